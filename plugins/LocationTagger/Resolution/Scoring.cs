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
        context?.LookAt(referent);
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
        context.LookAt(referent);
        Span<double> told = stackalloc double[Clues.Count];
        var best = double.NegativeInfinity;
        for (var i = 0; i < referent.Candidates.Length; i++)
        {
            Tell(referent, i, context, told);
            var score = weights.Sum(told);
            if (score <= best)
                continue;
            best = score;
            told.CopyTo(clues);
        }
    }

    /// <summary>Writes the clues for a candidate, by number of the clue; the context looks at its referent.</summary>
    public static void Tell(Referent referent, int candidate, DocumentContext? context, Span<double> clues)
    {
        clues.Clear();
        var (place, level) = (referent.Candidates[candidate].Place, referent.Candidates[candidate].Level);
        clues[(int)Clue.Prior] = referent.Candidates[candidate].Prior;
        clues[(int)Clue.BareDivision] = level is DivisionLevel.First or DivisionLevel.Second ? 1 : 0;
        if (referent.Container is { } container)
            (clues[(int)Clue.Container], clues[(int)Clue.PossibleContainer]) = ContainerChance(container, place);
        clues[(int)Clue.Contains] = HoldsAny(place, referent.Contained) ? 1 : 0;
        clues[(int)Clue.Dateline] = referent.IsDateline && place.Feature.IsSettlement ? 1 : 0;
        clues[(int)Clue.Alike] = ShareAlike(referent, level);
        context?.Tell(candidate, clues);
    }

    private static double ShareAlike(Referent referent, DivisionLevel level)
    {
        if (referent.Listed.Length == 0 || level is not (DivisionLevel.Country or DivisionLevel.First))
            return 0;
        var alike = 0;
        foreach (var other in referent.Listed)
            alike += other.IsRanked && other.Candidates[other.Best].Level == level ? 1 : 0;
        return (double)alike / referent.Listed.Length;
    }

    /// <summary>The belief that the container holds the place, and whether it may hold it at all.</summary>
    private static (double Chance, double IsPossible) ContainerChance(Referent container, Place place)
    {
        var (sum, isPossible) = (0.0, 0.0);
        for (var i = 0; i < container.Candidates.Length; i++)
        {
            if (container.Candidates[i].Place.Contains(place))
                (sum, isPossible) = (sum + container.Chances[i], 1);
        }
        return (sum, isPossible);
    }

    private static bool HoldsAny(Place place, ReadOnlySpan<Referent> contained)
    {
        foreach (var inner in contained)
        {
            foreach (var candidate in inner.Candidates)
            {
                if (place.Contains(candidate.Place))
                    return true;
            }
        }
        return false;
    }
}
