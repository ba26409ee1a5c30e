using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>Writes a remark on an annotation; it decides nothing.</summary>
/// <param name="AnnotationId">The annotation.</param>
/// <param name="Note">The remark; null or blank for none.</param>
public sealed record SetNote(string AnnotationId, string? Note) : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) => $"Note on {Quoted(before, before.Find(AnnotationId).Span)}";

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature)
    {
        var decisions = new Decisions(before, signature);
        var annotation = before.Find(AnnotationId);
        decisions.Put(annotation.Note == Blank(Note) ? annotation : annotation with { Note = Blank(Note), By = signature.By, Modified = signature.At });
        return decisions.Differences;
    }

    private static string? Blank(string? note) => string.IsNullOrWhiteSpace(note) ? null : note.Trim();
}
