using Annotator;
using Markdig;
using Markdig.Syntax;

namespace Carrying;

/// <summary>Finds headings with a library that lies beside the plugin.</summary>
[Annotator("carrying")]
[Writes("heading", "HEADING")]
public sealed class Headings : IAnnotator
{
    public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation) =>
        Markdown.Parse(document.Document.Text).OfType<HeadingBlock>()
            .Select(heading => new Suggestion("heading", "HEADING", new(heading.Span.Start, heading.Span.End + 1)));
}
