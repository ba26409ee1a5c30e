using Annotator;

namespace EntityTagger;

/// <summary>Finds names by capitals, name lists and what stands around them, and keeps a document consistent with itself.</summary>
[Annotator("entity-tagger")]
[Writes(Layer, Labels.Person, Labels.Organisation, Labels.Place, Labels.Other)]
[Label(Layer, Labels.Person, Name = "Person", Key = 'P', Colour = "#D7870F")]
[Label(Layer, Labels.Organisation, Name = "Organisation", Key = 'O', Colour = "#3D8BFD")]
[Label(Layer, Labels.Place, Name = "Location", Key = 'L', Colour = "#2E9E4F")]
[Label(Layer, Labels.Other, Name = "Miscellaneous name", Key = 'M', Colour = "#B561D6")]
public sealed class Entities : IAnnotator
{
    private const string Layer = "entity";

    /// <inheritdoc/>
    public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellation.ThrowIfCancellationRequested();
        var words = new TokenizedText(document.Document.Text);
        var mentions = new MentionFinder(words, NameLists.Shipped).Find(cancellation);
        return [.. Consistency.Settle(words, mentions, cancellation).Select(mention => Suggested(words, mention))];
    }

    private static Suggestion Suggested(TokenizedText words, Mention mention) =>
        new(Layer, mention.Label!, words.Span(mention.First, mention.End), mention.Evidence.Confidence, mention.Reason);
}
