using LocationTagger.Gazetteer;

namespace LocationTagger.Resolution;

/// <summary>A place that a name may mean.</summary>
internal sealed class Candidate
{
    public Candidate(Place place, double prior)
    {
        (Place, Prior) = (place, prior);
        Direction = Direction.To(place);
        Level = place.Feature.Level;
        IsPoint = place.Feature.IsSettlement || Level == DivisionLevel.Second;
    }

    private Candidate(Candidate other, double prior) =>
        (Place, Prior, Direction, Level, IsPoint) = (other.Place, prior, other.Direction, other.Level, other.IsPoint);

    public Place Place { get; }

    /// <summary>What speaks for it before the text is read, in powers of ten of inhabitants.</summary>
    public double Prior { get; }

    /// <summary>Its point on the globe.</summary>
    public Direction Direction { get; }

    /// <summary>The level of division, if it is one.</summary>
    public DivisionLevel Level { get; }

    /// <summary>Whether it is small enough for distances from it to mean something.</summary>
    public bool IsPoint { get; }

    /// <summary>The same place with another prior.</summary>
    public Candidate With(double prior) => new(this, prior);
}
