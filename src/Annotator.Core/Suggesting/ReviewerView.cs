using System.Collections.Immutable;

namespace Annotator.Core.Suggesting;

/// <summary>Lays a reviewer's decisions over the machines' suggestions.</summary>
/// <param name="Document">What the reviewer sees.</param>
/// <param name="AlreadyDecided">How many proposals of each source are left out because the reviewer has decided on them before.</param>
public sealed record ReviewerView(AnnotatedDocument Document, ImmutableDictionary<string, int> AlreadyDecided)
{
    /// <summary>Lays decisions over suggestions; what a person touched is safe.</summary>
    /// <param name="suggested">The machines' proposals.</param>
    /// <param name="decided">What the reviewer touched, in any order.</param>
    /// <param name="decidedLinks">The links the reviewer touched.</param>
    /// <param name="status">How far the reviewer has come.</param>
    public static ReviewerView Of(
        AnnotatedDocument suggested, IEnumerable<Annotation> decided, IEnumerable<Link> decidedLinks, DocumentStatus status)
    {
        ArgumentNullException.ThrowIfNull(suggested);
        var touched = new DecidedAnnotations(decided, suggested);
        var visible = new Dictionary<string, Annotation>();
        var standsFor = new Dictionary<string, string>();
        var leftOut = ImmutableDictionary.CreateBuilder<string, int>();
        foreach (var annotation in suggested.Annotations)
        {
            if (touched.DeciderOf(annotation) is not { } decider)
            {
                visible.Add(annotation.Id, annotation);
            }
            else if (decider.Id != annotation.Id)
            {
                standsFor[annotation.Id] = decider.Id;
                foreach (var source in annotation.Sources)
                    leftOut[source] = leftOut.GetValueOrDefault(source) + 1;
            }
        }
        foreach (var annotation in touched.Refreshed())
            visible[annotation.Id] = annotation;

        var links = decidedLinks.Where(link => visible.ContainsKey(link.From) && visible.ContainsKey(link.To)).ToDictionary(link => link.Id);
        var known = links.Values.Select(link => (link.Role, link.From, link.To)).ToHashSet();
        foreach (var link in suggested.Links)
        {
            var moved = link with { From = standsFor.GetValueOrDefault(link.From, link.From), To = standsFor.GetValueOrDefault(link.To, link.To) };
            if (visible.ContainsKey(moved.From) && visible.ContainsKey(moved.To) && known.Add((moved.Role, moved.From, moved.To)))
                links.TryAdd(moved.Id, moved);
        }
        var document = new AnnotatedDocument(suggested.Document, visible.Values, links.Values, status)
            .CountingFrom(suggested.NextAnnotation, suggested.NextLink);
        return new(document, leftOut.ToImmutable());
    }

    /// <summary>The annotations a reviewer touched, found by what they decide on.</summary>
    private sealed class DecidedAnnotations
    {
        private readonly Dictionary<string, Annotation> _byId;
        private readonly Dictionary<(string Layer, TextSpan Span), Annotation> _bySpan = [];
        private readonly Dictionary<(string Layer, TextSpan Span, string Label), Annotation> _byOriginal = [];
        private readonly Dictionary<(string Layer, TextSpan Span, string Label), Annotation> _proposed;

        public DecidedAnnotations(IEnumerable<Annotation> decided, AnnotatedDocument suggested)
        {
            _byId = decided.ToDictionary(annotation => annotation.Id);
            foreach (var annotation in _byId.Values.OrderBy(annotation => IdNumber.Of(annotation.Id)))
            {
                _bySpan.TryAdd((annotation.Layer, annotation.Span), annotation);
                if (annotation.Original is { } original)
                    _byOriginal.TryAdd((annotation.Layer, original.Span, original.Label), annotation);
            }
            _proposed = suggested.Annotations.DistinctBy(a => (a.Layer, a.Span, a.Label)).ToDictionary(a => (a.Layer, a.Span, a.Label));
        }

        /// <returns>The touched annotation that settles a proposal; null when nobody has decided on it.</returns>
        public Annotation? DeciderOf(Annotation proposed) =>
            _byId.GetValueOrDefault(proposed.Id)
            ?? _bySpan.GetValueOrDefault((proposed.Layer, proposed.Span))
            ?? _byOriginal.GetValueOrDefault((proposed.Layer, proposed.Span, proposed.Label));

        /// <summary>The touched annotations with what plugins say of the same place now.</summary>
        public IEnumerable<Annotation> Refreshed() => _byId.Values.Select(annotation =>
            _proposed.TryGetValue((annotation.Layer, annotation.Span, annotation.Label), out var proposed)
            // A proposal that was moved or relabelled speaks for where it stands now, not for what was drawn in its old place.
            && (proposed.Id == annotation.Id || !_byId.ContainsKey(proposed.Id))
                ? annotation with { Proposals = Refresh(annotation.Proposals, proposed.Proposals) }
                : annotation);

        private static ImmutableArray<Proposal> Refresh(ImmutableArray<Proposal> kept, ImmutableArray<Proposal> now)
        {
            var names = now.ToDictionary(proposal => SourceName.Of(proposal.Source));
            var refreshed = kept.Select(proposal => names.Remove(SourceName.Of(proposal.Source), out var newer) ? newer : proposal).ToArray();
            return [.. refreshed, .. now.Where(proposal => names.ContainsKey(SourceName.Of(proposal.Source)))];
        }
    }
}
