namespace EntityTagger;

/// <summary>Says in a few words what speaks for a name, so that a person can check it.</summary>
internal static class Explanation
{
    /// <param name="text">The text.</param>
    /// <param name="name">The name.</param>
    /// <param name="seen">How often the same words are found with the same label.</param>
    public static string Of(TextView text, FoundName name, int seen)
    {
        var label = EntityModel.Tags.Labels[name.Label];
        var clue = Clue(text, name, label);
        var times = seen > 1 ? $"seen as {label} {seen} times here" : null;
        return times is null ? clue ?? Form(text, name, label) : clue is null ? times : $"{times}; {clue}";
    }

    private static string? Clue(TextView text, FoundName name, string label)
    {
        if (name.Certainty == FoundName.Defined)
            return "short form of a name given in full";
        var (first, end) = (name.First, name.End);
        var words = text.Words;
        return label switch
        {
            _ when Listed(text, first, end, label) is { } listed => listed,
            Labels.Person when first > 0 && text[first - 1].Capital && Is(text, first - 1, WordLists.Title) => $"after '{words[first - 1]}'",
            Labels.Person when Is(text, first, WordLists.GivenName) => $"given name '{words[first]}'",
            Labels.Person when end < words.Count && Is(text, end, WordLists.Speaking) => $"before '{words[end]}'",
            Labels.Organisation when end - first > 1 && Is(text, end - 1, WordLists.OrganisationWord) => $"ends in '{words[end - 1]}'",
            Labels.Place when end - first > 1 && Is(text, end - 1, WordLists.PlaceWord) => $"ends in '{words[end - 1]}'",
            Labels.Other when end - first > 1 && Is(text, end - 1, WordLists.EventWord) => $"ends in '{words[end - 1]}'",
            Labels.Place when WordClasses.PlacePrepositions.Contains(words[first - 1]) => $"after '{words[first - 1]}'",
            _ when Acronyms.IsDefined(words, first, end) => $"'{words[end + 1]}' is its short form",
            _ => null,
        };
    }

    private static string? Listed(TextView text, int first, int end, string label)
    {
        // The list must have the whole name, not a part of it.
        var whole = text.EndOfListed(first) == end ? text.Listed(first) : NameLabels.None;
        return label switch
        {
            Labels.Place when whole.HasFlag(NameLabels.Country) => "listed country",
            Labels.Place when (whole & (NameLabels.Place | NameLabels.SmallPlace)) != 0 => "listed place",
            Labels.Organisation when whole.HasFlag(NameLabels.ArmedGroup) => "listed armed group",
            Labels.Organisation when whole.HasFlag(NameLabels.Company) => "listed company",
            Labels.Organisation when whole.HasFlag(NameLabels.Organisation) => "listed organisation",
            Labels.Other when whole.HasFlag(NameLabels.People) => "listed people or language",
            _ => null,
        };
    }

    private static string Form(TextView text, FoundName name, string label) =>
        name.End - name.First == 1 && Acronyms.IsAcronym(text.Words[name.First]) ? $"acronym that stands like {label}"
        : name.First > 0 ? $"stands like {label} after '{text.Words[name.First - 1]}'"
        : $"stands like {label} at the start";

    private static bool Is(TextView text, int at, WordLists list) => (text[at].Facts.Lists & list) != 0;
}
