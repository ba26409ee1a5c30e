using System.Text;
using Annotator.Core.Formats;
using Annotator.Core.Suggesting;

namespace Annotator.Latency;

/// <summary>A made-up text of a size with annotations, some of which overlap; the same each time.</summary>
/// <param name="Name">What its files are called.</param>
/// <param name="Length">Characters.</param>
/// <param name="Annotations">Annotations in all.</param>
/// <param name="Overlapping">How many of them lie over another.</param>
internal sealed record SampleText(string Name, int Length, int Annotations, int Overlapping)
{
    private static readonly string[] Labels = ["PER", "ORG", "LOC", "MISC"];

    public static readonly SampleText Small = new("100k", 100_000, 500, 100);
    public static readonly SampleText Large = new("1m", 1_000_000, 5_000, 1_000);
    public static readonly SampleText Huge = new("10m", 10_000_000, 5_000, 1_000);

    /// <summary>The document with what plugins would have proposed.</summary>
    public Suggested Make()
    {
        var random = new Random(1);
        var words = new List<TextSpan>();
        var text = new StringBuilder(Length + 20);
        while (text.Length < Length)
        {
            var start = text.Length;
            for (var letters = random.Next(2, 10); letters > 0; letters--)
                text.Append((char)('a' + random.Next(26)));
            words.Add(new(start, text.Length));
            text.Append(random.Next(100) == 0 ? "\n\n" : " ");
        }
        var document = new Document(Name, text.ToString());
        return new(new AnnotatedDocument(document, Annotated(words, random), []), [new Run("sample@1", RunStatus.Ok, Annotations, 0, ["entity"])]);
    }

    /// <summary>The document as a row of JSON Lines.</summary>
    public byte[] Row() => [.. JsonLinesExport.Row(DocumentRecord.Of(Make()))];

    private IEnumerable<Annotation> Annotated(List<TextSpan> words, Random random)
    {
        var apart = Annotations - Overlapping;
        for (var number = 1; number <= Annotations; number++)
        {
            // The overlapping ones lie over every few of the others, and go on for some words.
            var at = number <= apart ? (number - 1) * (words.Count / apart) : (number - apart - 1) * (words.Count / Overlapping);
            var last = Math.Min(words.Count - 1, at + (number <= apart ? random.Next(1, 3) : random.Next(4, 20)));
            yield return new(IdNumber.Annotation(number), "entity", Labels[number % Labels.Length], new(words[at].Start, words[last].End))
            {
                Proposals = [new Proposal("sample@1") with { Confidence = 0.5 }],
            };
        }
    }
}
