namespace LocationTagger.Gazetteer;

/// <summary>A place that a name may mean.</summary>
internal sealed class Candidate
{
    public Candidate(Place place, NameKinds kind)
    {
        (Place, Kind) = (place, kind);
        Prior = Gazetteer.Prior.Of(place, kind);
        Prominence = Gazetteer.Prominence.Of(place, kind);
        Direction = Direction.To(place);
        Level = place.Feature.Level;
        IsPoint = place.Feature.IsSettlement || Level == DivisionLevel.Second;
    }

    private Candidate(Candidate other, double prior) =>
        (Place, Kind, Prior, Prominence, Direction, Level, IsPoint) =
        (other.Place, other.Kind, prior, other.Prominence, other.Direction, other.Level, other.IsPoint);

    public Place Place { get; }

    /// <summary>How the name stands to the place and must be written.</summary>
    public NameKinds Kind { get; }

    /// <summary>Chance that a reader who meets the name with a capital, and knows nothing else, has the place in mind.</summary>
    public double Prominence { get; }

    /// <summary>What speaks for it before the text is read, in powers of ten of inhabitants.</summary>
    public double Prior { get; }

    /// <summary>Its point on the globe.</summary>
    public Direction Direction { get; }

    /// <summary>The level of division, if it is one.</summary>
    public DivisionLevel Level { get; }

    /// <summary>Whether it is small enough for distances from it to mean something.</summary>
    public bool IsPoint { get; }

    public bool Is(NameKinds kind) => (Kind & kind) != 0;

    /// <summary>The same place with another prior.</summary>
    public Candidate With(double prior) => new(this, prior);
}
