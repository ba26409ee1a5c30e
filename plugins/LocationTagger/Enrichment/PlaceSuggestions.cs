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

    private readonly Dictionary<Referent, (MentionKind Kind, string Reason, ImmutableDictionary<string, AttributeValue> Attributes)> _made = [];

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

    /// <summary>Made once for the mentions of a place, however often a text names it.</summary>
    private (string Reason, ImmutableDictionary<string, AttributeValue> Attributes) Attributes(MentionKind kind, Referent referent)
    {
        if (!_made.TryGetValue(referent, out var made) || made.Kind != kind)
        {
            var reason = made.Reason ?? reasons.For(referent);
            _made[referent] = made = (kind, reason, Attributes(kind, referent, reason));
        }
        return (made.Reason, made.Attributes);
    }

    private ImmutableDictionary<string, AttributeValue> Attributes(MentionKind kind, Referent referent, string reason)
    {
        var attributes = kind == MentionKind.Toponym
            ? facts.OfToponym(referent.Place)
            : facts.Of(referent.Place).SetItem("kind", kind == MentionKind.Demonym ? "demonym" : "embedded");
        attributes = attributes.SetItem("reason", reason);
        return referent.Candidates.Length > 1 ? attributes.SetItem("alternatives", Alternatives(referent)) : attributes;
    }

    private AttributeValue.List Alternatives(Referent referent)
    {
        var ranking = referent.Ranking(MostAlternatives + 1);
        var others = ImmutableArray.CreateBuilder<AttributeValue>(ranking.Length - 1);
        for (var i = 1; i < ranking.Length; i++)
            others.Add(facts.AsMap(referent.Candidates[ranking[i]].Place));
        return new(others.MoveToImmutable());
    }
}
