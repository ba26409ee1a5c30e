using Annotator.Language.Syntax;
using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Sieves;

/// <summary>Finds where a reported clause begins: behind the one spoken to, the day, the place and “that”.</summary>
internal sealed class ClauseStart(Passage passage, NounPhrases phrases)
{
    private const int LongestAdjunct = 9;

    /// <summary>Those spoken to who need no article, so that the clause may begin right behind them.</summary>
    private static readonly WordList Audiences = new("""
        reporters journalists lawmakers legislators supporters jurors investors analysts police parliament congress students delegates
        viewers listeners voters fans troops officials investigators shareholders employees staff diplomats correspondents
        """);

    private static readonly WordList Occasions = new("interview conference briefing speech address interpreter hearing rally meeting broadcast show programme phone telephone email e-mail radio television video tweet post");

    /// <summary>The first item of the clause and whether “that” showed it.</summary>
    /// <param name="verb">Index of the reporting verb, or of the last item of a cue.</param>
    /// <param name="hasAddressee">Whether the one spoken to comes first.</param>
    /// <param name="limit">Where the clause ends at the latest.</param>
    public (int First, bool HasThat) Behind(int verb, bool hasAddressee, int limit)
    {
        var first = hasAddressee ? AfterAddressee(verb + 1, limit) : verb + 1;
        // X noted, however, that …
        if (passage.Is(first, ",") && passage.Is(first + 2, ",") && Lexicon.IsAdverb(passage.Word(first + 1)) && passage.Is(first + 3, "that"))
            first += 3;
        var that = That(first, limit);
        if (that < 0)
            return (AfterAdjuncts(first, limit), false);
        first = that + 1;
        while (first < limit && passage.Word(first) is "," or "—" or "--")
            first++;
        return (first, true);
    }

    /// <summary>Whether a clause can begin with an item when no “that” comes before it.</summary>
    public bool CanBegin(int index)
    {
        var word = passage.Word(index);
        if (passage.IsQuote(index))
            return Lexicon.Auxiliaries.Has(passage.Word(index + 1)) || passage.Word(index + 1) is [var next, ..] && char.IsLower(next) && Lexicon.IsNominal(passage.Word(index + 1));
        if (word.Length == 0 || !char.IsLetterOrDigit(word[0]) || passage.Is(index, "to"))
            return false;
        if (word is "so" && passage.Is(index + 1, "far") || word is "once" || IsAmount(index) || Lexicon.Prepositions.Has(word) && IsFronted(index))
            return true;
        if (word is "there" && Lexicon.Auxiliaries.Has(passage.Word(index + 1)))
            return true;
        return !passage.Is(index + 1, ",")
            && (!Lexicon.ObjectPronouns.Has(word) || Lexicon.Pronouns.Has(word) || Lexicon.Determiners.Has(word))
            && (!Lexicon.Prepositions.Has(word) && !Lexicon.IsAdverb(word) && !Lexicon.Auxiliaries.Has(word) || Lexicon.IsCapital(word))
            && word is not ("and" or "but" or "or" or "as" or "so");
    }

    // At least 20 people, about two thirds
    private bool IsAmount(int index) =>
        passage.Word(index) is "at" && passage.Word(index + 1) is "least" or "most"
        || passage.Word(index) is "about" or "around" or "over" or "under" or "up" or "between" or "nearly" or "almost" or "only" or "just"
            && passage.Word(index + 1) is [var digit, ..] next && (char.IsDigit(digit) || Lexicon.Determiners.Has(next) || next is "half" or "to" || next.Contains('-'));

    // He says in talks with the state, the rebels will …
    private bool IsFronted(int index)
    {
        for (var i = index + 1; i < index + LongestAdjunct; i++)
        {
            if (passage.Is(i, ","))
                return Lexicon.Determiners.Has(passage.Word(i + 1)) || Lexicon.Pronouns.Has(passage.Word(i + 1));
            if (Occasions.Has(passage.Word(i)) || Lexicon.Documents.Has(passage.Word(i)))
                return false;
        }
        return false;
    }

    private int AfterAddressee(int first, int limit)
    {
        if (passage.IsQuote(first) || Lexicon.ObjectPronouns.Has(passage.Word(first)) || Audiences.Has(passage.Word(first)))
            return first + 1;
        return phrases.After(first, limit) is { } addressee ? passage.AfterParenthesis(addressee.End) : first;
    }

    private int That(int first, int limit)
    {
        if (passage.Is(first, "that"))
            return IsDemonstrative(first) ? -1 : first;
        var word = passage.Word(first);
        if (!Lexicon.Prepositions.Has(word) && !Lexicon.Days.Has(word) && !Lexicon.IsAdverb(word) && !IsNearTime(first))
            return -1;
        for (var i = first; i < Math.Min(limit, first + LongestAdjunct) && !passage.Is(i, ",") && !(passage.IsQuote(i) && !Rejections.IsTitle(passage.Quoted(i))); i++)
        {
            if (passage.Is(i, "that") && !Lexicon.Prepositions.Has(passage.Word(i - 1)))
                return i;
        }
        return -1;
    }

    // X estimates that number is higher; X said that would be decided: “that” belongs to the clause.
    private bool IsDemonstrative(int index) =>
        passage.Part(index + 1).IsFinite() && Lexicon.Auxiliaries.Has(passage.Word(index + 1))
        || passage.Part(index) == PartOfSpeech.Determiner && passage.Part(index + 1) == PartOfSpeech.Noun && passage.Part(index + 2).IsFinite();

    // X said on Monday …   X told reporters in Beijing Sunday …   X said in a statement …
    private int AfterAdjuncts(int first, int limit)
    {
        var at = first;
        for (var adjuncts = 0; adjuncts < 3 && at < limit; adjuncts++)
        {
            var next = AfterAdjunct(at, limit);
            if (next == at)
                break;
            at = next;
        }
        return at > first && passage.Is(at, ",") ? at + 1 : at;
    }

    // Last week, this month
    private bool IsNearTime(int index) =>
        passage.Word(index) is "last" or "this" or "next" or "late" or "early"
        && (passage.Word(index + 1) is "week" or "month" or "year" or "morning" or "afternoon" or "evening" or "night" || Lexicon.Days.Has(passage.Word(index + 1)));

    private int AfterAdjunct(int at, int limit)
    {
        if (IsNearTime(at))
            return at + 2;
        if (Lexicon.Days.Has(passage.Word(at)) && !Lexicon.IsPossessive(passage.Word(at + 1)) && !Lexicon.Auxiliaries.Has(passage.Word(at + 1)) && !passage.Part(at + 1).IsFinite() || passage.Word(at) is "also" or "later" or "today" or "yesterday" or "earlier")
            return at + 1;
        if (!Lexicon.Prepositions.Has(passage.Word(at)))
            return at;
        // Told reporters outside he …
        if (passage.Word(at) is "outside" or "inside" or "afterward" && Lexicon.Pronouns.Has(passage.Word(at + 1)))
            return at + 1;
        if (Lexicon.Days.Has(passage.Word(at + 1)))
            return at + 2;
        if (phrases.After(at + 1, limit) is not { } noun || noun.End >= limit)
            return at;
        var next = passage.Word(noun.End);
        var isOccasion = Lexicon.Documents.Has(passage.Word(noun.End - 1)) || Occasions.Has(passage.Word(noun.End - 1));
        var isPlace = passage.Word(at) is "outside" or "inside" or "at" or "in" && passage.Part(noun.End) is PartOfSpeech.PronounPossessive or PartOfSpeech.Pronoun;
        return isOccasion || isPlace || Lexicon.Days.Has(next) || noun.Mention.Kind != MentionKind.Noun && (Lexicon.Determiners.Has(next) || Lexicon.Pronouns.Has(next))
            ? noun.End
            : at;
    }
}
