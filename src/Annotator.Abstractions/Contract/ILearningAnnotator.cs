namespace Annotator;

/// <summary>An annotator that becomes better with what a person decides.</summary>
/// <remarks>
/// The host keeps the state, a project's and a reviewer's own, and names it in the sources (<c>entity-tagger@1.0.0+1f0c9a2e</c>).
/// The annotator itself keeps nothing: the same state and document always give the same new state and the same suggestions, in
/// this process or another.
/// </remarks>
public interface ILearningAnnotator : IAnnotator
{
    /// <summary>Learns from one more document, or from one that was reviewed again.</summary>
    /// <param name="state">What was learned before; empty for nothing.</param>
    /// <param name="reviewed">
    /// The document as its reviewer left it, with the layers this annotator reads and writes: what was accepted, corrected (with
    /// its original) and rejected. What is still pending was not looked at.
    /// </param>
    /// <param name="cancellation">Asked at least every 50 ms of work.</param>
    /// <returns>The state that takes the place of <paramref name="state"/>.</returns>
    /// <exception cref="InvalidDataException">The state is not one that this version of the annotator wrote.</exception>
    /// <exception cref="OperationCanceledException">The cancellation was asked for; nothing was learned.</exception>
    ReadOnlyMemory<byte> Learn(ReadOnlyMemory<byte> state, AnnotatedDocument reviewed, CancellationToken cancellation);

    /// <summary>An annotator that suggests with what was learned.</summary>
    /// <exception cref="InvalidDataException">The state is not one that this version of the annotator wrote.</exception>
    IAnnotator With(ReadOnlyMemory<byte> state);
}
