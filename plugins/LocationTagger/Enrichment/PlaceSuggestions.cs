using System.Collections.Immutable;
using Annotator;
using LocationTagger.Gazetteer;
using LocationTagger.Recognition;
using LocationTagger.Resolution;

namespace LocationTagger.Enrichment;

/// <summary>Puts what was found into words the host understands.</summary>
/// <remarks>A suggestion with label and span of an entity already there becomes one annotation with it.</remarks>
internal sealed class PlaceSuggestions(Places gazetteer, PlaceFacts facts, EntityNames entities, Reasons reasons, string text)
{
    private const int MostAlternatives = 5;

    /// <summary>Half of these places are where the text seems to put them.</summary>
    private const double UnlistedConfidence = 0.5;

    private readonly Dictionary<(Referent Referent, MentionKind Kind), (string Reason, ImmutableDictionary<string, AttributeValue> Attributes)> _made = [];

    /// <summary>The suggestion for a mention of a place.</summary>
    public Suggestion Of(Mention mention, Referent referent)
    {
        var there = mention.Kind == MentionKind.Embedded ? null : entities.PlaceAt(mention.Span, mention.Kind == MentionKind.Demonym);
        var (reason, attributes) = Attributes(mention.Kind, referent);
        return new(
            EntityNames.Layer,
            there?.Label ?? (mention.Kind == MentionKind.Demonym ? "MISC" : "LOC"),
            there?.Span ?? mention.Span,
            Confidence.Of(mention, referent),
            reason,
            attributes,
            Key: null,
            Links: []);
    }

    /// <summary>The suggestion for a place that the gazetteer lacks: no id, and a point near which it lies.</summary>
    public Suggestion Of(UnlistedPlace place)
    {
        var there = entities.PlaceAt(place.Span, isDemonym: false);
        var reason = place.Container is { } container
            ? $"not in the gazetteer; the text puts it in {gazetteer.NameOf(container.Place)}"
            : $"not in the gazetteer; the text is set around {gazetteer.NameOf(place.Near)}";
        var attributes = facts.Of(place.Near)
            .Remove("feature")
            .SetItem("geonames", AttributeValue.None)
            .SetItem("name", text[place.Span.Start..place.Span.End])
            .SetItem("kind", "toponym")
            .SetItem("reason", reason);
        return new(EntityNames.Layer, "LOC", there?.Span ?? place.Span, UnlistedConfidence, reason, attributes, Key: null, Links: []);
    }

    /// <summary>Made once for all mentions of a place, however often a text names it.</summary>
    private (string Reason, ImmutableDictionary<string, AttributeValue> Attributes) Attributes(MentionKind kind, Referent referent)
    {
        if (!_made.TryGetValue((referent, kind), out var made))
        {
            var reason = reasons.For(referent);
            _made[(referent, kind)] = made = (reason, Attributes(kind, referent, reason));
        }
        return made;
    }

    private ImmutableDictionary<string, AttributeValue> Attributes(MentionKind kind, Referent referent, string reason)
    {
        var attributes = facts.Of(referent.Place).ToBuilder();
        attributes["kind"] = kind.ToString().ToLowerInvariant();
        attributes["reason"] = reason;
        if (referent.Candidates.Length > 1)
        {
            var alternatives = referent.Ranking(MostAlternatives + 1).Skip(1).Select(candidate => referent.Candidates[candidate].Place);
            attributes["alternatives"] = new AttributeValue.List([.. alternatives.Select(place => new AttributeValue.Map(facts.Of(place)))]);
        }
        return attributes.ToImmutable();
    }
}
