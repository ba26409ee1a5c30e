using System.Collections.Immutable;

namespace Annotator;

/// <summary>An annotator that can look up, by a name a person types, what an annotation in its layers could stand for.</summary>
public interface ILookupAnnotator : IAnnotator
{
    /// <summary>What bears the name, the likeliest in this document first.</summary>
    /// <param name="query">What was typed so far; never empty.</param>
    /// <param name="annotation">The annotation the answer is for, in a layer this annotator writes.</param>
    /// <param name="document">The document it stands in.</param>
    /// <param name="cancellation">Asked at least every 50 ms of work; the person may have typed on.</param>
    /// <exception cref="OperationCanceledException">The cancellation was asked for.</exception>
    IEnumerable<Alternative> LookUp(string query, Annotation annotation, AnnotatedDocument document, CancellationToken cancellation);
}

/// <summary>Something an annotation could stand for instead.</summary>
/// <param name="Name">What a person calls it: <c>Paris</c>.</param>
/// <param name="Detail">What tells it from others of its name: <c>Texas, United States · 24,171</c>; null when nothing does.</param>
/// <param name="Attributes">The attributes that the annotation takes with it.</param>
/// <remarks>
/// The runners-up that are known when a suggestion is made stand in its attribute <c>alternatives</c>, a list of maps of attributes;
/// the workbench offers those on one key.
/// </remarks>
public sealed record Alternative(string Name, string? Detail, ImmutableDictionary<string, AttributeValue> Attributes);
