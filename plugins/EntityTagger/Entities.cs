using Annotator;

namespace EntityTagger;

/// <summary>Finds names with a model trained on open corpora, and keeps a document consistent with itself.</summary>
[Annotator("entity-tagger")]
[Writes(Layer, Labels.Person, Labels.Organisation, Labels.Place, Labels.Other)]
[Label(Layer, Labels.Person, Name = "Person", Key = 'P', Colour = "#D7870F")]
[Label(Layer, Labels.Organisation, Name = "Organisation", Key = 'O', Colour = "#3D8BFD")]
[Label(Layer, Labels.Place, Name = "Location", Key = 'L', Colour = "#2E9E4F")]
[Label(Layer, Labels.Other, Name = "Miscellaneous name", Key = 'M', Colour = "#B561D6")]
public sealed class Entities : ILearningAnnotator
{
    private const string Layer = "entity";

    /// <inheritdoc/>
    public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation) => Suggest(document, null, cancellation);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Learn(ReadOnlyMemory<byte> state, AnnotatedDocument reviewed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reviewed);
        var before = StateFile.Read(state.Span);
        var after = Learning.Next(before, reviewed, Layer, EntityModel.Shipped, cancellation);
        return ReferenceEquals(after, before) ? state : StateFile.Write(after);
    }

    /// <inheritdoc/>
    public IAnnotator With(ReadOnlyMemory<byte> state) => state.IsEmpty ? this : new LearnedEntities(new(StateFile.Read(state.Span)));

    internal static IEnumerable<Suggestion> Suggest(AnnotatedDocument document, LearnedModel? learned, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellation.ThrowIfCancellationRequested();
        var model = EntityModel.Shipped;
        var text = new TextView(new TokenizedText(document.Document.Text, cancellation), model, cancellation);
        var names = NameFinder.Find(text, model, cancellation, learned);
        var seen = names.CountBy(name => (text.Words.Words(name.First, name.End), name.Label)).ToDictionary();
        return [.. names.Select(name => Suggested(text, name, seen[(text.Words.Words(name.First, name.End), name.Label)], learned))];
    }

    private static Suggestion Suggested(TextView text, FoundName name, int seen, LearnedModel? learned) =>
        new(
            Layer,
            EntityModel.Tags.Labels[name.Label],
            text.Words.Span(name.First, name.End),
            Math.Round(EntityModel.Shipped.Confidence(name), 2),
            learned?.Reason(text.Words, name) is { } decided ? $"{decided}; {Explanation.Of(text, name, seen)}" : Explanation.Of(text, name, seen));
}
