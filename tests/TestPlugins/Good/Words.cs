using Annotator;

namespace Good;

/// <summary>Labels every occurrence of a word.</summary>
[Annotator("good.words")]
[Writes("word", "HIT", "MISS")]
[Writes("word", "NEAR")]
[Reads("entity")]
[Label("word", "HIT", Name = "A hit", Key = 'H', Colour = "#0072B2")]
[Option("word", "the", "The word to label.")]
[Option("whole", true, "Whether it must stand alone.")]
[Option("most", 10, "How many to label at most.")]
[Option("confidence", 0.5, "How sure to be.")]
public sealed class Words(AnnotatorOptions options) : IAnnotator
{
    public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation)
    {
        var text = document.Document.Text;
        var word = options.Text("word");
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0 && count++ < options.Integer("most"); at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            yield return new("word", options.Flag("whole") ? "HIT" : "NEAR", new(at, at + word.Length), options.Number("confidence"));
    }
}
