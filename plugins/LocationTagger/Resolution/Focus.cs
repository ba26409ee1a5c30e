using LocationTagger.Gazetteer;

namespace LocationTagger.Resolution;

/// <summary>The region that a local text is set in: most of the towns it names lie together.</summary>
internal sealed class Focus
{
    private const double Radius = 160;

    /// <summary>So many names at least must lie together, and so large a share of all.</summary>
    private const int FewestPlaces = 3;

    private const double LeastShare = 0.6;

    /// <summary>The places named first are enough to tell.</summary>
    private const int MostPlaces = 64;

    private readonly Place _centre;

    private Focus(Place centre) => _centre = centre;

    /// <summary>The region; null when the text is set nowhere, or in several places.</summary>
    /// <param name="referents">What the mentions of the text mean, each once.</param>
    public static Focus? Of(List<Referent> referents)
    {
        Candidate[] places =
        [
            .. referents.Select(referent => referent.Candidates[referent.Best]).Where(each => each.IsPoint).DistinctBy(each => each.Place.Index).Take(MostPlaces),
        ];
        if (places.Length < FewestPlaces)
            return null;
        var least = Direction.CosineAt(Radius);
        var (centre, most) = (places[0], 0);
        foreach (var place in places)
        {
            var together = places.Count(other => place.Direction.Cosine(other.Direction) >= least);
            if (together > most)
                (centre, most) = (place, together);
        }
        return most >= FewestPlaces && most >= places.Length * LeastShare ? new(centre.Place) : null;
    }

    /// <summary>Whether a place lies in the region.</summary>
    public bool Holds(Place place) => (place.Feature.IsSettlement || place.Feature.Level == DivisionLevel.Second) && place.DistanceTo(_centre) <= Radius;

    /// <summary>Whether a place lies in the region or in its state.</summary>
    public bool IsHome(Place place) =>
        place.DistanceTo(_centre) <= Radius || place.Division.First != 0 && place.Division.First == _centre.Division.First;

    /// <summary>A place in the middle of the region.</summary>
    public Place Centre => _centre;
}
