using System.Globalization;
using System.Text;
using Annotator.Core.Formats;
using Annotator.Core.Suggesting;
using Annotator.Testing;

namespace Annotator.Core.Tests.Formats;

public class JsonLinesTests
{
    [Fact]
    public void Writes_a_document_as_the_design_shows_it()
    {
        var suggested = new Suggested(Marked.Text("👍 [LOC Kabul]", "etim"), [new("test@1", RunStatus.Ok, 1, 0, ["entity"])]);

        var row = Encoding.UTF8.GetString(JsonLinesExport.Row(DocumentRecord.Of(suggested)));

        Assert.Equal("""
            {"format":"annotator/1","id":"etim","text":"👍 Kabul","offsetUnit":"codepoint","layers":["entity"],"state":"new","metadata":{},"annotations":[{"id":"a1","layer":"entity","label":"LOC","start":2,"end":7,"text":"Kabul","review":"pending","sources":["test@1"],"attributes":{}}],"links":[],"runs":[{"source":"test@1","status":"ok","kept":1,"refused":0,"layers":["entity"]}]}
            """ + "\n", row);
    }

    [Fact]
    public void Writes_the_same_bytes_under_any_culture()
    {
        var record = SampleRecords.Random(42);
        var before = CultureInfo.CurrentCulture;
        var invariant = OurJson.Lines(record);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");

            Assert.Equal(invariant, OurJson.Lines(record));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Escapes_what_would_act_on_a_terminal_and_leaves_letters_alone()
    {
        var row = Encoding.UTF8.GetString(JsonLinesExport.Row(new(new(new Document("d", "é漢👍 \u001b[2J \u009b \u202e")), [], [])));

        Assert.Contains("é漢👍 \\u001b[2J \\u009b \\u202e", row);
    }

    [Theory]
    [InlineData("""{"id":"d","text":"x"}""", null)]
    [InlineData("""{"id":"d","text":""}""", null)]
    [InlineData("""{"id":"d"}""", "has no 'text'.")]
    [InlineData("""{"text":"x"}""", "has no 'id'.")]
    [InlineData("""{"id":" ","text":"x"}""", "has a blank 'id'.")]
    [InlineData("""{"id":7,"text":"x"}""", "has the number 7 as 'id', not a text.")]
    [InlineData("""[1,2]""", "is a list, not an object.")]
    [InlineData("""{"id":"d","text":"\ud83d"}""", "holds a lone surrogate")]
    [InlineData("""{"id":"d","id":"e","text":"x"}""", "the row is no JSON: Duplicate property 'id'")]
    [InlineData("""{"id":"d","text":"x" """, "the row is no JSON from byte")]
    [InlineData("""{"format":"annotator/2","id":"d","text":"x"}""", "has the format 'annotator/2'; this program reads 'annotator/1', so a newer one may be needed.")]
    [InlineData("""{"id":"d","text":"x","offsetUnit":"chars"}""", "has 'chars' as 'offsetUnit', which is none of utf16, codepoint, byte.")]
    public void Takes_good_rows_and_says_of_others_what_is_wrong(string json, string? reason)
    {
        var row = OurJson.Read(json).Single();

        Assert.Equal(reason is null, row.Record is not null);
        if (reason is not null)
            Assert.Contains(reason, row.Refused.Single().ToString());
    }

    [Fact]
    public void A_broken_row_does_not_stop_the_next()
    {
        var rows = OurJson.Read("\uFEFF{\"id\":\"a\",\"text\":\"x\"}\r\n\n{oops\n{\"id\":\"b\",\"text\":\"z\"}");

        Assert.Equal([(1, "a"), (3, null), (4, "b")], rows.Select(row => (row.Line!.Value, row.Id)));
        Assert.Equal(["x", "z"], rows.Where(row => row.Record is not null).Select(row => row.Record!.Document.Document.Text));
    }

    [Fact]
    public void A_row_that_is_not_UTF_8_is_refused_with_the_byte()
    {
        var row = OurJson.Read([.. "{\"id\":\"a\",\"text\":\""u8, 0xE9, .. "\"}"u8]).Single();

        Assert.Equal("-:1: the row is not UTF-8: byte E9 at byte 18 fits nowhere of the row.", row.Refused.Single().ToString());
    }

    [Fact]
    public void Reads_a_row_longer_than_its_buffer()
    {
        var text = string.Concat(Enumerable.Repeat("漢字 ", 60_000));

        var rows = OurJson.Read($"{{\"id\":\"a\",\"text\":\"{text}\"}}\n{{\"id\":\"b\",\"text\":\"{text}\"}}\n");

        Assert.Equal([text, text], rows.Select(row => row.Record!.Document.Document.Text));
    }

    [Fact]
    public void Keeps_the_fields_of_a_plain_row_as_metadata()
    {
        var row = OurJson.Read("""{"id":"a","text":"x","url":"http://x.y","tags":["b",1,2.0],"none":null}""").Single();

        var metadata = row.Record!.Document.Document.Metadata;
        Assert.Equal(["tags", "url"], metadata.Keys.Order());
        Assert.Equal(new AttributeValue.List(["b", 1L, 2.0]), metadata["tags"]);
        Assert.Empty(row.Changed);
    }

    [Theory]
    [InlineData("👍👍 Bath here", 5, 9, "Bath", "the offsets look like UTF-16 code units: set \"offsetUnit\":\"utf16\"")]
    [InlineData("éé Bath here", 5, 9, "Bath", "the offsets look like UTF-8 bytes: set \"offsetUnit\":\"byte\"")]
    [InlineData("in Bath", 3, 6, "Bath", "the end looks inclusive: it must be one past the last character")]
    [InlineData("in Bath here", 4, 8, "Bath", "the offsets look one too high: was a byte order mark counted, or do they count from 1?")]
    [InlineData("a\r\nb\r\nBath here", 4, 8, "Bath", "it looks as if each CRLF was counted as one character; it is two")]
    [InlineData("in Bath", 0, 2, "York", "says 'York', but at 0 to 2 the text has 'in'; correct the offsets or the text")]
    [InlineData("in Bath", 3, 70, "Bath", "has the offset 70 (codepoint), which is past the end of the text (7)")]
    [InlineData("in Bath", 3, 3, "", "is empty (3 to 3)")]
    [InlineData("in Bath", 7, 3, "Bath", "ends at 3, before it starts at 7")]
    public void Checks_every_span_against_its_text_and_names_the_likely_cause(string text, int start, int end, string quote, string reason)
    {
        var row = OurJson.Read(Native(text, $$"""{"id":"a1","layer":"entity","label":"LOC","start":{{start}},"end":{{end}},"text":"{{quote}}","sources":["x@1"]}""")).Single();

        Assert.Empty(row.Record!.Document.Annotations);
        var refusal = row.Refused.Single().ToString();
        Assert.StartsWith("-:1: 'd', a1: ", refusal);
        Assert.Contains(reason, refusal);
    }

    [Theory]
    [InlineData("""{"layer":"entity","label":"LOC","start":0,"end":2,"text":"in","sources":["x@1"]}""", "annotation 1", "has no 'id'.")]
    [InlineData("""{"id":"a1","layer":"entity","start":0,"end":2,"text":"in","sources":["x@1"]}""", "a1", "has no 'label'.")]
    [InlineData("""{"id":"a1","layer":"entity","label":"LOC","start":0.5,"end":2,"text":"in","sources":["x@1"]}""", "a1", "has the number 0.5 as 'start', not a whole number.")]
    [InlineData("""{"id":"a1","layer":"entity","label":"LOC","start":0,"end":2,"sources":["x@1"]}""", "a1", "has no 'text' to check its offsets against.")]
    [InlineData("""{"id":"a1","layer":"entity","label":"LOC","start":0,"end":2,"text":"in"}""", "a1", "has no 'sources'")]
    [InlineData("""{"id":"a1","layer":"entity","label":"LOC","start":0,"end":2,"text":"in","sources":["x@1"],"confidence":1.5}""", "a1", "has 1.5 as 'confidence'")]
    [InlineData("""{"id":"a1","layer":"entity","label":"LOC","start":0,"end":2,"text":"in","sources":["x@1"],"review":"maybe"}""", "a1", "has 'maybe' as 'review'")]
    [InlineData("""{"id":"a1","layer":"entity","label":"LOC","start":0,"end":2,"text":"in","sources":["x@1"],"attributes":{"n":1e999}}""", "a1", "has the number 1e999, which is too large.")]
    [InlineData("""{"id":"a1","layer":"entity","label":"LOC","start":0,"end":2,"text":"in","sources":["x@1"],"modified":"yesterday"}""", "a1", "has 'yesterday' as 'modified'")]
    [InlineData("7", "annotation 1", "is the number 7, not an object.")]
    public void Refuses_one_annotation_and_keeps_the_others(string annotation, string part, string reason)
    {
        const string good = """{"id":"a2","layer":"entity","label":"LOC","start":3,"end":7,"text":"Bath","sources":["x@1"]}""";

        var row = OurJson.Read(Native("in Bath", $"{annotation},{good}")).Single();

        Assert.Equal(["a2"], row.Record!.Document.Annotations.Select(kept => kept.Id));
        Assert.Equal(part, row.Refused.Single().Part);
        Assert.Contains(reason, row.Refused.Single().Message);
    }

    [Fact]
    public void Keeps_our_ids_and_numbers_foreign_ones_after_them()
    {
        var row = OurJson.Read(Native(
            "in Bath",
            """{"id":"T1","layer":"entity","label":"LOC","start":0,"end":2,"text":"in","sources":["x@1"]},{"id":"a7","layer":"entity","label":"LOC","start":3,"end":7,"text":"Bath","sources":["x@1"]}""",
            """{"id":"R1","role":"near","from":"T1","to":"a7","sources":["x@1"]}""")).Single();

        var document = row.Record!.Document;
        Assert.Equal(["a8", "a7"], document.Annotations.Select(annotation => annotation.Id));
        Assert.Equal("T1", document.Find("a8").Attributes.TextOrNull("sourceId"));
        Assert.Equal(("a8", "a7"), (document.Links.Single().From, document.Links.Single().To));
        Assert.Equal(["T1", "R1"], row.Changed.Select(change => change.Part));
    }

    [Fact]
    public void Refuses_a_second_annotation_with_an_id_and_a_link_without_an_end()
    {
        const string annotation = """{"id":"a1","layer":"entity","label":"LOC","start":3,"end":7,"text":"Bath","sources":["x@1"]}""";

        var row = OurJson.Read(Native(
            "in Bath",
            $"{annotation},{annotation.Replace("LOC", "PER", StringComparison.Ordinal)}",
            """{"id":"l1","role":"near","from":"a1","to":"a9","sources":["x@1"]}""")).Single();

        Assert.Single(row.Record!.Document.Annotations);
        Assert.Equal(
            ["-:1: 'd', a1: has the id 'a1', which another has already.", "-:1: 'd', l1: points to annotation 'a9', which is not among those kept."],
            row.Refused.Select(refusal => $"{refusal}"));
    }

    [Fact]
    public void Tells_of_fields_it_does_not_know()
    {
        var row = OurJson.Read(Native("in", """{"id":"a1","layer":"entity","label":"LOC","start":0,"end":2,"text":"in","sources":["x@1"],"colour":"red"}""")).Single();

        Assert.Equal("-:1: 'd', a1: left out 'colour', which is no field of 'annotator/1'.", row.Changed.Single().ToString());
    }

    [Fact]
    public void A_part_of_a_record_has_no_link_without_both_ends()
    {
        var document = Marked.Text("[quote:DIRECT “Hi,”] [mention:CUE said] [PER Ann]").With(new Link("l1", "cue", "a1", "a2") { Sources = ["x@1"] });
        var record = DocumentRecord.Of(new Suggested(document, []));

        var (part, leftOut) = record.Only(null, new HashSet<string> { "quote", "entity" });

        Assert.Equal(["a1", "a3"], part.Document.Annotations.Select(annotation => annotation.Id));
        Assert.Equal(["entity", "quote"], part.Layers.AsEnumerable());
        Assert.Equal((0, 1), (part.Document.Links.Count, leftOut));
    }

    private static string Native(string text, string annotations, string links = "") =>
        $$"""{"format":"annotator/1","id":"d","text":{{System.Text.Json.JsonSerializer.Serialize(text)}},"annotations":[{{annotations}}],"links":[{{links}}]}""";

    [Fact]
    public void A_stream_that_breaks_off_is_refused_with_its_line_and_what_came_before_is_kept()
    {
        var rows = new JsonLinesImport().Read(["-"], new BreakingStream("{\"id\":\"d\",\"text\":\"x\"}\n"u8.ToArray())).ToArray();

        Assert.Equal("d", rows[0].Id);
        Assert.Equal("-:2: cannot be read: Is a directory. What follows was not looked at; name a file or send rows in.", $"{Assert.Single(rows[1].Refused)}");
        Assert.Equal(
            "-: cannot be read: Is a directory. Send a text in, or name a file.",
            $"{Assert.Single(Assert.Single(new TextImport().Read(["-"], new BreakingStream([]))).Refused)}");
    }

    /// <summary>Gives what it has and fails where another stream ends.</summary>
    private sealed class BreakingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, count) is var read and > 0 ? read : throw new IOException("Is a directory");

        public override void CopyTo(Stream destination, int bufferSize) => throw new IOException("Is a directory");
    }
}
