using Annotator.Core.Text;
using Annotator.Storage.Reading;
using Annotator.Storage.Rows;
using LiteDB;

namespace Annotator.Storage;

/// <summary>What became of a document's annotations when its text was changed.</summary>
/// <param name="Carried">How many stand in the new text, in the base and in all copies.</param>
/// <param name="Lost">Those whose words changed and that were taken away.</param>
public sealed record RetextReport(int Carried, IReadOnlyList<LostAnnotation> Lost);

/// <summary>An annotation that could not be carried over.</summary>
/// <param name="Reviewer">Whose decision it was; null for a mere suggestion.</param>
/// <param name="Annotation">The annotation, in the older text.</param>
/// <param name="Text">The words it stood on.</param>
public sealed record LostAnnotation(string? Reviewer, Annotation Annotation, string Text);

/// <summary>Puts another text in a document's place; on the writer's thread, inside a transaction.</summary>
internal sealed class Retexting(StoreTables tables, StoreReader reader, TextDiff diff)
{
    private readonly List<LostAnnotation> _lost = [];
    private int _carried;

    public RetextReport Run(Document older, Document newer)
    {
        var row = reader.Document(older.Id)!;
        var (first, last) = RowKey.Range(row.Number);
        tables.Texts.DeleteMany(Query.Between("_id", first, last));
        foreach (var piece in TextRows.Of(row.Number, newer.Text))
            tables.Texts.Insert(piece);
        new ChangeRows(tables).Remove(row.Number);

        var suggested = row.Base == 0 ? 0 : Carry(row.Base, null, older);
        row = row with { Length = newer.Text.Length, Hash = TextRows.HashOf(newer.Text), Language = newer.Language ?? row.Language, Suggested = suggested };
        tables.Documents.Update(row.ToBson());
        foreach (var copy in reader.CopiesOf(row.Number).ToList())
        {
            Carry(copy.Number, tables.Reviewers.FindById(copy.Reviewer)["w"].AsString, older);
            var view = reader.View(row, copy).Annotations;
            tables.Copies.Update((copy.Counting(view) with { Version = copy.Version + 1 }).ToBson());
        }
        return new(_carried, _lost);
    }

    /// <returns>How many annotations the copy still has.</returns>
    private int Carry(long copy, string? reviewer, Document older)
    {
        var (lost, count) = (new HashSet<string>(), 0);
        foreach (var row in StoreTables.RowsOf(tables.Annotations, copy).ToList())
        {
            var annotation = AnnotationBson.OfRow(row);
            if (diff.Carry(annotation.Span) is not { } span)
            {
                tables.Annotations.Delete(row["_id"]);
                _lost.Add(new(reviewer, annotation, older.TextOf(annotation.Span)));
                lost.Add(annotation.Id);
                continue;
            }
            var carried = AnnotationBson.Of(annotation with
            {
                Span = span,
                // Where the machine's own span is gone, the person's is the nearest to it.
                Original = annotation.Original is { } original ? original with { Span = diff.Carry(original.Span) ?? span } : null,
            });
            carried["_id"] = row["_id"];
            tables.Annotations.Update(carried);
            count++;
        }
        foreach (var row in StoreTables.RowsOf(tables.Links, copy).ToList())
        {
            if (lost.Contains(row["f"].AsString) || lost.Contains(row["t"].AsString))
                tables.Links.Delete(row["_id"]);
        }
        _carried += count;
        return count;
    }
}
