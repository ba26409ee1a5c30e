using LocationTagger.Gazetteer;

namespace LocationTagger.Resolution;

/// <summary>Gathers the clues for each candidate of a referent and turns them into chances.</summary>
internal sealed class Scoring(ClueWeights weights)
{
    /// <summary>Writes the next chances of a referent's candidates.</summary>
    /// <param name="referent">Whose candidates.</param>
    /// <param name="context">Where the other places of the text lie; null before the text is read.</param>
    public void Rank(Referent referent, DocumentContext? context)
    {
        var chances = referent.NextChances;
        if (chances.Length == 1)
        {
            chances[0] = 1;
            return;
        }
        Span<double> clues = stackalloc double[Clues.Count];
        var best = double.NegativeInfinity;
        for (var i = 0; i < chances.Length; i++)
        {
            Tell(referent, i, context, clues);
            chances[i] = weights.Sum(clues);
            best = Math.Max(best, chances[i]);
        }
        var sum = 0.0;
        foreach (ref var chance in chances)
            sum += chance = Math.Exp(chance - best);
        foreach (ref var chance in chances)
            chance /= sum;
    }

    /// <summary>Writes the clues for the candidate that the settled places of a document speak most for.</summary>
    public void Likeliest(Referent referent, DocumentContext context, Span<double> clues)
    {
        var (best, likeliest) = (double.NegativeInfinity, 0);
        for (var i = 0; i < referent.Candidates.Length; i++)
        {
            Tell(referent, i, context, clues);
            if (weights.Sum(clues) is var score && score > best)
                (best, likeliest) = (score, i);
        }
        Tell(referent, likeliest, context, clues);
    }

    /// <summary>Writes the clues for a candidate, by number of the clue.</summary>
    public static void Tell(Referent referent, int candidate, DocumentContext? context, Span<double> clues)
    {
        clues.Clear();
        var (place, prior, level) = (referent.Candidates[candidate].Place, referent.Candidates[candidate].Prior, referent.Candidates[candidate].Level);
        clues[(int)Clue.Prior] = prior;
        clues[(int)Clue.BareDivision] = level is DivisionLevel.First or DivisionLevel.Second ? 1 : 0;
        if (referent.Container is { } container)
        {
            clues[(int)Clue.Container] = ContainerChance(container, place);
            clues[(int)Clue.PossibleContainer] = container.Candidates.Any(outer => outer.Place.Contains(place)) ? 1 : 0;
        }
        if (referent.Contained.Count > 0)
            clues[(int)Clue.Contains] = referent.Contained.Exists(inner => Array.Exists(inner.Candidates, each => place.Contains(each.Place))) ? 1 : 0;
        clues[(int)Clue.Dateline] = referent.IsDateline && place.Feature.IsSettlement ? 1 : 0;
        clues[(int)Clue.Alike] = ShareAlike(referent, level);
        context?.Tell(referent, candidate, clues);
    }

    private static double ShareAlike(Referent referent, DivisionLevel level) =>
        referent.Listed.Count == 0 || level is not (DivisionLevel.Country or DivisionLevel.First)
            ? 0
            : (double)referent.Listed.Count(other => other.IsRanked && other.Candidates[other.Best].Level == level) / referent.Listed.Count;

    private static double ContainerChance(Referent container, Place place)
    {
        var sum = 0.0;
        for (var i = 0; i < container.Candidates.Length; i++)
            sum += container.Candidates[i].Place.Contains(place) ? container.Chances[i] : 0;
        return sum;
    }
}
