using Annotator.Core.Documents;
using Annotator.Core.Formats;
using Annotator.Core.Keeping;
using Annotator.Core.Suggesting;
using CsCheck;

namespace Annotator.Core.Tests.Formats;

public class RoundTripTests
{
    [Fact]
    public void Exported_and_imported_into_an_empty_store_it_exports_the_same_bytes()
    {
        Gen.Int.Sample(seed =>
        {
            var written = OurJson.Lines(SampleRecords.Random(seed));

            var rows = OurJson.Read(written);

            Assert.All(rows, row => Assert.Empty(row.Refused));
            Assert.All(rows, row => Assert.Empty(row.Changed));
            Assert.Equal(SampleRecords.Layers.Layers.SelectMany(layer => layer.Labels), rows[0].Layers!.Layers.SelectMany(layer => layer.Labels));
            Assert.Equal(written, OurJson.Lines(rows[1].Record!));
            Assert.Equal(written, OurJson.Lines(Stored(rows[1].Record!)));
        }, iter: 150);
    }

    [Theory]
    [InlineData(OffsetUnit.Utf16)]
    [InlineData(OffsetUnit.Byte)]
    public void Reads_back_every_unit(OffsetUnit unit)
    {
        Gen.Int.Sample(seed =>
        {
            var record = SampleRecords.Random(seed);

            var rows = OurJson.Read(OurJson.Write(new JsonLinesExport(), unit, record));

            Assert.Empty(rows[1].Refused);
            Assert.Equal(OurJson.Lines(record), OurJson.Lines(rows[1].Record!));
        }, iter: 30);
    }

    [Fact]
    public void The_file_for_the_eye_fits_the_schema() =>
        Gen.Int.Sample(seed => OurJson.Write(new JsonExport(), OffsetUnit.CodePoint, SampleRecords.Random(seed), SampleRecords.Random(seed + 1, "b")), iter: 30);

    [Fact]
    public void What_a_person_set_is_known_from_what_a_machine_gave()
    {
        const string row = """
            {"format":"annotator/1","id":"d","text":"Bath","annotations":[{"id":"a1","layer":"entity","label":"LOC","start":0,"end":4,"text":"Bath",
            "review":"corrected","sources":["p@1"],"attributes":{"kind":"toponym","country":"GB"},
            "original":{"start":0,"end":4,"label":"PER","attributes":{"kind":"toponym","country":"US","lat":1.0},"links":[]},"by":"ana"}]}
            """;

        var bath = OurJson.Read(row.ReplaceLineEndings("")).Single().Record!.Document.Find("a1");

        Assert.Equal(["country", "lat"], bath.PersonAttributes.Keys.Order());
        Assert.Equal("GB", bath.PersonAttributes["country"].ToString());
        Assert.Equal(["country", "kind"], bath.Proposals.Single().Attributes.Keys.Order());
    }

    [Fact]
    public void Layers_that_nobody_found_anything_in_stay_looked_at()
    {
        var row = OurJson.Read("""{"format":"annotator/1","id":"d","text":"x","layers":["quote","entity"],"annotations":[]}""").Single();

        Assert.Equal(["quote", "entity"], row.Record!.Suggested().Layers);
    }

    /// <summary>What a store that was empty shows after an import.</summary>
    private static DocumentRecord Stored(DocumentRecord read)
    {
        var (suggested, decided) = (read.Suggested(), read.Decided());
        var touched = decided.Annotations.Where(annotation => annotation.IsTouched);
        var view = ReviewerView.Of(suggested.Document, touched, decided.Links, decided.Status);
        return DocumentRecord.Of(new ReviewerCopy(new(read.Document.Document.Id, read.Reviewer ?? "nobody"), view, 1, suggested.Runs));
    }
}
