namespace LocationTagger.Recognition;

/// <summary>Tells a place inside an organisation's name: <c>the Washington Post</c>, <c>the Bank of England</c>.</summary>
internal static class OrganisationNames
{
    private const int WordsAfter = 4;

    /// <summary>Whether the match is a piece of an organisation's name.</summary>
    public static bool Hold(Match match, Surroundings around) =>
        !around.IsTitleCase(match.FirstPart) && (EndsInNoun(match, around) || BeginsWithHead(match, around));

    private static bool EndsInNoun(Match match, Surroundings around)
    {
        for (var at = match.EndPart; at < match.EndPart + WordsAfter && around.After(at) is { IsCapitalised: true } word; at++)
        {
            if (Vocabulary.OrganisationNouns.Contains(word.Key) || Vocabulary.Teams.Contains(word.Key))
                return true;
        }
        return false;
    }

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
