namespace Annotator.Language;

/// <summary>Words that keep their full stop, and whether a sentence may end with them.</summary>
internal static class Abbreviations
{
    /// <summary>A name or a number always follows these.</summary>
    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Rev", "Fr", "Hon", "St", "Ste", "Mt", "Ft", "Pres", "Gov", "Sen", "Rep", "Reps", "Sens", "Amb",
        "Gen", "Col", "Lt", "Maj", "Capt", "Cmdr", "Cdr", "Adm", "Sgt", "Cpl", "Pvt", "Pfc", "Spc", "Brig", "Supt", "Insp", "Det", "Atty",
        "Mgr", "Msgr", "Mme", "Mlle", "Messrs", "vs", "cf", "Cf", "ca", "al", "approx", "est", "Nos", "nos", "Vol", "vol", "pp", "Fig", "Figs",
        "Eq", "Sec", "Dir", "Gens", "Drs", "Profs", "Lts", "Cols", "Tech", "Mstr", "Ens",
    };

    /// <summary>These may also be the last word.</summary>
    private static readonly HashSet<string> Trailing = new(StringComparer.Ordinal)
    {
        "Inc", "Corp", "Co", "Cos", "Ltd", "Bros", "Jr", "Sr", "Esq", "etc", "Dept", "Assn", "Ave", "Blvd", "Rd", "Univ", "Intl", "Jan", "Feb",
        "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Ariz", "Calif", "Colo", "Conn", "Fla", "Ga", "Kan", "Ky", "Md", "Mich", "Minn",
        "Mo", "Mont", "Neb", "Nev", "Okla", "Ont", "Ore", "Pa", "Penn", "Tenn", "Tex", "Va", "Vt", "Wis", "Wyo", "PhD",
    };

    /// <summary>Words that begin a sentence far more often than a name does.</summary>
    private static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "The", "A", "An", "This", "That", "These", "Those", "There", "Then", "Thus", "He", "She", "It", "They", "We", "I", "You", "His", "Her",
        "Its", "Their", "Our", "My", "In", "On", "At", "By", "For", "From", "To", "Of", "With", "As", "If", "But", "And", "Or", "So", "Yet",
        "When", "While", "Where", "Why", "How", "What", "Who", "After", "Before", "Since", "Although", "Though", "Because", "However",
        "Both", "Some", "Many", "Most", "All", "One", "No", "Not", "Now", "Here", "Earlier", "Later", "Also", "Under", "Meanwhile", "Is", "Are",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> LeadingWords = Leading.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TrailingWords = Trailing.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> StarterWords = Starters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the full stop right after a word belongs to it.</summary>
    public static bool TakesStop(string text, int start, int stop)
    {
        if (stop + 1 < text.Length && text[stop + 1] == '.')
            return false;
        var word = text.AsSpan(start, stop - start);
        if (word.Length == 1)
            return char.IsUpper(word[0]) && IsNameNext(text, stop + 1);
        if (word is "No" or "no" or "p")
            return char.IsDigit(FirstAfterSpace(text, stop + 1));
        return IsDotted(word) || LeadingWords.Contains(word) || TrailingWords.Contains(word);
    }

    /// <summary>Whether something always follows an abbreviation, given with its stop.</summary>
    public static bool AlwaysLeads(ReadOnlySpan<char> word) =>
        word.Length == 2 || word is "No." or "no." or "e.g." or "i.e." || LeadingWords.Contains(word[..^1]);

    /// <summary>Whether a word begins sentences far more often than names.</summary>
    public static bool IsStarter(ReadOnlySpan<char> word) => StarterWords.Contains(word);

    /// <summary>Letters, at most two at a time, with stops between: <c>U.S</c>, <c>Ph.D</c>, <c>a.m</c>.</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        var run = 0;
        var dots = 0;
        foreach (var c in word)
        {
            run = c == '.' ? 0 : run + 1;
            dots += c == '.' ? 1 : 0;
            if (run > 2 || (c != '.' && !char.IsLetter(c)))
                return false;
        }
        return dots > 0;
    }

    /// <summary>An initial has a name after it: <c>J. Smith</c>, but not <c>vitamin C. The</c>.</summary>
    private static bool IsNameNext(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        var end = at;
        while (Words.LetterAt(text, end) is var length and > 0)
            end += length;
        var isInitial = end == at + 1 && end < text.Length && text[end] == '.';
        return end > at && char.IsUpper(text[at]) && (isInitial || !IsStarter(text.AsSpan(at, end - at)));
    }

    private static char FirstAfterSpace(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0')
            at++;
        return at < text.Length ? text[at] : '\0';
    }
}
