using Annotator.Language.Syntax;
using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Sieves;

/// <summary>Finds who speaks a quote that has no cue: named by the sentence before it or after it, or introduced by a colon.</summary>
internal sealed class Neighbours(Passage passage, NounPhrases phrases, AnnotationList annotations)
{
    private const int Reach = 48;

    /// <summary>Nouns for what somebody says.</summary>
    private static readonly WordList Messages = new("""
        message verdict reply response answer view advice reaction assessment conclusion explanation argument point statement words slogan
        warning comment question prediction plea promise request summary
        """);

    /// <summary>Who the sentence is about that a colon before the quote ends: its subject, or whose message that is; null when nobody is.</summary>
    public Mention? Introducing(int quote, int floor)
    {
        // Ms. Kline’s response, “Delete your account,”
        if (passage.Is(quote - 1, ",") && Messages.Has(passage.Word(quote - 2)) && Lexicon.IsPossessive(passage.Word(quote - 3)) && quote - 3 > floor)
            return phrases.Before(quote - 3, passage.SentenceStart(quote - 1, Math.Max(floor, quote - Reach)))?.Mention is { Kind: not MentionKind.Noun } owner ? owner : null;
        if (!passage.Is(quote - 1, ":") || quote - 1 <= floor)
            return null;
        var start = passage.SentenceStart(quote - 1, Math.Max(floor, quote - Reach));
        if (phrases.SubjectWithName(start, quote - 1) is not { } subject)
            return null;
        return subject.Mention.Kind != MentionKind.Noun || IsSomebody(subject) ? subject.Mention : Possessor(subject, start);
    }

    /// <summary>Whether nothing but a time leads up to a quote: <c>Twelve minutes later: “…”</c></summary>
    public bool IsLater(int quote) =>
        passage.Is(quote - 1, ":") && quote is > 1 and < 8
        && (passage.Word(quote - 2) is "later" or "again" or "earlier" or "then" or "Then" or "Later" or "Again" || Lexicon.Days.Has(passage.Word(quote - 2)));

    /// <summary>Whether a quote is a reply by one whom the words behind it do not name: <c>“…,” came the reply.</c></summary>
    public bool IsReply(int quote) => passage.Is(quote + 1, "came") && passage.Is(quote + 2, "the") && Messages.Has(passage.Word(quote + 3));

    // A person close to the campaign put it bluntly; another was blunter.
    private bool IsSomebody(Phrase subject)
    {
        var head = subject.First;
        while (head + 1 < subject.End && !(passage.Part(head).IsNoun() && !passage.Part(head + 1).IsNoun()))
            head++;
        // The mayor’s reply
        if (Lexicon.IsPossessive(passage.Word(head + 1)) && Messages.Has(passage.Word(head + 2)))
            return false;
        return passage.Word(head) is "person" or "source" or "another" or "Another" or "one" or "One" or "delegate" or "activist" or "protester" or "aide" or "insider" or "donor" or "backer"
            || Lexicon.Roles.Has(passage.Word(head)) || Lexicon.IsTitle(passage.Word(head));
    }

    // Renner’s message was blunt: “…”   Amnesty’s verdict: “…”
    private Mention? Possessor(Phrase message, int start)
    {
        for (var i = message.First + 1; i < message.End - 1; i++)
        {
            if (Lexicon.IsPossessive(passage.Word(i)) && Messages.Has(passage.Word(i + 1)))
                return phrases.After(start, i)?.Mention is { Kind: not MentionKind.Noun } named ? named : new(passage.Between(message.First, i - 1), MentionKind.Body);
        }
        return null;
    }

    /// <summary>The person with whose name, or pronoun, the sentence before a quote begins; null when it begins otherwise.</summary>
    public Mention? Before(int quote)
    {
        if (quote == 0 || !passage.StartsSentence(quote) || passage.IsQuote(quote - 1))
            return null;
        var start = passage.SentenceStart(quote - 1, Math.Max(0, quote - Reach));
        return passage.StartsSentence(start) && phrases.SubjectWithName(start, quote) is { } subject
            && (subject.Mention.Kind == MentionKind.Person || passage.Is(subject.First, "he") || passage.Is(subject.First, "she"))
            ? subject.Mention
            : null;
    }

    /// <summary>The only person named in the sentence before a quote; null when there are several or none.</summary>
    public Mention? OnlyPersonBefore(int quote)
    {
        if (quote == 0 || !passage.StartsSentence(quote) || passage.IsQuote(quote - 1))
            return null;
        var start = passage.SentenceStart(quote - 1, Math.Max(0, quote - Reach));
        var persons = annotations.Overlapping(passage.Between(start, quote - 1)).Where(entity => entity is { Layer: "entity", Label: "PER" } && entity.Review != Review.Rejected).Take(2).ToList();
        return persons is [var only] ? new(only.Span, MentionKind.Person) : null;
    }

    /// <summary>The person who is the subject of the sentence after a quote that begins its paragraph; null when there is none.</summary>
    public Mention? After(int quote)
    {
        var next = quote + 1;
        return quote == 0 && next < passage.Count && passage.StartsSentence(next) && !passage.IsQuote(next)
            && phrases.Subject(next, passage.SentenceEnd(next, Reach)) is { Mention.Kind: MentionKind.Person } subject
            ? subject.Mention
            : null;
    }
}
