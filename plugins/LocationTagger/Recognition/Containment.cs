using LocationTagger.Gazetteer;

namespace LocationTagger.Recognition;

/// <summary>Finds where a text says that one place lies in another: <c>Reading, England</c>, <c>Hull (Quebec)</c>.</summary>
internal static class Containment
{
    /// <summary>What a city has of inhabitants, in powers of ten.</summary>
    private const double City = 5.5;

    /// <summary>For each match the index of the match that it lies in, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="matches">The matches in text order.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static int[] Links(string text, TextParts parts, IReadOnlyList<Match> matches, CancellationToken cancellation)
    {
        var links = new int[matches.Count];
        Array.Fill(links, -1);
        for (var i = 0; i + 1 < matches.Count; i++)
        {
            if (i % 64 == 0)
                cancellation.ThrowIfCancellationRequested();
            var (inner, outer) = (matches[i], matches[i + 1]);
            if (SaysWhere(text, parts, inner, outer) && MayContain(outer, inner) && !IsListed(parts, matches, i) && !AreCities(parts, matches, i))
                links[i] = i + 1;
        }
        return links;
    }

    private static bool SaysWhere(string text, TextParts parts, Match inner, Match outer)
    {
        if (inner.IsDemonym || outer.IsDemonym || inner.Key == outer.Key || outer.FirstPart - inner.EndPart > 4)
            return false;
        var gap = text.AsSpan(parts[inner.EndPart - 1].End, parts[outer.FirstPart].Start - parts[inner.EndPart - 1].End);
        if (gap.ContainsAny('\r', '\n'))
            return false;
        var first = inner.EndPart;
        while (first < outer.FirstPart && Vocabulary.DivisionNouns.ContainsKey(parts[first].Key))
            first++;
        return (outer.FirstPart - first) switch
        {
            1 => parts[first].Key is "," or "in" || !parts[first].IsWord && text[parts[first].Start] == '(',
            2 => parts[first].Key == "in" && (parts[first + 1].Key == "the" || Vocabulary.Directions.Contains(parts[first + 1].Key)),
            _ => false,
        };
    }

    /// <summary>Georgia, Oklahoma, Pennsylvania are three states, though there is a town of Oklahoma in Pennsylvania.</summary>
    private static bool IsListed(TextParts parts, IReadOnlyList<Match> matches, int inner) =>
        IsDivision(matches[inner]) && IsDivision(matches[inner + 1])
        && (inner > 0 && IsDivision(matches[inner - 1]) && Enumeration.Joins(parts, matches[inner - 1].EndPart, matches[inner].FirstPart)
            || inner + 2 < matches.Count && IsDivision(matches[inner + 2]) && Enumeration.Joins(parts, matches[inner + 1].EndPart, matches[inner + 2].FirstPart));

    /// <summary>Washington, New York and Philadelphia are three cities, though there is a town of Washington in New York.</summary>
    private static bool AreCities(TextParts parts, IReadOnlyList<Match> matches, int inner)
    {
        var (first, second) = (matches[inner], matches[inner + 1]);
        var best = first.Senses.MaxBy(sense => sense.Prior)!;
        return best.Prior >= City
            && inner + 2 < matches.Count && Enumeration.Joins(parts, second.EndPart, matches[inner + 2].FirstPart)
            && Array.Exists(second.Senses, sense => sense.Place.Feature.IsSettlement && sense.Prior >= City)
            && !Array.Exists(second.Senses, sense => sense.Place.Contains(best.Place));
    }

    private static bool IsDivision(Match match) => match.Meanings.IsDivision;

    private static bool MayContain(Match outer, Match inner)
    {
        foreach (var container in outer.Senses)
        {
            if (container.Level == DivisionLevel.None)
                continue;
            foreach (var contained in inner.Senses)
            {
                if (container.Place.Contains(contained.Place))
                    return true;
            }
        }
        return false;
    }
}
