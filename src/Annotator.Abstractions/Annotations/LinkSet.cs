using System.Collections;
using System.Collections.Immutable;

namespace Annotator;

/// <summary>The links of a document, found by id and by either end; immutable.</summary>
public sealed class LinkSet : IReadOnlyCollection<Link>
{
    internal static readonly LinkSet Empty = new(
        ImmutableDictionary<string, Link>.Empty,
        ImmutableDictionary<string, ImmutableArray<string>>.Empty,
        ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    private readonly ImmutableDictionary<string, Link> _links;
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _from;
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _to;

    private LinkSet(
        ImmutableDictionary<string, Link> links,
        ImmutableDictionary<string, ImmutableArray<string>> from,
        ImmutableDictionary<string, ImmutableArray<string>> to) =>
        (_links, _from, _to) = (links, from, to);

    /// <inheritdoc/>
    public int Count => _links.Count;

    /// <summary>The link with an id; null when there is none.</summary>
    public Link? Find(string id) => _links.GetValueOrDefault(id);

    /// <summary>The links that begin at an annotation, oldest first.</summary>
    public IEnumerable<Link> From(string annotationId) => Linked(_from, annotationId);

    /// <summary>The links that end at an annotation, oldest first.</summary>
    public IEnumerable<Link> To(string annotationId) => Linked(_to, annotationId);

    /// <summary>The links in the order of their ids.</summary>
    public IEnumerator<Link> GetEnumerator() =>
        _links.Values.Order(Comparer<Link>.Create((one, other) => IdNumber.Compare(one.Id, other.Id))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal LinkSet With(Link link)
    {
        var without = Without(link.Id);
        return new(
            without._links.Add(link.Id, link),
            Added(without._from, link.From, link.Id),
            Added(without._to, link.To, link.Id));
    }

    internal LinkSet Without(string id) =>
        Find(id) is { } link
            ? new(_links.Remove(id), Removed(_from, link.From, id), Removed(_to, link.To, id))
            : this;

    private static ImmutableDictionary<string, ImmutableArray<string>> Added(
        ImmutableDictionary<string, ImmutableArray<string>> index, string end, string id) =>
        index.SetItem(end, index.TryGetValue(end, out var ids) ? [.. ids.Add(id).Order(Comparer<string>.Create(IdNumber.Compare))] : [id]);

    private static ImmutableDictionary<string, ImmutableArray<string>> Removed(
        ImmutableDictionary<string, ImmutableArray<string>> index, string end, string id)
    {
        var rest = index[end].Remove(id);
        return rest.IsEmpty ? index.Remove(end) : index.SetItem(end, rest);
    }

    private IEnumerable<Link> Linked(ImmutableDictionary<string, ImmutableArray<string>> index, string annotationId) =>
        index.TryGetValue(annotationId, out var ids) ? ids.Select(id => _links[id]) : [];
}
