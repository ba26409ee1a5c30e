using Annotator;

namespace Good;

/// <summary>What annotators of this plugin share; nobody means the host to use it.</summary>
public abstract class WholeText : IAnnotator
{
    public abstract IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation);
}

/// <summary>Labels the whole text; takes no options and is an annotator through its base.</summary>
[Annotator("good.everything")]
[Writes("text", "ALL")]
public sealed class Everything : WholeText
{
    public override IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation) =>
        document.Document.Text.Length == 0 ? [] : [new("text", "ALL", new(0, document.Document.Text.Length))];
}
