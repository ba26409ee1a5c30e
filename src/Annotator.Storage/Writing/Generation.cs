using Annotator.Core.Suggesting;
using Annotator.Storage.Rows;

namespace Annotator.Storage.Writing;

/// <summary>Suggestions on their way into the store, under a copy number that nobody reads until all are there.</summary>
/// <param name="document">The document as it stood when the writing began.</param>
/// <param name="copy">Number of the copy that will be the base.</param>
/// <param name="suggested">What is written.</param>
internal sealed class Generation(DocumentRow document, long copy, Suggested suggested)
{
    public string DocumentId { get; } = document.Id;

    public long DocumentNumber { get; } = document.Number;

    public long Copy { get; } = copy;

    public Suggested Suggested { get; } = suggested;

    /// <summary>What people put under new ids since the writing began; the writer's thread only.</summary>
    public List<Annotation> Taken { get; } = [];

    /// <summary>Links people put under new ids since.</summary>
    public List<Link> TakenLinks { get; } = [];

    public bool IsSettled => Taken.Count == 0 && TakenLinks.Count == 0;
}
