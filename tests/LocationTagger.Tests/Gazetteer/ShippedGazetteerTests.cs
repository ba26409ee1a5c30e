using LocationTagger.Packing;

namespace LocationTagger.Tests.Gazetteer;

public class ShippedGazetteerTests
{
    [Fact]
    public void Is_packed_from_its_sources_as_they_are()
    {
        var packed = GazetteerPacker.Pack(GazetteerSource.Read(Beside("source")));

        Assert.True(
            packed.AsSpan().SequenceEqual(File.ReadAllBytes(Beside("places.bin"))),
            "Pack the gazetteer again; data/gazetteer/README.md says how.");
    }

    [Fact]
    public void Takes_no_more_than_ten_megabytes() => Assert.InRange(new FileInfo(Beside("places.bin")).Length, 1, 10_000_000);

    [Fact]
    public void Lies_beside_the_plugin_with_its_attribution() =>
        Assert.Contains("Contains GeoNames data", File.ReadAllText(Beside("places.LICENCE.txt")), StringComparison.Ordinal);

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);
}
