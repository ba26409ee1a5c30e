using Annotator.Language.Syntax;
using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Sieves;

/// <summary>Finds who speaks a quote that has no cue: named by the sentence before it or after it, or introduced by a colon.</summary>
internal sealed class Neighbours(Passage passage, NounPhrases phrases)
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
        if (!passage.Is(quote - 1, ":") || quote - 1 <= floor)
            return null;
        var start = passage.SentenceStart(quote - 1, Math.Max(floor, quote - Reach));
        if (phrases.SubjectWithName(start, quote - 1) is not { } subject)
            return null;
        return subject.Mention.Kind != MentionKind.Noun || IsSomebody(subject) ? subject.Mention : Possessor(subject, start);
    }

    // A person close to the campaign put it bluntly; another was blunter.
    private bool IsSomebody(Phrase subject)
    {
        var head = subject.First;
        while (head + 1 < subject.End && !(passage.Part(head).IsNoun() && !passage.Part(head + 1).IsNoun()))
            head++;
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
        return passage.StartsSentence(start) && phrases.Subject(start, quote) is { } subject
            && (subject.Mention.Kind == MentionKind.Person || passage.Word(subject.First) is "He" or "She")
            ? subject.Mention
            : null;
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
