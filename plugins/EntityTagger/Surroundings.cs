namespace EntityTagger;

/// <summary>What the words around a name say about it.</summary>
internal static class Surroundings
{
    private static readonly HashSet<string> OrganisationNouns =
    [
        "mission", "forces", "group", "militants", "fighters", "members", "insurgents", "organization", "organisation", "spokesman",
        "spokeswoman", "troops", "network", "movement", "party", "company", "shares", "executives", "team", "players", "coalition",
        "lawmakers", "agents", "employees",
    ];

    /// <summary>A label for a name that nothing in itself tells; null when its surroundings do not either.</summary>
    public static (string Label, Evidence Evidence)? Tell(TokenizedText words, NameLists lists, Mention mention)
    {
        int first = mention.First, end = mention.End, count = end - first;
        if (words[first - 1] == "ethnic")
            return (Labels.Other, Evidence.Ethnic);
        if (count <= 3 && words[end] == "," && words.IsCapital(end + 1) && lists.IsPlace(words, end + 1) && words[first - 1] is not ",")
            return (Labels.Place, Evidence.PlaceList);
        if (count == 1 && Acronyms.IsAcronym(words[first]))
            return (Labels.Organisation, Evidence.Acronym);
        if (OrganisationNouns.Contains(words[end]))
            return (Labels.Organisation, Evidence.BeforeNoun);
        if (count <= 3 && IsBesidePerson(words, end))
            return (Labels.Person, Evidence.Speaks);
        if (count == 1 && lists.GivenNames.Contains(words[first]) && mention.Evidence != Evidence.SentenceStart)
            return (Labels.Person, Evidence.GivenNameAlone);
        if (count <= 2 && WordClasses.PlacePrepositions.Contains(words[first - 1]))
            return (Labels.Place, Evidence.InPlace);
        return null;
    }

    private static bool IsBesidePerson(TokenizedText words, int end) =>
        WordClasses.Speaking.Contains(words[end]) || words[end] == "who" || (words[end] == "," && words[end + 1] == "who") || IsAge(words, end);

    private static bool IsAge(TokenizedText words, int end) =>
        words[end] == "," && words[end + 1].Length == 2 && char.IsDigit(words[end + 1][0]) && words[end + 2] is "," or ".";
}
