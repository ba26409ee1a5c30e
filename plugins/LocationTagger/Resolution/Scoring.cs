using LocationTagger.Gazetteer;

namespace LocationTagger.Resolution;

/// <summary>Adds up what speaks for each candidate of a referent.</summary>
internal static class Scoring
{
    /// <summary>The candidates, the best first; of equals the more populous.</summary>
    public static Scored[] Rank(Referent referent, DocumentContext context, IReadOnlyList<Referent> contained) =>
        BestFirst(referent.Candidates.Select(candidate => Score(candidate, referent, context, contained)));

    /// <summary>The candidates before the text is read, the best first; of equals the more populous.</summary>
    public static Scored[] RankByPrior(Referent referent) =>
        BestFirst(referent.Candidates.Select(candidate => new Scored(candidate, candidate.Prior, Evidence.None)));

    private static Scored Score(Candidate candidate, Referent referent, DocumentContext context, IReadOnlyList<Referent> contained)
    {
        var place = candidate.Place;
        if (referent.Candidates.Length == 1)
            return new(candidate, candidate.Prior, Evidence.None);
        var (countryWeight, countryShare) = context.CountryOf(place, referent);
        var division = place.Feature.Level == DivisionLevel.First ? 0 : context.DivisionOf(place, referent);
        (Evidence Kind, double Weight)[] observations =
        [
            (Evidence.Container, referent.Container is { } container ? ContainerWeight(container, place) : 0),
            (Evidence.Container, ContainedWeight(contained, place)),
            (Evidence.Division, division > 0.5 ? 1.6 * Math.Min(1.5, division / 2) : 0),
            (Evidence.Neighbours, Math.Min(1.8, 0.6 * context.NeighboursOf(place, referent))),
            (Evidence.Country, place.Division.Country.Length == 0 ? 0.8 : 2.2 * countryShare + (countryWeight > 0.5 ? 0.8 : 0)),
        ];
        var strongest = observations.MaxBy(observation => observation.Weight);
        return new(
            candidate,
            candidate.Prior + observations.Sum(observation => observation.Weight),
            strongest.Weight > 0.5 && place.Division.Country.Length > 0 ? strongest.Kind : Evidence.None);
    }

    /// <summary>Most where the container means what it is held to mean; something where it might.</summary>
    private static double ContainerWeight(Referent container, Place place) =>
        container.Place.Contains(place) ? 5
        : container.Candidates.Any(outer => outer.Place.Contains(place)) ? 3
        : 0;

    private static double ContainedWeight(IReadOnlyList<Referent> contained, Place place) =>
        !contained.Any(inner => inner.Candidates.Any(candidate => place.Contains(candidate.Place))) ? 0
        : place.Feature.Level == DivisionLevel.First ? 3.5
        : 3;

    private static Scored[] BestFirst(IEnumerable<Scored> scored) =>
        [.. scored.OrderByDescending(each => each.Score).ThenBy(each => each.Candidate.Place.Index)];
}
