using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Annotator.Core.Documents;
using Annotator.Core.Formats;
using Annotator.Core.Layers;
using CsvHelper;

namespace Annotator.Spreadsheets.Tests;

public class QuotesCsvTests
{
    [Fact]
    public void A_quote_is_a_row_with_its_speaker_its_cue_and_where_they_stand()
    {
        var text = "👍 “Come,\r\nsoon,” Ann Lee said.";
        var document = new AnnotatedDocument(
            new Document("letters/one", text),
            [
                Quote("a1", text, "“Come,\r\nsoon,”") with { Review = Review.Accepted, Proposals = [Proposal(0.25, "direct, said", ("speaker", "Ann Lee"), ("group", "q1"))] },
                Mention("a2", text, "SPEAKER", "Ann Lee"),
                Mention("a3", text, "CUE", "said"),
            ],
            [new Link("l1", "speaker", "a1", "a2"), new Link("l2", "cue", "a1", "a3")]);

        var rows = Rows(document);

        Assert.Equal(
            [
                "document", "quote_id", "quote", "type", "speaker", "speaker_mention", "cue", "start", "end",
                "speaker_start", "speaker_end", "cue_start", "cue_end", "group", "rule", "confidence", "review",
            ],
            rows[0]);
        Assert.Equal(
            ["letters/one", "a1", "“Come,\nsoon,”", "DIRECT", "Ann Lee", "Ann Lee", "said", "2", "16", "17", "24", "25", "29", "q1", "direct, said", "0.25", "accepted"],
            rows[1]);
        Assert.Equal("3 17 18 25 26 30", string.Join(' ', Rows(OffsetUnit.Utf16, document)[1][7..13]));
    }

    [Fact]
    public void What_is_not_known_is_an_empty_cell_and_a_rejected_link_is_none()
    {
        var document = new AnnotatedDocument(
            new Document("d", "“Hm.” Ann"),
            [new Annotation("a1", "quote", "DIRECT", new(0, 5)) { Proposals = [new Proposal("ana")] }, new Annotation("a2", "mention", "SPEAKER", new(6, 9)) { Proposals = [new Proposal("x@1")] }],
            [new Link("l1", "speaker", "a1", "a2") { Review = Review.Rejected }]);

        Assert.Equal(["d", "a1", "“Hm.”", "DIRECT", "", "", "", "0", "5", "", "", "", "", "", "", "", "pending"], Rows(document)[1]);
    }

    [Fact]
    public void A_document_without_quotes_has_no_row() =>
        Assert.Single(Rows(new AnnotatedDocument(new Document("d", "Ann"), [new Annotation("a1", "entity", "PER", new(0, 3))], [])));

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "'=HYPERLINK(\"http://x\",\"y\")")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\n=1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("1=1", "1=1")]
    [InlineData(",\"=1", ",\"=1")]
    [InlineData("'tis", "'tis")]
    [InlineData("a\u001b[31m\0\u202eb", "a␛[31m␀\uFFFDb")]
    public void No_cell_is_run_as_a_formula_or_acts_on_a_terminal(string text, string cell)
    {
        var quote = new Annotation("a1", "quote", "DIRECT", new(0, text.Length)) { Proposals = [Proposal(null, text, ("speaker", text), ("group", text))] };

        var row = Rows(new AnnotatedDocument(new Document("=d", text), [quote], []))[1];

        Assert.Equal(["'=d", cell, cell, cell, cell], [row[0], row[2], row[4], row[13], row[14]]);
    }

    [Fact]
    public void Begins_with_a_byte_order_mark_and_is_the_same_in_every_culture()
    {
        var document = new AnnotatedDocument(new Document("d", "“Hm.”"), [new Annotation("a1", "quote", "DIRECT", new(0, 5)) { Proposals = [Proposal(0.5, null)] }], []);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");

            Assert.Equal(
                "\uFEFFdocument,quote_id,quote,type,speaker,speaker_mention,cue,start,end,speaker_start,speaker_end,cue_start,cue_end,group,rule,confidence,review\r\n"
                + "d,a1,“Hm.”,DIRECT,,,,0,5,,,,,,,0.5,pending\r\n",
                Encoding.UTF8.GetString(Written(OffsetUnit.CodePoint, document)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_hundred_thousand_quotes_go_out_while_few_documents_are_held()
    {
        const int documents = 1000;
        var output = new CountingStream();
        var asked = new List<WeakReference>();
        var most = 0;
        var behind = 0L;

        new QuotesCsvExport().Write(output, new(LayerSchema.Empty, Documents()));

        Assert.Equal(documents, asked.Count);
        Assert.True(output.Lines > documents * 100, $"{output.Lines} lines");
        Assert.InRange(most, 1, 3);
        Assert.InRange(behind, 0, 200);

        IEnumerable<DocumentRecord> Documents()
        {
            for (var number = 0; number < documents; number++)
            {
                if (number % 200 == 199)
                {
                    GC.Collect();
                    most = Math.Max(most, asked.Count(reference => reference.IsAlive));
                    behind = Math.Max(behind, number * 100 - output.Lines);
                }
                yield return Made(number, asked);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DocumentRecord Made(int number, List<WeakReference> asked)
    {
        var text = string.Concat(Enumerable.Repeat("“Yes,” she said. ", 100));
        var quotes = Enumerable.Range(0, 100).Select(index => new Annotation($"a{index + 1}", "quote", "DIRECT", new(index * 17, index * 17 + 6)));
        var record = new DocumentRecord(new AnnotatedDocument(new Document($"{number}", text), quotes, []), [], []);
        asked.Add(new(record));
        return record;
    }

    private static string[][] Rows(params AnnotatedDocument[] documents) => Rows(OffsetUnit.CodePoint, documents);

    /// <summary>What the library reads of what it wrote, the names of the columns first.</summary>
    private static string[][] Rows(OffsetUnit unit, params AnnotatedDocument[] documents)
    {
        using var csv = CsvReader.Create(Written(unit, documents), new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add(csv.Current.ToArray());
        return [.. rows];
    }

    private static byte[] Written(OffsetUnit unit, params AnnotatedDocument[] documents)
    {
        using var output = new MemoryStream();
        new QuotesCsvExport().Write(output, new(LayerSchema.Empty, documents.Select(document => new DocumentRecord(document, [], []))) { Offsets = unit });
        return output.ToArray();
    }

    private static Annotation Quote(string id, string text, string words) => new(id, "quote", "DIRECT", SpanOf(text, words));

    private static Annotation Mention(string id, string text, string label, string words) => new(id, "mention", label, SpanOf(text, words)) { Proposals = [new Proposal("x@1")] };

    private static TextSpan SpanOf(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }

    private static Proposal Proposal(double? confidence, string? reason, params (string Name, string Value)[] attributes) =>
        new("x@1", confidence, reason, attributes.ToImmutableDictionary(pair => pair.Name, pair => (AttributeValue)pair.Value));

    /// <summary>Counts lines and keeps nothing.</summary>
    private sealed class CountingStream : Stream
    {
        public long Lines { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override void Write(ReadOnlySpan<byte> buffer) => Lines += buffer.Count((byte)'\n');

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
