using LocationTagger.Gazetteer;

namespace LocationTagger.Recognition;

/// <summary>Judges from a name and what stands around it whether the name is that of a place.</summary>
/// <remarks>Each observation adds to or takes from the log odds; the weights are set by hand.</remarks>
internal sealed class Plausibility(TextParts parts, Surroundings around, KnownNames known)
{
    private const double WellKnown = 0.7;
    private const double Famous = 0.88;

    /// <summary>Two capitals or a short form after a town of that state can hardly be the word they spell: Salem, OR; Brandon, Man.</summary>
    private const double PostalCode = 8;

    /// <summary>How often, in the sample, a word is written small that is an adjective or a verb rather than a rare noun.</summary>
    private const int CommonWord = 10;

    /// <summary>What no place nearby and no machine can outweigh.</summary>
    private const double Never = 20;

    /// <summary>However often a word is a place, what stands around it can say that here it is not.</summary>
    private const double MostOfName = 4;

    /// <summary>Log odds that a match names a place or its people.</summary>
    public double Of(Match match, bool isContained, bool isContainer)
    {
        var prominence = ProminenceOf(match);
        var score = OfName(match, prominence, isContained) + OfWordsBeside(match);
        if (isContained)
            score += 3;
        if (isContainer)
            score += (match.Meanings.EveryKind & NameKinds.Postal) != 0 || (match.Meanings.AnyKind & NameKinds.Stop) != 0 ? PostalCode : 2;
        return match.IsDemonym ? score : score + OfPersons(match, prominence) + OfLongerName(match, prominence);
    }

    /// <summary>Whether a match is a place for nearly every reader.</summary>
    public static bool IsWellKnown(Match match) =>
        match.Meanings.Prominence > WellKnown
        && (match.PartCount > 1 || WordCounts.Of(match.Key) is var counts && counts.Place >= counts.Other);

    private static double ProminenceOf(Match match) => match.IsDemonym ? 0.95 : match.Meanings.Prominence;

    /// <summary>The name by itself: how often such a word is a place, a common word or another's name.</summary>
    private double OfName(Match match, double prominence, bool isContained)
    {
        if (IsDirection(match))
            return double.NegativeInfinity;
        if (Vocabulary.Calendar.Contains(match.Key))
            return -5;
        if (match.PartCount > 1)
            return 1.2 + Math.Log(prominence / (1 - prominence));
        var counts = WordCounts.Of(match.Key);
        var capitalTells = !around.BeginsSentence(match.FirstPart) && !around.IsTitleCase(match.FirstPart);
        var common = (capitalTells ? counts.Small * 0.3 : counts.Small) + (counts is { Small: > 0, Place: 0 } ? 1 : 0);
        // What the sample holds for another name of a famous place is mostly its government or its team.
        var other = match.IsDemonym ? counts.Other * 0.005 : prominence > Famous ? counts.Other * 0.02 : counts.Other;
        var score = Math.Min(MostOfName, Math.Log((counts.Place + 2 * prominence) / (other + common + 2 * (1 - prominence))));
        return IsAcronym(match) && !isContained ? score - 2.5 : score;
    }

    private bool IsDirection(Match match)
    {
        for (var at = match.FirstPart; at < match.EndPart; at++)
        {
            if (parts[at].IsWord && !Vocabulary.Directions.Contains(parts[at].Key))
                return false;
        }
        return true;
    }

    /// <summary>Capitals in a text that is not in capitals, where the gazetteer does not write the name so.</summary>
    private bool IsAcronym(Match match) =>
        parts[match.FirstPart].Case == LetterCase.Capitals
        && match.Key.Length <= 5
        && !around.IsTitleCase(match.FirstPart)
        && around.After(match.EndPart) is not { Case: LetterCase.Capitals }
        && (match.Meanings.AnyKind & (NameKinds.Capitals | NameKinds.Postal)) == 0;

    private double OfWordsBeside(Match match)
    {
        var score = 0.0;
        if (around.Before(match.FirstPart) is { } word)
        {
            score += Vocabulary.PlacePrepositions.Contains(word.Key) ? 1.7
                : word.Key == "of" && around.Before(match.FirstPart - 1) is { } noun && Vocabulary.PlaceNouns.Contains(noun.Key) ? 2.5
                : Vocabulary.LoosePrepositions.Contains(word.Key) ? 0.7
                : Vocabulary.PersonVerbs.Contains(word.Key) ? -2.5
                : Vocabulary.ThingsBefore.Contains(word.Key) ? -Never
                : Vocabulary.BeforeAdjectives.Contains(word.Key) && match.PartCount == 1 && match.Meanings.IsSettlementOnly ? -1
                : word.Key is "the" or "a" or "an" && match.PartCount == 1 && match.Meanings.IsSettlementOnly && !IsBeforeLocals(match) ? -1
                : 0;
        }
        if (around.After(match.EndPart) is { } next)
        {
            score += Vocabulary.DivisionNouns.ContainsKey(next.Key) ? 2.5
                : Vocabulary.Locals.Contains(next.Key) && !next.IsCapitalised ? BeginsAsCommonWord(match) ? 0 : 2
                : Vocabulary.ThingsAfter.Contains(next.Key) || Vocabulary.Diseases.Contains(match.Key) && Vocabulary.OfDiseases.Contains(next.Key) ? -3
                : Vocabulary.GoWithPlaces.Contains(next.Key) ? 1
                : next.IsCapitalised && Vocabulary.Offices.Contains(next.Key) ? 1.5
                : Vocabulary.StreetNouns.Contains(next.Key) && next.IsCapitalised ? -5
                : Vocabulary.SpeechVerbs.Contains(next.Key) ? -1
                : 0;
        }
        if (around.IsHome(match.FirstPart))
            score += 3;
        if (around.HasScores && (around.Before(match.FirstPart) is { } played && Vocabulary.GameVerbs.Contains(played.Key)
            || around.After(match.EndPart) is { } plays && Vocabulary.GameVerbs.Contains(plays.Key)))
        {
            score += 2;
        }
        if (BeginsAsCommonWord(match))
            score -= 2;
        if (IsWare(match))
            score -= Never;
        if (around.OwnedBy(match.EndPart) is { } owned && Vocabulary.PlaceNouns.Contains(owned.Key))
            score += 2;
        if (around.IsOrigin(match.EndPart))
            score += 4;
        if (IsHighway(match) || IsRule(match))
            score -= Never;
        // St. Mary's is a church or its school.
        if (match.PartCount > 1 && parts[match.FirstPart].Key is "st" or "ste" && IsOwner(match))
            score -= Never;
        // A strain of a virus: A/Victoria/361/2011.
        if (around.Mark(match.FirstPart - 1, '/') && match.FirstPart > 1 && parts[match.FirstPart - 2].Key.Length == 1)
            score -= Never;
        // Money: US$5, $US 5.
        if (around.Mark(match.EndPart, '$') || around.Mark(match.FirstPart - 1, '$'))
            score -= Never;
        return score;
    }

    /// <summary>Nice try: a common word that begins a sentence and has a small word after it that is no verb.</summary>
    private bool BeginsAsCommonWord(Match match) =>
        match.PartCount == 1
        && around.BeginsSentence(match.FirstPart)
        && WordCounts.Of(match.Key).Small >= CommonWord
        && around.After(match.EndPart) is { Case: LetterCase.Small } next
        && !Vocabulary.AfterSubjects.Contains(next.Key);

    /// <summary>Turkey farms, Brussels sprouts: a small word after a name that is a common word, too, or that names a kind.</summary>
    private bool IsWare(Match match) =>
        !match.IsDemonym
        && around.After(match.EndPart) is { Case: LetterCase.Small } ware
        && (Vocabulary.Kinds.Contains(ware.Key)
            || Vocabulary.Wares.Contains(ware.Key) && (WordCounts.Of(match.Key).Small > 0 || Vocabulary.CommonThings.Contains(match.Key)));

    /// <summary>A highway: U.S. 30; on Illinois 13.</summary>
    private bool IsHighway(Match match) =>
        around.After(match.EndPart) is { IsNumber: true, Length: <= 3 }
        && ((match.Meanings.AnyKind & NameKinds.Capitals) != 0
            || match.Meanings.IsDivision && around.Before(match.FirstPart) is { } before && Vocabulary.BeforeRoads.Contains(before.Key));

    private bool IsOwner(Match match) =>
        match.EndPart + 1 < parts.Count
        && (around.Mark(match.EndPart, '\'') || around.Mark(match.EndPart, '’'))
        && parts[match.EndPart + 1].Key == "s";

    /// <summary>The Washington administration is that of a person of this name, or of the country whose capital it is.</summary>
    private bool IsRule(Match match) =>
        around.After(match.EndPart) is { Key: "administration", Case: LetterCase.Small } && WordCounts.IsSurname(match.Key);

    private bool IsBeforeLocals(Match match) => around.After(match.EndPart) is { } next && Vocabulary.Locals.Contains(next.Key);

    private double OfPersons(Match match, double prominence)
    {
        if (match.PartCount > 1)
            return !Vocabulary.DivisionNouns.ContainsKey(parts[match.EndPart - 1].Key) && WordCounts.IsGivenName(parts[match.FirstPart].Key) && prominence < WellKnown ? -1.5 : 0;
        var before = around.Before(match.FirstPart);
        var isPlaced = before is { } preposition && Vocabulary.PlacePrepositions.Contains(preposition.Key)
            || around.IsHome(match.FirstPart)
            || around.After(match.EndPart) is { IsCapitalised: true } office && Vocabulary.Offices.Contains(office.Key);
        var score = 0.0;
        if (before is { IsCapitalised: true } word)
        {
            if (WordCounts.IsGivenName(word.Key))
                score -= 4;
            else if (word.Key.Length == 1)
                score -= 3;
            else if (Vocabulary.Titles.Contains(word.Key))
                score -= prominence > WellKnown ? 1 : 3;
        }
        if (IsAfterShortTitle(match.FirstPart))
            score -= 4;
        if (known.IsSurname(match.Key))
            score -= around.IsHome(match.FirstPart) ? 0 : isPlaced ? 1 : 6;
        if (known.IsThing(match.Key) && prominence < Famous)
            score -= isPlaced ? 2 : 5;
        if (around.IsFrom(match.FirstPart) || WordCounts.IsGivenName(match.Key) && IsExplained(match))
            score -= 6;
        if (WordCounts.IsGivenName(match.Key) && around.After(match.EndPart) is { IsCapitalised: true } after)
            score -= WordCounts.IsSurname(after.Key) && !IsPlaceWord(after.Key) ? 6 : GoesOn(match) ? 3.5 : 0;
        else if (WordCounts.IsGivenName(match.Key) && prominence < WellKnown)
            score -= 1.5;
        return score;
    }

    /// <summary>Who a person is follows: <c>Florence, our host</c>.</summary>
    private bool IsExplained(Match match) =>
        match.EndPart + 1 < parts.Count
        && around.Mark(match.EndPart, ',')
        && parts[match.EndPart + 1].Key is "who" or "whose" or "our" or "my" or "his" or "her" or "their";

    /// <summary>Mr. or Sen. stands before a part.</summary>
    private bool IsAfterShortTitle(int part) =>
        part > 1
        && around.Mark(part - 1, '.')
        && parts[part - 2].IsCapitalised
        && Vocabulary.Titles.Contains(parts[part - 2].Key);

    /// <summary>A neighbour with a capital that is no place: the match is a piece of a longer name.</summary>
    private double OfLongerName(Match match, double prominence)
    {
        if (match.PartCount > 1 || around.IsTitleCase(match.FirstPart))
            return 0;
        var score = 0.0;
        if (GoesOn(match))
            score -= prominence > WellKnown ? 0.7 : 2;
        if (around.Before(match.FirstPart) is { IsCapitalised: true } before && MayBeName(before, match.FirstPart - 1))
            score -= prominence > WellKnown ? 2.2 : 2.5;
        if (!around.IsHome(match.FirstPart) && IsTied(match.FirstPart, match.FirstPart - 2) || IsTied(match.EndPart + 1, match.EndPart + 1))
            score -= 2.5;
        return score;
    }

    /// <summary>Whether a hyphen before a part ties the match to a capitalised word that is no place.</summary>
    private bool IsTied(int part, int neighbour) =>
        around.HyphenBefore(part)
        && parts[neighbour].IsCapitalised
        && !IsPlaceWord(parts[neighbour].Key)
        && !known.IsMatched(neighbour);

    /// <summary>Whether a capitalised word that is no place goes on after the match.</summary>
    private bool GoesOn(Match match) =>
        around.After(match.EndPart) is { IsCapitalised: true } after
        && !around.IsTitleCase(match.FirstPart)
        && !Vocabulary.DivisionNouns.ContainsKey(after.Key)
        && !Vocabulary.PublicBodies.Contains(after.Key)
        && !Vocabulary.Titles.Contains(after.Key)
        && !Vocabulary.Calendar.Contains(after.Key)
        && !IsPlaceWord(after.Key);

    /// <summary>Whether a capitalised word may be the first piece of a name that the next word ends.</summary>
    private bool MayBeName(NamePart word, int part) =>
        !IsPlaceWord(word.Key)
        && !Vocabulary.Calendar.Contains(word.Key)
        && !known.IsMatched(part)
        && WordCounts.Of(word.Key).Small < (around.BeginsSentence(part) ? 1 : 20);

    private static bool IsPlaceWord(string key) =>
        Vocabulary.PlacePrepositions.Contains(key)
        || WordCounts.Of(key) is var counts && counts.Place > Math.Max(9, counts.Other + counts.Small);
}
