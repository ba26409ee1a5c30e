using System.Collections.Immutable;
using System.Text.Json;
using Annotator.Core.Formats;
using Annotator.Core.Layers;

namespace Annotator.Core.Tests.Formats;

public class GeoJsonTests
{
    [Fact]
    public void A_place_is_a_point_with_its_longitude_first()
    {
        var feature = Features(Located("👍 In Kabul.", new(6, 11), 34.52813, 69.17233))[0];

        Assert.Equal("[69.17233,34.52813]", JsonSerializer.Serialize(feature.GetProperty("geometry").GetProperty("coordinates")));
        var properties = feature.GetProperty("properties");
        Assert.Equal(("Kabul", 5, 10), (properties.GetProperty("text").GetString(), properties.GetProperty("start").GetInt32(), properties.GetProperty("end").GetInt32()));
        Assert.Equal(1138958, properties.GetProperty("geonames").GetInt32());
    }

    [Theory]
    [InlineData(91, 0)]
    [InlineData(0, 181)]
    public void What_lies_on_no_map_is_left_out(double latitude, double longitude) =>
        Assert.Empty(Features(Located("In Kabul.", new(3, 8), latitude, longitude)));

    [Fact]
    public void What_a_person_rejected_is_left_out()
    {
        var document = Located("In Kabul.", new(3, 8), 34.5, 69.2);

        Assert.Empty(Features(document.With(document.Annotations[0] with { Review = Review.Rejected })));
    }

    private static AnnotatedDocument Located(string text, TextSpan span, double latitude, double longitude)
    {
        var attributes = ImmutableDictionary<string, AttributeValue>.Empty
            .Add("lat", latitude).Add("lon", longitude).Add("geonames", 1138958L);
        var annotation = new Annotation("a1", "entity", "LOC", span) { Proposals = [new("x@1", 0.9, null, attributes)] };
        return new(new Document("d", text), [annotation], []);
    }

    private static JsonElement[] Features(AnnotatedDocument document)
    {
        using var output = new MemoryStream();
        ExportFormats.Find("geojson")!.Write(output, new(LayerSchema.Empty, [new(document, ["entity"], [])]));
        var root = JsonDocument.Parse(output.ToArray()).RootElement;
        Assert.Equal("FeatureCollection", root.GetProperty("type").GetString());
        return [.. root.GetProperty("features").EnumerateArray()];
    }
}
