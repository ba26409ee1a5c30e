namespace Annotator;

/// <summary>Reads a document and proposes annotations for a person to review.</summary>
/// <remarks>
/// The host makes one instance, through a constructor that takes <see cref="AnnotatorOptions"/> or nothing, and may call
/// <see cref="Suggest"/> from several threads. What it must know before it runs code stands in attributes on the class:
/// <see cref="AnnotatorAttribute"/>, <see cref="WritesAttribute"/>, <see cref="ReadsAttribute"/>, <see cref="LabelAttribute"/>,
/// <see cref="OptionAttribute"/>. A later ability is a further small interface, never a member more on this one.
/// </remarks>
public interface IAnnotator
{
    /// <summary>Proposes annotations; the same document always gives the same answer.</summary>
    /// <param name="document">The text with what is annotated so far in the layers this annotator reads.</param>
    /// <param name="cancellation">Asked at least every 50 ms of work; the person may have moved on.</param>
    /// <exception cref="OperationCanceledException">The cancellation was asked for.</exception>
    IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation);
}
