using System.Collections.Immutable;
using System.Text.Json;
using Annotator.Core.Suggesting;

namespace Annotator.Core.Formats;

/// <summary>Reads annotations and links of our JSON.</summary>
/// <remarks>
/// A file does not say which source gave which attribute: the first plugin gets all, and what differs from the original is the
/// person's, as is everything on a span that a person drew.
/// </remarks>
internal static class AnnotationReader
{
    /// <exception cref="FormatException">Something about it does not hold.</exception>
    public static Annotation Read(JsonFields fields, QuoteCheck quotes)
    {
        var id = fields.NeededText("id");
        var (layer, label) = (fields.NeededText("layer"), fields.NeededText("label"));
        var (start, end) = (fields.NeededWhole("start"), fields.NeededWhole("end"));
        var quote = fields.Text("text") ?? throw new FormatException("has no 'text' to check its offsets against");
        var span = quotes.Span(start, end, quote);
        var review = (Review)fields.Word("review", NativeWords.Reviews);
        var sources = Sources(fields);
        var (confidence, reason) = (Confidence(fields), fields.Text("reason"));
        var attributes = Attributes(fields);
        var original = fields.Take("original") is { } element ? ReadOriginal(new JsonFields(element), quotes) : null;
        var created = fields.Time("created");
        if (created is not null && review == Review.Pending)
            throw new FormatException("was drawn by a person ('created') yet is pending; a drawn span is accepted");

        var person = PersonAttributes(attributes, original, created is not null);
        return new(id, layer, label, span)
        {
            Review = review,
            Proposals = Proposals(sources, confidence, reason, MachineAttributes(attributes, original, created is not null)),
            PersonAttributes = person,
            Original = original,
            Created = created,
            Modified = fields.Time("modified"),
            By = fields.Text("by"),
            Note = fields.Text("note"),
        };
    }

    /// <exception cref="FormatException">Something about it does not hold.</exception>
    public static Link ReadLink(JsonFields fields)
    {
        var link = new Link(fields.NeededText("id"), fields.NeededText("role"), fields.NeededText("from"), fields.NeededText("to"))
        {
            Review = (Review)fields.Word("review", NativeWords.Reviews),
            Sources = Sources(fields),
            By = fields.Text("by"),
        };
        return link.Review == Review.Corrected
            ? throw new FormatException("is 'corrected'; a link is accepted or rejected, and another takes its place")
            : link;
    }

    /// <summary>The annotation with the id it came with.</summary>
    public static Annotation WithSourceId(Annotation annotation, string id) =>
        annotation.Created is not null
            ? annotation with { PersonAttributes = annotation.PersonAttributes.SetItem(NativeWords.SourceId, id) }
            : annotation with
            {
                Proposals = annotation.Proposals.SetItem(0, annotation.Proposals[0] with
                {
                    Attributes = annotation.Proposals[0].Attributes.SetItem(NativeWords.SourceId, id),
                }),
            };

    private static ImmutableDictionary<string, AttributeValue> NoAttributes => ImmutableDictionary<string, AttributeValue>.Empty;

    private static ImmutableArray<string> Sources(JsonFields fields)
    {
        var sources = fields.Texts("sources").ToImmutableArray();
        if (sources.IsEmpty)
            throw new FormatException("has no 'sources'; say who proposed it, a plugin as name@version or a person by name");
        return sources.Select(SourceName.Of).Distinct().Count() == sources.Length
            ? sources
            : throw new FormatException("names a source twice");
    }

    private static double? Confidence(JsonFields fields) => fields.Take("confidence") switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetDouble(out var confidence) && confidence is >= 0 and <= 1 => confidence,
        { } value => throw new FormatException($"has {value.GetRawText()} as 'confidence', which is not between 0 and 1"),
    };

    private static ImmutableDictionary<string, AttributeValue> Attributes(JsonFields fields) => fields.Take("attributes") switch
    {
        null => NoAttributes,
        { ValueKind: JsonValueKind.Object } map => AttributeJson.Read(map),
        _ => throw new FormatException("has no object as 'attributes'"),
    };

    private static Original ReadOriginal(JsonFields fields, QuoteCheck quotes) => new(
        quotes.Span(fields.NeededWhole("start"), fields.NeededWhole("end")),
        fields.NeededText("label"),
        Attributes(fields),
        [.. fields.List("links").Select(link => new JsonFields(link)).Select(ReadOriginalLink)]);

    private static OriginalLink ReadOriginalLink(JsonFields fields) => new(fields.NeededText("role"), fields.NeededText("to"));

    private static ImmutableArray<Proposal> Proposals(
        ImmutableArray<string> sources, double? confidence, string? reason, ImmutableDictionary<string, AttributeValue> attributes)
    {
        var speaker = Math.Max(0, sources.Select(source => source.Contains('@', StringComparison.Ordinal)).ToList().IndexOf(true));
        var proposals = sources.Select(source => new Proposal(source)).ToImmutableArray();
        return proposals.SetItem(speaker, new(sources[speaker], confidence, reason, attributes));
    }

    private static ImmutableDictionary<string, AttributeValue> MachineAttributes(
        ImmutableDictionary<string, AttributeValue> attributes, Original? original, bool isDrawn) =>
        isDrawn ? NoAttributes
        : original is null ? attributes
        : original.Attributes.RemoveRange(original.Attributes.Keys.Where(name => !attributes.ContainsKey(name)));

    private static ImmutableDictionary<string, AttributeValue> PersonAttributes(
        ImmutableDictionary<string, AttributeValue> attributes, Original? original, bool isDrawn)
    {
        if (isDrawn)
            return attributes;
        if (original is null)
            return NoAttributes;
        var set = attributes.Where(pair => !original.Attributes.TryGetValue(pair.Key, out var before) || before != pair.Value);
        // A nullable attribute that a person took away is there as null; absent, a plugin has changed its mind.
        var takenAway = original.Attributes.Keys.Where(name => !attributes.ContainsKey(name) && name != NativeWords.NullableAttribute);
        return NoAttributes.AddRange(set).AddRange(takenAway.Select(name => KeyValuePair.Create(name, AttributeValue.None)));
    }
}
