using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>Sets an attribute of an annotation; no plugin changes it any more.</summary>
/// <param name="AnnotationId">The annotation.</param>
/// <param name="Name">The attribute.</param>
/// <param name="Value">Its value; <see cref="AttributeValue.None"/> takes it away.</param>
public sealed record SetAttribute(string AnnotationId, string Name, AttributeValue Value) : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) =>
        Value is AttributeValue.Null
            ? $"Take {Name} from {Quoted(before, before.Find(AnnotationId).Span)}"
            : $"Set {Name} of {Quoted(before, before.Find(AnnotationId).Span)} to {Value}";

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature)
    {
        var annotation = before.Find(AnnotationId);
        if ((annotation.Attributes.GetValueOrDefault(Name) ?? AttributeValue.None) == Value)
            return [];
        var decisions = new Decisions(before, signature);
        decisions.Correct(AnnotationId, person => person with { PersonAttributes = person.PersonAttributes.SetItem(Name, Value) });
        return decisions.Differences;
    }
}
