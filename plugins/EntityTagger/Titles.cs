namespace EntityTagger;

/// <summary>Titles and ranks: they announce a person and stay outside the name.</summary>
internal static class Titles
{
    /// <summary>What an office is of: <c>Secretary of State</c>, <c>Minister for Foreign Affairs</c>.</summary>
    private static readonly HashSet<string> Offices =
    [
        "State", "Defense", "Defence", "Interior", "Justice", "Health", "Treasury", "Labor", "Labour", "Commerce", "Energy", "Education",
        "Transportation", "Transport", "Agriculture", "Finance", "Foreign", "Affairs", "Homeland", "Security", "Staff", "Information",
        "Environment", "Trade", "Culture", "Sports", "Parliament", "Police", "Exchequer", "Congress", "Intelligence", "Operations",
    ];

    /// <returns>Where the titles that start at a word end; the word itself when it is none.</returns>
    public static int EndOf(int first, int end, Func<int, string> word, Func<int, bool> isTitle)
    {
        var at = first;
        while (at < end)
        {
            if (isTitle(at))
                at++;
            else if (word(at) is "of" or "for" or "to" or "and" && EndOfOffice(at + 1, end, word) is var office && office > at + 1)
                at = office;
            else
                break;
        }
        return at;
    }

    private static int EndOfOffice(int at, int end, Func<int, string> word)
    {
        var start = at;
        if (at < end && word(at) == "the")
            at++;
        var office = at;
        while (office < end && Offices.Contains(word(office)))
            office++;
        return office > at ? office : start;
    }
}
