using System.Globalization;
using System.Net;
using System.Text;
using Annotator.Core.Formats;

namespace Annotator.Cli.Showing;

/// <summary>The places of a document on a map, as one HTML page that needs no network.</summary>
/// <remarks>The background is every square of one degree in which somebody lives; one unit of the drawing is one degree.</remarks>
internal static class MapPage
{
    private const int GridStep = 10;

    /// <summary>The least part of the globe shown, in degrees.</summary>
    private const double LeastWidth = 4;

    /// <summary>The page, with <c>\n</c> line ends.</summary>
    public static string Of(AnnotatedDocument document)
    {
        var places = document.Annotations
            .Select(annotation => (Annotation: annotation, Point: MapPoint.Of(annotation)))
            .Where(each => each.Point is not null)
            .GroupBy(each => each.Point!.Value)
            .Select(same => (Point: same.Key, Annotations: same.Select(each => each.Annotation).ToArray()))
            .ToArray();
        var title = WebUtility.HtmlEncode(document.Document.Id);
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").Append(title).Append("</title>\n<style>")
            .Append("body{font:15px sans-serif;margin:1em}svg{width:100%;max-height:75vh;background:#dbe9f4}")
            .Append(".land{fill:#f4f1e4}.grid{stroke:#b8c9d6;stroke-width:.5px;vector-effect:non-scaling-stroke}")
            .Append(".place{fill:#c0392b;fill-opacity:.75;stroke:#fff;vector-effect:non-scaling-stroke}</style></head>\n<body><h1>")
            .Append(title).Append("</h1>\n");
        AppendMap(page, places);
        AppendList(page, document, places);
        return page.Append("</body></html>\n").ToString();
    }

    private static void AppendMap(StringBuilder page, (MapPoint Point, Annotation[] Annotations)[] places)
    {
        var (west, north, width, height) = Frame(places);
        page.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"{west:0.##} {-north:0.##} {width:0.##} {height:0.##}\" role=\"img\">\n");
        AppendLand(page);
        for (var degree = -180; degree <= 180; degree += GridStep)
            page.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"M{degree} -90V90M-180 {degree / 2}H180\"/>\n");
        foreach (var ((latitude, longitude), annotations) in places)
        {
            var name = annotations[0].Attributes.TextOrNull("name") ?? "";
            page.Append(CultureInfo.InvariantCulture, $"<circle class=\"place\" cx=\"{longitude:0.####}\" cy=\"{-latitude:0.####}\" ")
                .Append(CultureInfo.InvariantCulture, $"r=\"{width / 150:0.###}\"><title>{WebUtility.HtmlEncode(name)}</title></circle>\n");
            page.Append(CultureInfo.InvariantCulture, $"<text x=\"{longitude + width / 120:0.###}\" y=\"{-latitude:0.####}\" ")
                .Append(CultureInfo.InvariantCulture, $"font-size=\"{width / 60:0.###}\">{WebUtility.HtmlEncode(name)}</text>\n");
        }
        page.Append("</svg>\n");
    }

    /// <summary>Runs of land in a row become one rectangle.</summary>
    private static void AppendLand(StringBuilder page)
    {
        page.Append("<path class=\"land\" d=\"");
        foreach (var (row, line) in Land().Index())
        {
            for (var from = line.IndexOf('#', StringComparison.Ordinal); from >= 0;)
            {
                var to = line.IndexOf('.', from) is var end and >= 0 ? end : line.Length;
                page.Append(CultureInfo.InvariantCulture, $"M{from - 180} {row - 90}h{to - from}v1h{from - to}z");
                from = to < line.Length ? line.IndexOf('#', to) : -1;
            }
        }
        page.Append("\"/>\n");
    }

    private static void AppendList(StringBuilder page, AnnotatedDocument document, (MapPoint Point, Annotation[] Annotations)[] places)
    {
        page.Append(places.Length == 0 ? "<p>No annotation says where it is.</p>\n" : "<ol>\n");
        foreach (var (_, annotations) in places)
        {
            var first = annotations[0];
            var texts = string.Join(", ", annotations.Select(document.TextOf).Distinct());
            page.Append("<li><b>").Append(WebUtility.HtmlEncode(first.Attributes.TextOrNull("name"))).Append("</b> ")
                .Append(WebUtility.HtmlEncode($"{first.Attributes.TextOrNull("country")} · {texts} · {annotations.Length} · {first.Attributes.TextOrNull("reason")}"))
                .Append("</li>\n");
        }
        page.Append(places.Length == 0 ? "" : "</ol>\n<p>Land: GeoNames, CC BY 4.0, simplified.</p>\n");
    }

    /// <summary>West and north edge, width and height in degrees: all places with a margin.</summary>
    private static (double West, double North, double Width, double Height) Frame((MapPoint Point, Annotation[] Annotations)[] places)
    {
        if (places.Length == 0)
            return (-180, 90, 360, 180);
        var (west, east) = (places.Min(place => place.Point.Longitude), places.Max(place => place.Point.Longitude));
        var (south, north) = (places.Min(place => place.Point.Latitude), places.Max(place => place.Point.Latitude));
        var width = Math.Max(LeastWidth, Math.Max(east - west, 2 * (north - south)) * 1.3);
        return ((west + east - width) / 2, (south + north + width / 2) / 2, width, width / 2);
    }

    private static string[] Land()
    {
        using var reader = new StreamReader(typeof(MapPage).Assembly.GetManifestResourceStream("land.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
