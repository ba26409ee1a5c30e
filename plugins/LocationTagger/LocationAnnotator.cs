using Annotator;
using LocationTagger.Enrichment;
using LocationTagger.Gazetteer;
using LocationTagger.Recognition;
using LocationTagger.Resolution;

namespace LocationTagger;

/// <summary>Says which places of the world a text names; adds to the entities already there and proposes those that are missing.</summary>
[Annotator("location-tagger")]
[Reads(EntityNames.Layer)]
[Writes(EntityNames.Layer, "LOC", "MISC")]
[Option("embedded", false, "Also propose places inside the names of persons and organisations.")]
[Option("gazetteers", "", "Files with further places, parted by ';'; the README of the plugin tells their columns.", IsPath = true)]
public sealed class LocationAnnotator : ILookupAnnotator
{
    private static readonly Lazy<GazetteerFile> Shipped = new(() => GazetteerFile.Open(BesidePlugin("places.bin")));

    /// <summary>A reason names places among this many, so that a long text costs no more than its length.</summary>
    private const int MostNeighbours = 64;

    private readonly Lazy<Places> _gazetteer;
    private readonly Lazy<PlaceFacts> _facts;
    private readonly bool _embedded;

    /// <param name="options">The options <c>embedded</c> and <c>gazetteers</c>.</param>
    public LocationAnnotator(AnnotatorOptions options)
        : this(options, () => Shipped.Value)
    {
    }

    internal LocationAnnotator(AnnotatorOptions options, Func<GazetteerFile> gazetteer)
    {
        ArgumentNullException.ThrowIfNull(options);
        _embedded = options.Flag("embedded");
        _facts = new(() => new(_gazetteer!.Value));
        var paths = options.Text("gazetteers");
        _gazetteer = new(() => new(gazetteer(), paths.Length == 0 ? AddedPlaces.None : new(AddOnFile.ReadAll(paths, gazetteer()), gazetteer())));
    }

    /// <inheritdoc/>
    public IEnumerable<Alternative> LookUp(string query, Annotation annotation, AnnotatedDocument document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(annotation);
        ArgumentNullException.ThrowIfNull(document);
        cancellation.ThrowIfCancellationRequested();
        return new PlaceLookUp(_gazetteer.Value, _facts.Value, ClueWeights.Shipped).Find(query, annotation, document, cancellation);
    }

    /// <inheritdoc/>
    public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellation.ThrowIfCancellationRequested();
        var text = document.Document.Text;
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var gazetteer = _gazetteer.Value;
        var entities = new EntityNames(document);
        var reading = new Recogniser(gazetteer).Read(text, entities, cancellation);
        var resolver = new Resolver(ClueWeights.Shipped);
        var mentions = new Acceptance(resolver, new(ClueWeights.Shipped), MentionWeights.Shipped).Accepted(reading.Possible, cancellation);
        var referents = resolver.Resolve(mentions, cancellation);
        var reasons = new Reasons([.. resolver.Distinct.Take(MostNeighbours)], resolver, gazetteer, ClueWeights.Shipped);
        var unlisted = new UnlistedPlaces(reading, entities, mentions, referents, resolver.Distinct).Find(cancellation).ToArray();
        return Suggested(new PlaceSuggestions(gazetteer, _facts.Value, entities, reasons, text), mentions, referents, unlisted, cancellation);
    }

    /// <summary>Two places in one annotation, as in one over "Paktika, Afghanistan", give one suggestion: the first.</summary>
    private List<Suggestion> Suggested(
        PlaceSuggestions suggestions,
        List<Mention> mentions,
        Referent[] referents,
        UnlistedPlace[] unlisted,
        CancellationToken cancellation)
    {
        var all = new List<Suggestion>(mentions.Count + unlisted.Length);
        var replaced = unlisted.Select(place => place.Instead).ToHashSet();
        all.AddRange(unlisted.Select(place => suggestions.Of(place)));
        for (var i = 0; i < mentions.Count; i++)
        {
            if (i % 256 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (replaced.Contains(i) || mentions[i].Kind == MentionKind.Embedded && !_embedded)
                continue;
            var suggestion = suggestions.Of(mentions[i], referents[i]);
            if (all.Count == 0 || !(all[^1].Span == suggestion.Span && all[^1].Label == suggestion.Label))
                all.Add(suggestion);
        }
        return all;
    }

    private static string BesidePlugin(string file)
    {
        var plugin = Path.GetDirectoryName(typeof(LocationAnnotator).Assembly.Location);
        return Path.Combine(string.IsNullOrEmpty(plugin) ? AppContext.BaseDirectory : plugin, file);
    }
}
