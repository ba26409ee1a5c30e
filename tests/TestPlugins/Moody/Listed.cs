using Annotator;

namespace Moody;

/// <summary>Labels every occurrence of the names of the files it is given; runs where somebody asks for it.</summary>
[Annotator("moody.listed", OnRequest = true)]
[Writes("word", "LISTED")]
[Option("files", "", "Files whose names to label, several with ; between.", IsPath = true)]
public sealed class Listed(AnnotatorOptions options) : IAnnotator
{
    public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation)
    {
        var text = document.Document.Text;
        foreach (var path in options.Text("files").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
                yield return new("word", "LISTED", new(at, at + name.Length), null, path);
        }
    }
}
