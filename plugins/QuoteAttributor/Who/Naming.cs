using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Who;

/// <summary>Layer 3: the fullest name in the document for each speaker; asked in text order, it remembers who spoke.</summary>
/// <param name="text">The document's text.</param>
/// <param name="names">The names in it.</param>
internal sealed class Naming(string text, NameList names)
{
    private (int At, string Name)? _lastPerson;
    private (int At, string Name)? _lastBody;
    private (int At, string Name)? _lastSeveral;

    /// <summary>The canonical name of a speaker; null when nobody is named.</summary>
    public string? Of(Mention speaker)
    {
        var name = speaker.Kind switch
        {
            MentionKind.Person => names.FullPerson(speaker.Span),
            MentionKind.Body when names.IsLastNameOfPerson(TextOf(speaker.Span)) => names.FullPerson(speaker.Span),
            MentionKind.Body => names.FullBody(speaker.Span),
            MentionKind.Pronoun => ByPronoun(speaker.Span),
            _ => ByNoun(speaker.Span),
        };
        if (speaker.Kind == MentionKind.Person)
            names.Learn(speaker.Span);
        if (name is not null)
            Remember(speaker, name);
        return name;
    }

    private void Remember(Mention speaker, string name)
    {
        if (speaker.Kind == MentionKind.Person || names.IsLastNameOfPerson(TextOf(speaker.Span)) || IsOnePerson(speaker))
            _lastPerson = (speaker.Span.Start, name);
        else if (name.Contains(" and ", StringComparison.Ordinal))
            _lastSeveral = (speaker.Span.Start, name);
        else
            _lastBody = (speaker.Span.Start, name);
    }

    private bool IsOnePerson(Mention speaker) =>
        speaker.Kind == MentionKind.Pronoun && TextOf(speaker.Span).ToLowerInvariant() is "he" or "she";

    private string? ByPronoun(TextSpan span) => TextOf(span).ToLowerInvariant() switch
    {
        "he" or "she" => Later(_lastPerson, Subject(span.Start))?.Name,
        "it" => _lastBody?.Name ?? NearestBody(span.Start),
        "they" => Later(names.CoupleBefore(span.Start), Later(_lastSeveral, _lastBody))?.Name ?? NearestBody(span.Start),
        _ => null,
    };

    // The first person of the nearest sentence that names one is most often its subject.
    private (int At, string Name)? Subject(int offset)
    {
        if (names.PersonBefore(offset) is not { } last)
            return null;
        var start = last.Start == 0 ? -1 : text.LastIndexOfAny(['.', '\n', '!', '?'], last.Start - 1);
        var subject = names.PersonFrom(start + 1) ?? last;
        return (subject.Start, names.FullPerson(subject));
    }

    // “a press statement from NATO’s Resolute Support mission” names its body; “the statement” is the last of that noun.
    private string? ByNoun(TextSpan span)
    {
        if (char.IsUpper(text[span.Start]) && names.IsLastNameOfPerson(TextOf(span)))
            return names.FullPerson(span);
        var noun = HeadNoun(TextOf(span));
        if (!Lexicon.Documents.Has(noun) && !Lexicon.Bodies.Has(noun))
            return null;
        if (names.LastBodyIn(span) is { } body)
            return names.FullBody(body);
        return Lexicon.Documents.Has(noun)
            ? BehindDocument(noun, span.Start)
            : _lastBody?.Name ?? NearestBody(span.Start);
    }

    private string? NearestBody(int offset) => names.BodyBefore(offset) is { } body ? names.FullBody(body) : null;

    private string? BehindDocument(string noun, int before)
    {
        const int Near = 2000;
        var from = Math.Max(0, before - Near);
        var at = text.AsSpan(from, before - from).LastIndexOf(noun, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var end = text.AsSpan(from + at).IndexOfAny(".,;\n");
        var clause = new TextSpan(from + at, end < 1 ? text.Length : from + at + end);
        return names.LastBodyIn(clause) is { } body ? names.FullBody(body) : null;
    }

    private static string HeadNoun(string phrase)
    {
        var words = phrase.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var tie = Array.FindIndex(words, word => Lexicon.Ties.Has(word));
        return tie > 0 ? words[tie - 1] : words[^1];
    }

    private static (int At, string Name)? Later((int At, string Name)? one, (int At, string Name)? other) =>
        one is null || other is { } found && found.At > one.Value.At ? other : one;

    private string TextOf(TextSpan span) => text[span.Start..span.End];
}
