using Annotator.Testing;
using LocationTagger.Gazetteer;
using LocationTagger.Packing;

namespace LocationTagger.Tests.Gazetteer;

public sealed class GazetteerFileTests : IDisposable
{
    private const string Places = """
        id	name	asciiname	alternates	fclass	fcode	country	admin1	admin2	lat	lon	population	source
        99237	Iraq		Republic of Iraq	A	PCLI	IQ	00		33	44	38433600	gnci
        98182	Baghdad		Bagdad|Bağdat	P	PPLC	IQ	07		33.3406	44.4009	7216000	gn500
        -12	Donbas		Donbass	L	RGN	UA			48.1	-38.2	0	cur
        6254926	Massachusetts		Mass.	A	ADM1	US	MA		42.3	-71.8	6811779	gna1
        """;

    private const string Demonyms = "demonym\tid\tcountry\nIraqi\t99237\tIQ";

    private readonly TemporaryFolder _folder = new();
    private readonly GazetteerFile _gazetteer;

    public GazetteerFileTests()
    {
        var source = GazetteerSource.Read(new StringReader(Places), new StringReader(Demonyms), new StringReader(""));
        File.WriteAllBytes(_folder.File("places.bin"), GazetteerPacker.Pack(source));
        _gazetteer = GazetteerFile.Open(_folder.File("places.bin"));
    }

    [Fact]
    public void Gives_a_place_back_as_it_was_packed()
    {
        var baghdad = Only("baghdad");

        Assert.Equal(98182, baghdad.Id);
        Assert.Equal("Baghdad", _gazetteer.NameOf(baghdad));
        Assert.Equal(('P', "PPLC"), (baghdad.Feature.Class, baghdad.Feature.Code));
        Assert.Equal((33.3406, 44.4009, 7216000), (baghdad.Latitude, baghdad.Longitude, baghdad.Population));
        Assert.Equal("IQ", baghdad.Division.Country);
    }

    [Fact]
    public void Keeps_negative_ids_and_degrees()
    {
        var donbas = Only("donbass");

        Assert.Equal((-12, 48.1, -38.2), (donbas.Id, donbas.Latitude, donbas.Longitude));
    }

    [Fact]
    public void Knows_how_each_name_stands_to_its_place()
    {
        Assert.Equal(NameKinds.Main, Find("iraq").Single().Kind);
        Assert.Equal(NameKinds.Alternate, Find("bagdat").Single().Kind);
        Assert.Equal(NameKinds.Demonym, Find("iraqi").Single().Kind);
        Assert.Equal(NameKinds.Alternate | NameKinds.Stop, Find("mass").Single().Kind);
        Assert.Equal(NameKinds.Alternate | NameKinds.Postal | NameKinds.Capitals, Find("ma").Single().Kind);
    }

    [Fact]
    public void Finds_nothing_under_a_name_that_no_place_has() => Assert.Empty(Find("nowhere"));

    [Fact]
    public void A_country_contains_its_towns_and_not_those_of_others()
    {
        Assert.True(Only("iraq").Contains(Only("baghdad")));
        Assert.False(Only("baghdad").Contains(Only("iraq")));
        Assert.False(Only("iraq").Contains(Only("massachusetts")));
    }

    [Fact]
    public void A_file_cut_short_is_refused_with_its_name_and_what_to_do()
    {
        var path = _folder.File("cut.bin");
        File.WriteAllBytes(path, File.ReadAllBytes(_folder.File("places.bin"))[..^1]);

        var error = Assert.Throws<InvalidDataException>(() => GazetteerFile.Open(path));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains("Build the plugin again", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_of_with_what_to_do()
    {
        var path = _folder.File("gone.bin");

        var error = Assert.Throws<FileNotFoundException>(() => GazetteerFile.Open(path));

        Assert.Equal($"The gazetteer '{path}' is not there. Build the plugin again to copy it there.", error.Message);
    }

    [Fact]
    public void Another_file_is_refused_with_its_name()
    {
        var path = _folder.File("foreign.bin");
        File.WriteAllText(path, "This is a text and no gazetteer at all.");

        var error = Assert.Throws<InvalidDataException>(() => GazetteerFile.Open(path));

        Assert.Equal($"'{path}' is no gazetteer. Build the plugin again to copy it there.", error.Message);
    }

    public void Dispose()
    {
        _gazetteer.Dispose();
        _folder.Dispose();
    }

    private NameSense[] Find(string name) => _gazetteer.Find(NameHash.Of(name));

    private Place Only(string name) => _gazetteer[Find(name).Single().Place];
}
