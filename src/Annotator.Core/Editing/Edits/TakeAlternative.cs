using System.Collections.Immutable;
using Annotator.Core.Layers;

namespace Annotator.Core.Editing;

/// <summary>
/// Lets annotations stand for something else: its attributes take the place of the present ones, which become an alternative instead,
/// so that taking that one again gives back what was.
/// </summary>
/// <param name="AnnotationIds">The annotations: one, or the quotes that are pieces of one utterance.</param>
/// <param name="Taken">Attributes of an alternative, or of what a person looked up.</param>
/// <param name="SpeakerId">The annotation that names the speaker taken; null when none does, or when it is no quote's speaker.</param>
public sealed record TakeAlternative(
    ImmutableArray<string> AnnotationIds,
    ImmutableDictionary<string, AttributeValue> Taken,
    string? SpeakerId = null) : Edit
{
    private const int MostWords = 2;

    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before)
    {
        var quoted = Quoted(before, before.Find(AnnotationIds[0]).Span);
        var name = Alternatives.NameOf(Taken) ?? "another";
        if (IsSpeaker(before.Find(AnnotationIds[0])))
            return $"Let {name} speak {quoted}";
        var others = Taken.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).OfType<AttributeValue.Text>().Select(text => text.Value).Where(text => text != name).Take(MostWords);
        return $"Let {quoted} stand for {string.Join(", ", others.Prepend(name))}";
    }

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature)
    {
        var decisions = new Decisions(before, signature);
        foreach (var id in AnnotationIds)
        {
            decisions.Correct(id, Taking);
            if (!IsSpeaker(before.Find(id)))
                continue;
            if (SpeakerId is not null)
            {
                decisions.Link(id, WellKnownRoles.Speaker, SpeakerId);
                continue;
            }
            // A link to somebody else would contradict the name.
            foreach (var link in before.Links.From(id).Where(link => link.Role == WellKnownRoles.Speaker && link.Review != Review.Rejected))
                decisions.Unlink(link.Id);
        }
        return decisions.Differences;
    }

    private bool IsSpeaker(Annotation annotation) => annotation.Layer == WellKnownLayers.Quote && Taken.ContainsKey(WellKnownRoles.Speaker);

    private Annotation Taking(Annotation annotation)
    {
        var present = Alternatives.Present(annotation, Taken);
        if (Alternatives.AreSame(present, Taken))
            return annotation;
        var others = Alternatives.Of(annotation).ToList();
        var place = others.FindIndex(other => Alternatives.AreSame(other, Taken));
        if (place >= 0)
            others.RemoveAt(place);
        if (!present.IsEmpty)
            others.Insert(Math.Max(0, place), present);

        var proposed = (annotation with { PersonAttributes = ImmutableDictionary<string, AttributeValue>.Empty }).Attributes;
        return annotation with
        {
            PersonAttributes = annotation.PersonAttributes
                .RemoveRange(present.Keys)
                .SetItems(present.Keys.Where(proposed.ContainsKey).Select(name => KeyValuePair.Create(name, AttributeValue.None)))
                .SetItems(Taken)
                .SetItem(Alternatives.Attribute, new AttributeValue.List([.. others.Select(other => new AttributeValue.Map(other))])),
        };
    }
}
