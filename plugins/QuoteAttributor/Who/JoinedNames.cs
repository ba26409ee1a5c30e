namespace Annotator.Quotes.Who;

/// <summary>Joins what is written apart: <c>Bill and Judy Arnett</c> share a surname, <c>Jack “Fingers” Malone</c> is one man.</summary>
internal static class JoinedNames
{
    private const int LongestNickname = 24;

    /// <summary>The names of a text, in order, with those joined.</summary>
    public static List<ProperName> In(string text, IReadOnlyList<ProperName> names)
    {
        var joined = new List<ProperName>(names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var next = After(names, i);
            if (next < names.Count && MayBePerson(name) && MayBePerson(names[next]))
            {
                if (AroundNickname(text, name, names[next]) is { } whole)
                {
                    joined.Add(whole);
                    i = next;
                    continue;
                }
                name = WithSurname(text, name, names[next]);
            }
            joined.Add(name);
        }
        return joined;
    }

    // The next name that the writer of the text uses, past what stands in marks.
    private static int After(IReadOnlyList<ProperName> names, int index)
    {
        var next = index + 1;
        while (next < names.Count && names[next].IsQuoted && !names[index].IsQuoted && next < index + 4)
            next++;
        return next;
    }

    private static bool MayBePerson(ProperName name) => name.Kind is NameKind.Person or NameKind.Unknown;

    // Jack “Fingers” Malone
    private static ProperName? AroundNickname(string text, ProperName one, ProperName other)
    {
        var start = one.Span.End;
        var length = other.Span.Start - start;
        if (length is < 5 or > LongestNickname || one.Words.Length > 2 || other.Words.Length > 2)
            return null;
        var between = text.AsSpan(start, length);
        var inside = between.Trim(' ');
        return between[0] == ' ' && between[^1] == ' ' && inside.Length > 2 && inside[0] is '“' or '"' or '‘' or '\'' && inside[^1] is '”' or '"' or '’' or '\'' && char.IsUpper(inside[1])
            ? one with
            {
                Span = new(one.Span.Start, other.Span.End),
                Words = [.. one.Words, .. inside.ToString().Split(' '), .. other.Words],
                Kind = NameKind.Person,
            }
            : null;
    }

    // Bill and Judy Arnett
    private static ProperName WithSurname(string text, ProperName one, ProperName other) =>
        one.Words.Length == 1 && other.Words.Length is 2 or 3
        && text.AsSpan(one.Span.End, Math.Max(0, other.Span.Start - one.Span.End)).SequenceEqual(" and ")
        && Genders.IsGivenName(one.Words[0]) && Genders.IsGivenName(other.Words[0])
            ? one with { Words = [one.Words[0], other.Words[^1]], Kind = NameKind.Person }
            : one;
}
