namespace Annotator.Core.Formats;

/// <summary>Where on the globe an annotation says its place is.</summary>
/// <param name="Latitude">Degrees north, from -90 to 90.</param>
/// <param name="Longitude">Degrees east, from -180 to 180.</param>
public readonly record struct MapPoint(double Latitude, double Longitude)
{
    /// <summary>The point of an annotation; null when it says none that a map has, or was rejected.</summary>
    public static MapPoint? Of(Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        return annotation.Review != Review.Rejected
            && Number(annotation, "lat") is { } latitude and >= -90 and <= 90
            && Number(annotation, "lon") is { } longitude and >= -180 and <= 180
                ? new(latitude, longitude)
                : null;
    }

    private static double? Number(Annotation annotation, string name) => annotation.Attributes.GetValueOrDefault(name) switch
    {
        AttributeValue.Number number => number.Value,
        AttributeValue.Integer whole => whole.Value,
        _ => null,
    };
}
