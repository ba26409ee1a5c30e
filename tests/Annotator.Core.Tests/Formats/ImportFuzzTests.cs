using System.Text;
using Annotator.Core.Formats;

namespace Annotator.Core.Tests.Formats;

/// <summary>
/// Bytes nobody meant are read by every importer. The usual run is short; ANNOTATOR_LONG_TESTS=1 reads a hundred thousand.
/// </summary>
public class ImportFuzzTests
{
    private const string Row = """
        {"format":"annotator/1","id":"one","text":"👍 “Hi,” said Ann in Bath.","offsetUnit":"codepoint","layers":["entity"],"state":"done","reviewer":"ana","metadata":{"page":3},"annotations":[{"id":"a1","layer":"entity","label":"PER","start":13,"end":16,"text":"Ann","review":"corrected","sources":["e@1"],"confidence":1.0,"attributes":{"x":[1,{"y":null}]},"original":{"start":13,"end":16,"label":"LOC","attributes":{},"links":[]},"modified":"2026-01-31T09:30:00.000Z","by":"ana"}],"links":[{"id":"l1","role":"speaker","from":"a1","to":"a1","review":"accepted","sources":["q@1"]}],"runs":[{"source":"e@1","status":"ok","kept":2,"refused":0,"layers":["entity"]}]}
        """;

    private static readonly string[] Pieces =
        ["\"", "{", "}", "[", "]", ":", ",", "null", "-1", "1e999", "99999999999999999999", "\\ud800", "\u0000", "\n", "\uFEFF", "true", "\"id\":", "\"text\":\"\"", "é", "\\"];

    /// <summary>What is mutated: one row, whole exports, and texts in the encodings that are read.</summary>
    private static readonly byte[][] Seeds =
    [
        Encoding.UTF8.GetBytes(Row),
        .. Enumerable.Range(1, 5).Select(Exported),
        Encoding.UTF8.GetBytes("{\"id\":\"plain\",\"text\":\"Dear Anne,\\r\\nmeet me in Bath.\",\"page\":3}\n"),
        [0xEF, 0xBB, 0xBF, .. "Dear Anne,\r\nmeet me in 漢.\n"u8],
        [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("👍 Dear Anne")],
        [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("👍 Dear Anne")],
    ];

    private static readonly int Inputs = Environment.GetEnvironmentVariable("ANNOTATOR_LONG_TESTS") is { Length: > 0 } ? 100_000 : 2_000;

    public static TheoryData<string> Formats() => [.. ImportFormats.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Whatever_is_read_becomes_a_document_or_a_refusal_and_never_an_exception(string name)
    {
        var random = new Random(11);
        var format = ImportFormats.Find(name)!;
        for (var input = 0; input < Inputs; input++)
        {
            using var bytes = new MemoryStream(Mutated(Seeds[input % Seeds.Length], random));
            foreach (var row in format.Read(["-"], bytes))
            {
                Assert.True(row.Record is not null || row.Layers is not null || !row.Refused.IsEmpty);
                foreach (var annotation in row.Record?.Document.Annotations.AsEnumerable() ?? [])
                    Assert.Equal(annotation.Span.Length, row.Record!.Document.TextOf(annotation).Length);
            }
        }
    }

    /// <summary>A valid export of records that look random: a row of layers and three documents.</summary>
    private static byte[] Exported(int seed)
    {
        using var output = new MemoryStream();
        ExportFormats.Find("jsonl")!.Write(output, new(SampleRecords.Layers, [.. Enumerable.Range(0, 3).Select(number => SampleRecords.Random(3 * seed + number, $"doc/{number}"))]));
        return output.ToArray();
    }

    private static byte[] Mutated(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at - 1));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                default:
                    bytes.InsertRange(at, bytes[random.Next(bytes.Count)..].Take(30).ToArray());
                    break;
            }
        }
        return [.. bytes];
    }
}
