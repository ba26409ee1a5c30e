using Annotator.Core.Keeping;

namespace Annotator.Core.Learning;

/// <summary>Makes an annotator forget what it learned from a reviewer.</summary>
public static class Forgetting
{
    /// <summary>A state with nothing learned, in which all that is done so far counts as forgotten rather than as never seen.</summary>
    /// <param name="learned">What was learned.</param>
    /// <param name="store">The reviewer's copies.</param>
    public static LearnedState Of(LearnedState learned, IAnnotationStore store)
    {
        ArgumentNullException.ThrowIfNull(learned);
        ArgumentNullException.ThrowIfNull(store);
        var done = store.List(learned.Key.Reviewer).Where(copy => copy.Status.State == DocumentState.Done).Select(copy => copy.DocumentId);
        var documents = learned.Documents.Select(document => document.DocumentId).Union(done)
            .Select(id => store.Find(new(id, learned.Key.Reviewer)))
            .OfType<ReviewerCopy>()
            .Select(copy => new LearnedDocument(copy.Key.DocumentId, copy.Version, IsForgotten: true));
        return new(learned.Key, learned.Version, [.. documents], default);
    }
}
