using Annotator.Language.Syntax;
using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Sieves;

/// <summary>Layer 2: finds the cue and the speaker that stand beside a quoted stretch, the surest pattern first.</summary>
internal sealed class AttributionSieves(Passage passage, NounPhrases phrases)
{
    /// <summary>How far a cue may be from its quote, in items.</summary>
    private const int Reach = 40;

    private readonly FiniteVerbs _verbs = new(passage);

    /// <summary>The piece for the quote at an item; null when no cue stands beside it.</summary>
    /// <param name="quote">Index of the quote's item.</param>
    /// <param name="floor">First item that does not belong to an earlier attribution.</param>
    /// <param name="last">The piece before in the passage; null when there is none.</param>
    public Piece? Attribute(int quote, int floor, Piece? last = null) =>
        IsInscription(quote) ? null
        : IsLedUpTo(quote) ? Preceding(quote, floor, last) ?? Following(quote, floor) ?? Naming(quote, floor)
        : Following(quote, floor) ?? Preceding(quote, floor, last) ?? Naming(quote, floor);

    // A man calls out, “Prove it!” She grins.
    private bool IsLedUpTo(int quote) =>
        LastInside(quote) is '.' or '!' or '?' && !passage.Is(quote + 1, ",") && (passage.Is(quote - 1, ",") || passage.Is(quote - 1, ":"))
        && Reports(passage.Is(quote - 2, "out") || passage.Is(quote - 2, "back") || passage.Is(quote - 2, "in") ? quote - 3 : quote - 2, Reporting.Quote);

    /// <summary>Whether a quote is a title or stands on something: <c>on “Meet the Press”</c>, <c>a sign reading “Open”</c>.</summary>
    public bool IsInscription(int quote)
    {
        if (!passage.StartsSentence(quote) && Rejections.IsTitle(passage.Quoted(quote))
            && (Rejections.IsNamedBefore(passage, quote) || Reports(quote - 1, Reporting.Addressee)))
            return true;
        // A banner over the door reads “Keep out.”
        var near = passage.Word(quote - 1) is "reads" or "read" or "reading" or "says" or "saying" ? 8 : 4;
        for (var i = quote - 1; i >= Math.Max(0, quote - near) && !passage.StartsSentence(i + 1); i--)
        {
            if (Rejections.IsCarrier(passage.Word(i)))
                return true;
            if (i < quote - 2 && passage.Part(i).IsFinite())
                break;
        }
        return Reports(quote + 1, Reporting.Quote) && (Rejections.IsCarrier(passage.Word(quote + 2)) || Rejections.IsCarrier(passage.Word(quote + 3)));
    }

    /// <summary>The cue and speaker in a paragraph that ends with a colon, for a quote in the next one.</summary>
    public (TextSpan? Cue, Mention Speaker)? Announced()
    {
        var last = passage.Count - 1;
        if (!passage.Is(last, ":"))
            return null;
        var start = passage.SentenceStart(last, Math.Max(0, last - Reach));
        return Speaking(last - 1, start, Reach) is { } found ? (passage[found.Verb].Span, found.Subject.Mention) : null;
    }

    // “…,” said X.   “…,” X said.   “…,” according to X.
    private Piece? Following(int quote, int floor)
    {
        var at = quote + 1;
        var comma = passage.Is(at, ",");
        while (passage.Is(at, ",") || passage.Is(at, "—") || passage.Is(at, "–") || passage.Is(at, "-"))
            at++;
        var last = LastInside(quote);
        if (at >= passage.Count || last == '.' && !comma)
            return null;
        var limit = passage.SentenceEnd(at, Reach);
        if (passage.Is(at, "according") && passage.Is(at + 1, "to"))
        {
            return phrases.AfterWithName(at + 2, limit) is { } source
                ? Whole(quote, floor, passage.Between(at, at + 1), source.Mention, source.End, "according-to")
                : null;
        }
        if (QuotedAsSaying(at, limit) is var (quoting, quoted))
            return Whole(quote, floor, passage[quoting].Span, quoted.Mention, quoted.End, "quoted-as-saying");
        return Spoken(quote, floor, at, limit, comma, comma || ",?!…—-".Contains(last));
    }

    // “…,” the paper quoted X as saying.   “…,” X was quoted as saying.
    private (int Verb, Phrase Source)? QuotedAsSaying(int at, int limit)
    {
        for (var verb = at + 1; verb < Math.Min(limit, at + 8); verb++)
        {
            if (passage.Word(verb) is not ("quoted" or "cited"))
                continue;
            if (passage.Word(verb - 1) is "was" or "were" or "is")
                return phrases.Before(verb, at) is { } passive ? (verb, passive with { End = verb + 1 }) : null;
            return phrases.After(verb + 1, limit) is { } source && passage.Is(source.End, "as") && passage.Is(source.End + 1, "saying")
                ? (verb, source with { End = source.End + 2 })
                : null;
        }
        return null;
    }

    // The verb and its subject, in either order, from an item on.
    private Piece? Spoken(int quote, int floor, int at, int limit, bool comma, bool parted)
    {
        // “…,” telling voters that …: a participle has its subject before the quote.
        if (Reports(at, Reporting.Quote) && passage.Part(at) != PartOfSpeech.VerbIng
            && (!Lexicon.ObjectPronouns.Has(passage.Word(at + 1)) || passage.Part(at + 1) == PartOfSpeech.PronounPossessive)
            && phrases.AfterWithName(at + 1, limit) is { } inverted)
        {
            return Whole(quote, floor, passage[at].Span, inverted.Mention, inverted.End, parted ? "inverted" : "inverted-bare");
        }
        // “…,” groaned tourist Emil Novak: whatever the verb, its place and the comma show what it does.
        if (parted && !passage.StartsSentence(at) && IsPast(at) && (passage.StartsSentence(quote) || EndsClause(quote - 1))
            && phrases.After(at + 1, limit) is { Mention.Kind: MentionKind.Person } other)
        {
            return Whole(quote, floor, passage[at].Span, other.Mention, other.End, "inverted-other");
        }
        for (var verb = at + 1; verb < limit && !passage.IsQuote(verb); verb++)
        {
            // “the audit report reads”: the first of two such words is a noun.
            var shows = passage.Word(verb) is "shows" or "showed" or "show";
            if (!Reports(verb, Reporting.Quote) && !shows || Reports(verb + 1, Reporting.Quote) && passage.Part(verb + 1) != PartOfSpeech.VerbIng)
                continue;
            // In a new book, “The Long Silence,” Bright argues that …
            if (passage.Is(verb + 1, "that") && Rejections.IsTitle(passage.Quoted(quote)))
                continue;
            // “Why?” Mrs. Clinton cut in: “…”: the cue leads on to the next quote.
            if (!comma && LastInside(quote) is '!' or '?' && LeadsOn(verb, limit))
                continue;
            // “…,” X said. “Why?” Mrs. Clinton smiled: where X goes on, that is what she does, not how it was said.
            if (!comma && (floor > 0 || passage.Word(verb) is "went" or "goes") && LastInside(quote) is '!' or '?' && ReportingVerbs.IsGesture(passage.Word(verb)) && Lexicon.IsCapital(passage.Word(at)))
                continue;
            if (phrases.Before(verb, at) is { } subject && subject.First == at && (parted || subject.End == verb)
                && (!shows || subject.Mention.Kind == MentionKind.Noun && Lexicon.Documents.Has(LastWord(subject.Mention))))
            {
                var rule = RuleFor(subject.Mention, parted ? "suffix" : "suffix-bare");
                return Whole(quote, floor, passage[verb].Span, subject.Mention, verb + 1, rule);
            }
        }
        return SpokenSomehow(quote, floor, at, limit, comma);
    }

    // “Oh boy,” he drawled: behind a comma, a person and a past can only tell how it was said.
    private Piece? SpokenSomehow(int quote, int floor, int at, int limit, bool comma) =>
        (comma || LastInside(quote) == ',') && !Rejections.IsTitle(passage.Quoted(quote)) && (passage.StartsSentence(quote) || EndsClause(quote - 1))
        && phrases.After(at, limit) is { Mention.Kind: MentionKind.Person or MentionKind.Pronoun } subject && IsPast(subject.End) && passage.Part(subject.End) == PartOfSpeech.VerbPast
            ? Whole(quote, floor, passage[subject.End].Span, subject.Mention, subject.End + 1, "suffix-other")
            : null;

    // X said, “…”   X said in a letter: “…”   X said “…”
    private Piece? Preceding(int quote, int floor, Piece? last)
    {
        var before = quote - 1;
        if (before < floor || passage.StartsSentence(quote) || passage.IsQuote(before))
            return null;
        var colon = passage.Is(before, ":");
        var parted = colon || passage.Is(before, ",");
        if (!parted && GoesOnAsClause(quote))
            return null;
        var start = passage.SentenceStart(before, Math.Max(floor, quote - Reach));
        if (Speaking(parted ? before - 1 : before, start, colon ? Reach : parted ? 9 : 1) is not { } found)
            return null;
        // X told reporters that girls were hit hardest: “…”: the clause has the cue, and the quote goes on.
        if (colon && Reports(found.Verb, Reporting.Clause) && HoldsThat(found.Verb + 1, before))
            return null;
        if (!colon && found.Verb < before - 1 && !IsAside(found.Verb + 1) && !IsPhrasal(found.Verb))
            return null;
        // One, nailed to a barn, says “Vote Early”
        if (!parted && passage.Word(found.Verb) is "says" or "said" or "reads" or "read" && passage.Is(found.Subject.First, "one") && Rejections.IsTitle(passage.Quoted(quote)))
            return null;
        // She said the cabinet had agreed “it was late”: hers is the whole clause.
        if (!parted && (passage.Is(found.Subject.First - 1, "that") || Reports(found.Subject.First - 1, Reporting.Clause)))
            return null;
        var speaker = passage.Is(found.Verb - 1, ",") && _verbs.GoOnAs(found.Verb, floor) && last?.Speaker is { } same ? same : found.Subject.Mention;
        return new(Speech.Direct, passage[quote].Span, RuleFor(speaker, parted ? "prefix" : "prefix-bare"))
        {
            Cue = passage[found.Verb].Span,
            Speaker = speaker,
            EndItem = quote + 1,
        };
    }

    // X called the leak “a gift”.
    private Piece? Naming(int quote, int floor)
    {
        if (!char.IsLower(FirstInside(quote)) && !(passage.Is(quote - 1, "as") && passage.Quoted(quote).Contains(' ') && !Rejections.IsTitle(passage.Quoted(quote))))
            return null;
        // X described his client, a chemist, as “a prankster”.
        var reach = passage.Is(quote - 1, "as") ? 14 : 8;
        for (var verb = quote - 1; verb >= Math.Max(floor, quote - reach) && !passage.StartsSentence(verb + 1); verb--)
        {
            if ((Reports(verb, Reporting.Naming) || passage.Is(quote - 1, "as") && ReportingVerbs.NamesWithAs(passage.Word(verb))) && !(passage.Word(verb + 1) is "for" or "on" or "off" or "upon")
                && passage.Word(verb - 1) is not ("is" or "was" or "are" or "were" or "be" or "been" or "being" or "so")
                && phrases.Before(verb, passage.SentenceStart(verb, Math.Max(floor, verb - Reach))) is { } subject)
            {
                return new(Speech.Mixed, passage[quote].Span, "naming")
                {
                    Cue = passage[verb].Span,
                    Speaker = subject.Mention,
                    EndItem = quote + 1,
                };
            }
        }
        return null;
    }

    // The nearest verb with a subject at or before an item.
    private (int Verb, Phrase Subject)? Speaking(int last, int start, int reach)
    {
        for (var verb = last; verb > start && last - verb < reach && !passage.IsQuote(verb); verb--)
        {
            var speaks = Reports(verb, Reporting.Quote)
                || passage.Is(last + 1, ":") && (Reports(verb, Reporting.Naming) || verb == last && passage.Word(verb).EndsWith("ed"));
            if (speaks && !IsNounOfPhrase(verb) && (verb == last || IsPhrasal(verb) || !(ReportingVerbs.IsAlsoNoun(passage.Word(verb)) && !passage.Part(verb).IsVerb())) && phrases.Before(verb, start) is { } subject)
                return (verb, subject);
        }
        return null;
    }

    // A quote in the middle of a sentence makes one mixed piece with the words before it.
    private Piece Whole(int quote, int floor, TextSpan cue, Mention speaker, int end, string rule)
    {
        var first = quote;
        if (quote > floor && !passage.StartsSentence(quote) && !EndsClause(quote - 1))
        {
            first = passage.SentenceStart(quote, Math.Max(floor, quote - Reach));
            while (first < quote && Lexicon.IsOpening(passage.Word(first)))
                first++;
        }
        return new(first < quote ? Speech.Mixed : Speech.Direct, passage.Between(first, quote), rule)
        {
            Cue = cue,
            Speaker = speaker,
            EndItem = end,
        };
    }

    private bool EndsClause(int index) =>
        passage.IsQuote(index) || !char.IsLetterOrDigit(passage.Word(index)[0]) && !Lexicon.IsPossessive(passage.Word(index));

    private bool GoesOnAsClause(int quote)
    {
        var next = passage.Word(quote + 1);
        return Lexicon.Auxiliaries.Has(next) || next.Length > 0 && char.IsLower(next[0]) && Lexicon.IsNominal(next);
    }

    private bool LeadsOn(int verb, int limit) =>
        passage.Is(verb + 1, ":") && verb + 1 < limit && passage.IsQuote(verb + 2) || IsPhrasal(verb) && passage.Is(verb + 2, ":") && passage.IsQuote(verb + 3);

    // With an encouraging note: “…”
    private bool IsNounOfPhrase(int index) =>
        ReportingVerbs.IsAlsoNoun(passage.Word(index)) && passage.Part(index).IsNoun()
        && passage.Part(index - 1) is PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.PronounPossessive or PartOfSpeech.Possessive;

    private bool HoldsThat(int first, int end)
    {
        for (var i = first; i < Math.Min(end, first + 6); i++)
        {
            if (passage.Is(i, "that") && end - i > 3)
                return true;
        }
        return false;
    }

    // Shot back, pointed out
    private bool IsPhrasal(int verb) =>
        !ReportingVerbs.Of(passage.Word(verb)).HasFlag(Reporting.Quote) && Reports(verb, Reporting.Quote);

    private bool IsAside(int index) =>
        Lexicon.Prepositions.Has(passage.Word(index))
        || Lexicon.IsAdverb(passage.Word(index))
        || Lexicon.ObjectPronouns.Has(passage.Word(index))
        || ReportingVerbs.Of(passage.Word(index - 1)).HasFlag(Reporting.Addressee);

    private bool IsPast(int index) =>
        passage.Word(index) is [var first, _, _, ..] word && char.IsLower(first) && (word.EndsWith("ed") || Lexicon.Pasts.Has(word));

    private bool Reports(int index, Reporting reporting) => (ReportingVerbs.Of(passage.Word(index), passage.Word(index + 1)) & reporting) != 0;

    private string RuleFor(Mention mention, string order) =>
        mention.Kind == MentionKind.Pronoun ? order + "-pronoun"
        : mention.Kind == MentionKind.Noun && Lexicon.Documents.Has(LastWord(mention)) ? order + "-document"
        : order;

    private ReadOnlySpan<char> LastWord(Mention mention)
    {
        var words = passage.Text.AsSpan(mention.Span.Start, mention.Span.Length);
        return words[(words.LastIndexOf(' ') + 1)..];
    }

    private char FirstInside(int quote) => passage[quote].Span.Length > 1 ? passage.Text[passage[quote].Span.Start + 1] : '\0';

    private char LastInside(int quote)
    {
        var span = passage[quote].Span;
        return span.Length > 2 ? passage.Text[span.End - 2] : '\0';
    }
}
