namespace LocationTagger.Recognition;

/// <summary>Tells a place inside an organisation's name: <c>the Washington Post</c>, <c>the Bank of England</c>.</summary>
internal static class OrganisationNames
{
    private const int WordsAfter = 4;

    /// <summary>Whether the match is a piece of an organisation's name.</summary>
    /// <param name="match">The match.</param>
    /// <param name="isLarge">Whether it may be a country or a state, whose bodies name it: the California Department of Health.</param>
    /// <param name="around">What stands around it.</param>
    public static bool Hold(Match match, bool isLarge, Surroundings around) =>
        !around.IsTitleCase(match.FirstPart)
        && (EndsInNoun(match, isLarge, around) || IsOfEvent(match, around) || BeginsWithHead(match, around) || FollowsHead(match, around));

    private static bool EndsInNoun(Match match, bool isLarge, Surroundings around)
    {
        for (var at = match.EndPart; at < match.EndPart + WordsAfter && around.After(at) is { IsCapitalised: true } word; at++)
        {
            if (at == match.EndPart && Vocabulary.Offices.Contains(word.Key) && around.After(at + 1) is { IsCapitalised: true } holder
                && !Vocabulary.TownBodies.Contains(holder.Key) && !Vocabulary.OrganisationNouns.Contains(holder.Key) && !Vocabulary.PublicBodies.Contains(word.Key))
            {
                return false;
            }
            if (around.After(at + 1) is { } next
                && (at == match.EndPart && Vocabulary.IsCouncil(word.Key, next.Key) || isLarge && Vocabulary.IsOfSchools(word.Key, next.Key)))
            {
                return false;
            }
            if (Vocabulary.OrganisationNouns.Contains(word.Key) || Vocabulary.Teams.Contains(word.Key))
                return true;
            if (Vocabulary.TownSites.Contains(word.Key) || !isLarge && Vocabulary.TownBodies.Contains(word.Key))
                return true;
        }
        return false;
    }

    /// <summary>The Treaty of Versailles, the Kyoto Protocol.</summary>
    private static bool IsOfEvent(Match match, Surroundings around) =>
        around.After(match.EndPart) is { IsCapitalised: true } noun && Vocabulary.EventNouns.Contains(noun.Key)
        || around.Before(match.FirstPart) is { Key: "of" }
            && around.Before(match.FirstPart - 1) is { IsCapitalised: true } head
            && Vocabulary.EventHeads.Contains(head.Key);

    /// <summary>Television New Zealand, Radio Pyongyang.</summary>
    private static bool FollowsHead(Match match, Surroundings around) =>
        around.Before(match.FirstPart) is { IsCapitalised: true } head && Vocabulary.OrganisationFirsts.Contains(head.Key);

    private static bool BeginsWithHead(Match match, Surroundings around) =>
        FirstOfName(match, around) is >= 2 and var first
        && around.Before(first) is { Key: "of" }
        && around.Before(first - 1) is { IsCapitalised: true } head
        && Vocabulary.OrganisationHeads.Contains(head.Key);

    private static int FirstOfName(Match match, Surroundings around) =>
        around.Before(match.FirstPart) is { IsCapitalised: true } before && Vocabulary.Directions.Contains(before.Key)
            ? match.FirstPart - 1
            : match.FirstPart;
}
