namespace EntityTagger;

/// <summary>How far a sequence of capitalised words goes, with the small words that hold a name together.</summary>
internal static class Runs
{
    private const int Longest = 16;

    public static int EndOf(TokenizedText words, int first, int sentenceEnd)
    {
        var end = first + 1;
        var joined = false;
        while (end < sentenceEnd && end - first < Longest)
        {
            var next = Continuation(words, end, sentenceEnd, joined);
            if (next == end)
                break;
            joined |= words[end] is "of" or "for";
            end = next;
        }
        return end;
    }

    private static int Continuation(TokenizedText words, int at, int sentenceEnd, bool joined)
    {
        if (words.IsCapital(at))
            return words[at] is "The" || WordClasses.Calendar.Contains(words[at]) ? at : at + 1;
        var next = at + 1;
        var goesOn = words[at] switch
        {
            "of" => WordClasses.OfHeads.Contains(words[at - 1]),
            "for" => WordClasses.ForHeads.Contains(words[at - 1]),
            "and" => joined,
            "&" => true,
            _ => WordClasses.NameParticles.Contains(words[at]),
        };
        if (!goesOn)
            return at;
        if (words[at] != "and" && words[next] is "the" or "la" or "der" or "den" or "al")
            next++;
        return next < sentenceEnd && words.IsCapital(next) ? next + 1 : at;
    }
}
