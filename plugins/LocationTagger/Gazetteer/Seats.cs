namespace LocationTagger.Gazetteer;

/// <summary>Where a division is named after its seat, the bare name means the town: Kiev, Rio de Janeiro, Baghdad.</summary>
internal static class Seats
{
    /// <summary>A smaller share of the people than this, and the name is known for the division: Quebec.</summary>
    private const double LeastShare = 0.15;

    /// <summary>What a capital has beyond a state of its country that bears its name: Washington.</summary>
    private const double Capital = 0.8;

    /// <summary>The candidates with large towns raised above the divisions of their name.</summary>
    public static Candidate[] PutFirst(Candidate[] candidates)
    {
        var divisions = Array.FindAll(candidates, each => each.Level is DivisionLevel.First or DivisionLevel.Second);
        return divisions.Length == 0
            ? candidates
            : [.. candidates.Select(candidate => PriorOf(candidate, divisions) is var prior && prior > candidate.Prior ? candidate.With(prior) : candidate)];
    }

    private static double PriorOf(Candidate candidate, Candidate[] divisions) =>
        candidate.Place.Feature.IsSettlement
            ? divisions.Where(division => IsSeat(candidate.Place, division.Place))
                .Select(division => division.Prior + (candidate.Place.Feature.Code == "PPLC" ? Capital : 0.3))
                .Append(candidate.Prior)
                .Max()
            : candidate.Prior;

    private static bool IsSeat(Place town, Place division) =>
        town.Feature.Code == "PPLC" && town.Division.Country == division.Division.Country
        || division.Contains(town) && town.Population >= division.Population * LeastShare;
}
