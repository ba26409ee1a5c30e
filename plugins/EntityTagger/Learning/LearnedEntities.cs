using Annotator;

namespace EntityTagger;

/// <summary>The entity tagger with what it learned from a reviewer.</summary>
internal sealed class LearnedEntities(LearnedModel learned) : IAnnotator
{
    public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation) =>
        Entities.Suggest(document, learned, cancellation);
}
