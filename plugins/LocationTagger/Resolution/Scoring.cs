using LocationTagger.Gazetteer;

namespace LocationTagger.Resolution;

/// <summary>Gathers the clues for each candidate of a referent and turns them into chances.</summary>
internal sealed class Scoring(ClueWeights weights)
{
    /// <summary>The candidates, the best first; of equals the more populous.</summary>
    /// <param name="referent">Whose candidates.</param>
    /// <param name="context">Where the other places of the text lie; null before the text is read.</param>
    /// <param name="contained">The referents that the text puts in this one.</param>
    public Scored[] Rank(Referent referent, DocumentContext? context, IReadOnlyList<Referent> contained)
    {
        if (referent.Candidates.Length == 1)
            return [new(referent.Candidates[0], 1, [])];
        var all = referent.Candidates.Select(candidate => CluesFor(candidate, referent, context, contained)).ToArray();
        var chances = Chances(all);
        return
        [
            .. referent.Candidates.Select((candidate, i) => new Scored(candidate, chances[i], all[i]))
                .OrderByDescending(scored => scored.Chance)
                .ThenBy(scored => scored.Candidate.Place.Index),
        ];
    }

    /// <summary>The candidate that the settled places of a document speak most for.</summary>
    public Scored Likeliest(Referent referent, DocumentContext context) =>
        referent.Candidates.Select(candidate => new Scored(candidate, 1, CluesFor(candidate, referent, context, [])))
            .MaxBy(scored => weights.Sum(scored.Clues));

    /// <summary>The clues for a candidate, by number of the clue.</summary>
    public static double[] CluesFor(Candidate candidate, Referent referent, DocumentContext? context, IReadOnlyList<Referent> contained)
    {
        var clues = new Clues();
        clues[Clue.Prior] = candidate.Prior;
        clues[Clue.BareDivision] = candidate.Place.Feature.Level is DivisionLevel.First or DivisionLevel.Second ? 1 : 0;
        if (referent.Container is { } container)
        {
            clues[Clue.Container] = ContainerChance(container, candidate.Place);
            clues[Clue.PossibleContainer] = container.Candidates.Any(outer => outer.Place.Contains(candidate.Place)) ? 1 : 0;
        }
        clues[Clue.Contains] = contained.Any(inner => inner.Candidates.Any(each => candidate.Place.Contains(each.Place))) ? 1 : 0;
        clues[Clue.Dateline] = referent.IsDateline && candidate.Place.Feature.IsSettlement ? 1 : 0;
        clues[Clue.Alike] = ShareAlike(referent, candidate.Place.Feature.Level);
        context?.Tell(candidate, referent, clues);
        return clues.Values;
    }

    private static double ShareAlike(Referent referent, DivisionLevel level) =>
        referent.Listed.Count == 0 || level is not (DivisionLevel.Country or DivisionLevel.First)
            ? 0
            : (double)referent.Listed.Count(other => other.Ranking.Length > 0 && other.Place.Feature.Level == level) / referent.Listed.Count;

    private static double ContainerChance(Referent container, Place place) =>
        container.Ranking.Sum(outer => outer.Candidate.Place.Contains(place) ? outer.Chance : 0);

    private double[] Chances(double[][] clues)
    {
        var scores = Array.ConvertAll(clues, each => weights.Sum(each));
        var best = scores.Max();
        var odds = Array.ConvertAll(scores, score => Math.Exp(score - best));
        var sum = odds.Sum();
        return Array.ConvertAll(odds, each => each / sum);
    }
}
