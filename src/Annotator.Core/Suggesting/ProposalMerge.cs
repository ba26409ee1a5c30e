using System.Collections.Immutable;

namespace Annotator.Core.Suggesting;

/// <summary>Puts a batch of suggestions in the place of what the same annotator proposed before.</summary>
public static class ProposalMerge
{
    /// <summary>The suggestions of all annotators after this batch; what is proposed again keeps its id.</summary>
    /// <param name="suggested">What was suggested so far: pending annotations and links only.</param>
    /// <param name="batch">A batch that ended well; another leaves everything as it was.</param>
    public static AnnotatedDocument Merge(AnnotatedDocument suggested, SuggestionBatch batch)
    {
        ArgumentNullException.ThrowIfNull(suggested);
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Run.Status != RunStatus.Ok)
            return suggested;

        var annotations = new ProposedAnnotations(suggested, batch.Run);
        var byKey = new Dictionary<string, string>();
        var proposed = new List<(string From, SuggestedLink Link)>();
        foreach (var suggestion in batch.Suggestions)
        {
            var id = annotations.Add(suggestion);
            if (suggestion.Key is not null)
                byKey.TryAdd(suggestion.Key, id);
            proposed.AddRange(suggestion.Links.Select(link => (id, link)));
        }
        var kept = annotations.Kept().ToDictionary(annotation => annotation.Id);

        var links = new ProposedLinks(suggested, batch.Run);
        foreach (var (from, link) in proposed)
            links.Add(link.Role, from, byKey.GetValueOrDefault(link.To, link.To));

        return new AnnotatedDocument(
            suggested.Document,
            kept.Values,
            links.Kept().Where(link => kept.ContainsKey(link.From) && kept.ContainsKey(link.To)),
            suggested.Status).CountingFrom(annotations.Next, links.Next);
    }

    /// <summary>Annotations by what makes proposals agree: layer, label and span.</summary>
    private sealed class ProposedAnnotations
    {
        private readonly Dictionary<(string Layer, string Label, TextSpan Span), Annotation> _annotations = [];
        private readonly string _source;

        public ProposedAnnotations(AnnotatedDocument suggested, Run run)
        {
            (_source, Next) = (run.Source, suggested.NextAnnotation);
            foreach (var annotation in suggested.Annotations)
            {
                var others = annotation.Proposals.RemoveAll(proposal => SourceName.Of(proposal.Source) == run.Annotator);
                _annotations.TryAdd((annotation.Layer, annotation.Label, annotation.Span), annotation with { Proposals = others });
            }
        }

        public int Next { get; private set; }

        public IEnumerable<Annotation> Kept() => _annotations.Values.Where(annotation => !annotation.Proposals.IsEmpty);

        /// <returns>The id of the annotation that now carries the suggestion.</returns>
        public string Add(Suggestion suggestion)
        {
            var place = (suggestion.Layer, suggestion.Label, suggestion.Span);
            if (!_annotations.TryGetValue(place, out var annotation))
                annotation = new(IdNumber.Annotation(Next++), suggestion.Layer, suggestion.Label, suggestion.Span);
            _annotations[place] = annotation with { Proposals = With(annotation.Proposals, suggestion) };
            return annotation.Id;
        }

        /// <summary>An annotator that says the same thing twice is heard once, with the attributes of both.</summary>
        private ImmutableArray<Proposal> With(ImmutableArray<Proposal> proposals, Suggestion suggestion)
        {
            var earlier = proposals.FirstOrDefault(proposal => proposal.Source == _source);
            return earlier is null
                ? proposals.Add(new(_source, suggestion.Confidence, suggestion.Reason, suggestion.Attributes))
                : proposals.Replace(earlier, earlier with { Attributes = suggestion.Attributes.SetItems(earlier.Attributes) });
        }
    }

    /// <summary>Links by what makes them the same: role and both ends.</summary>
    private sealed class ProposedLinks
    {
        private readonly Dictionary<(string Role, string From, string To), Link> _links = [];
        private readonly string _source;

        public ProposedLinks(AnnotatedDocument suggested, Run run)
        {
            (_source, Next) = (run.Source, suggested.NextLink);
            foreach (var link in suggested.Links)
            {
                var others = link.Sources.RemoveAll(source => SourceName.Of(source) == run.Annotator);
                _links.TryAdd((link.Role, link.From, link.To), link with { Sources = others });
            }
        }

        public int Next { get; private set; }

        public IEnumerable<Link> Kept() => _links.Values.Where(link => !link.Sources.IsEmpty);

        public void Add(string role, string from, string to)
        {
            if (!_links.TryGetValue((role, from, to), out var link))
                link = new(IdNumber.Link(Next++), role, from, to);
            if (!link.Sources.Contains(_source))
                _links[(role, from, to)] = link with { Sources = link.Sources.Add(_source) };
        }
    }
}
