namespace LocationTagger.Gazetteer;

/// <summary>A point on the globe as a vector of length 1, which makes comparing distances three multiplications.</summary>
internal readonly record struct Direction(double X, double Y, double Z)
{
    private const double EarthRadius = 6371;

    public static Direction To(Place place)
    {
        var (sinφ, cosφ) = Math.SinCos(double.DegreesToRadians(place.Latitude));
        var (sinλ, cosλ) = Math.SinCos(double.DegreesToRadians(place.Longitude));
        return new(cosφ * cosλ, cosφ * sinλ, sinφ);
    }

    /// <summary>The cosine of the angle between two points this far apart; nearer points have a larger one.</summary>
    public static double CosineAt(double kilometres) => Math.Cos(kilometres / EarthRadius);

    /// <summary>The length of the straight line between two points this far apart; no coordinate differs by more.</summary>
    public static double ChordAt(double kilometres) => 2 * Math.Sin(kilometres / EarthRadius / 2);

    /// <summary>The cosine of the angle between the two.</summary>
    public double Cosine(Direction other) => X * other.X + Y * other.Y + Z * other.Z;
}
