using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Who;

/// <summary>Finds whom a text interviews, for the words “I” and “me” in it.</summary>
internal static class Interviews
{
    private const int Heading = 400;

    /// <summary>The first person named around the heading of an interview; null for any other text.</summary>
    public static string? Interviewee(ReadText read, NameList names)
    {
        var heading = read.Text.AsSpan(0, Math.Min(Heading, read.Text.Length));
        if (!heading.Contains("interview", StringComparison.OrdinalIgnoreCase))
            return null;
        var persons = names.All.TakeWhile(name => name.Span.Start < Heading).Where(name => name.Words.Length > 1).ToList();
        var first = persons.Find(name => name.Kind == NameKind.Person) ?? persons.Find(name => name.Kind == NameKind.Unknown);
        return first is null ? null : names.FullPerson(first.Words, first.Span.Start);
    }
}
