using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Core.Text;
using Annotator.Storage.Reading;
using Annotator.Storage.Rows;
using Annotator.Storage.Writing;
using LiteDB;

namespace Annotator.Storage;

/// <summary>What became of a document's annotations when its text was changed.</summary>
/// <param name="Carried">How many stand in the new text, in the base and in all copies.</param>
/// <param name="Lost">Those whose words changed and that have no place in the new text.</param>
public sealed record RetextReport(int Carried, IReadOnlyList<LostAnnotation> Lost);

/// <summary>An annotation that could not be carried over.</summary>
/// <param name="Reviewer">Whose decision it was; null for a mere suggestion.</param>
/// <param name="Annotation">The annotation, in the older text.</param>
/// <param name="Text">The words it stood on.</param>
public sealed record LostAnnotation(string? Reviewer, Annotation Annotation, string Text);

/// <summary>
/// Puts another text in a document's place; on the writer's thread, inside a transaction. The new text gets a document number of
/// its own, so that every row of the one before stays as it is and can be put back.
/// </summary>
internal sealed class Retexting(StoreTables tables, StoreReader reader, CopyWriter copies, Signature signature)
{
    private readonly List<LostAnnotation> _lost = [];
    private int _carried;

    public RetextReport Run(Document older, Document newer, TextDiff diff)
    {
        var row = reader.Document(older.Id)!;
        var number = tables.NextNumber("document");
        foreach (var piece in TextRows.Of(number, newer.Text))
            tables.Texts.Insert(piece);
        var (suggestions, suggested) = row.Base == 0 ? (0, 0) : Carry(row.Base, null, older, diff);
        var now = row with
        {
            Number = number,
            Length = newer.Text.Length,
            Hash = TextRows.HashOf(newer.Text),
            Language = newer.Language ?? row.Language,
            Base = suggestions,
            Suggested = suggested,
            Copies = reader.CopiesOf(row.Number).Count(),
            EarlierTexts = [.. row.Numbers],
        };
        Replace(row, now);
        foreach (var copy in reader.CopiesOf(row.Number).ToList())
        {
            var (own, _) = Carry(copy.Number, tables.Reviewers.Require(copy.Reviewer)["w"].AsString, older, diff);
            var carried = copy with { Document = number, Number = own, Version = copy.Version + 1 };
            tables.Copies.Insert(carried.Counting(reader.View(now, carried).Annotations).ToBson());
        }
        if (tables.Runs.FindById(row.Number) is { } runs)
            tables.Runs.Insert(new BsonDocument { ["_id"] = number, ["r"] = runs["r"] });
        Log(number, $"Put another text in its place: {_carried} annotation{(_carried == 1 ? "" : "s")} carried over, {_lost.Count} without a place");
        return new(_carried, _lost);
    }

    /// <summary>Exchanges the text with the one of before.</summary>
    public bool Back(string documentId)
    {
        var row = reader.Document(documentId);
        if (row?.EarlierTexts is not [.., var last] || tables.EarlierTexts.FindById(last) is not { } kept)
            throw new StoreException($"'{documentId}' never had another text in '{tables.Path}'; there is none to put back.");
        var before = DocumentRow.Of(kept["v"].AsDocument) with { Id = row.Id, EarlierTexts = [.. row.EarlierTexts.SkipLast(1), row.Number] };
        tables.EarlierTexts.Delete(last);
        Replace(row, before);
        // An edit made on a copy as it was opened before either change must not pass for one on the copy as it is now.
        foreach (var copy in reader.CopiesOf(before.Number).ToList())
            tables.Copies.Update((copy with { Version = copy.Version + 1 }).ToBson());
        Log(before.Number, "Put the text of before back");
        return true;
    }

    private void Replace(DocumentRow row, DocumentRow now)
    {
        tables.EarlierTexts.Insert(new BsonDocument { ["_id"] = row.Number, ["v"] = row.ToBson() });
        tables.Documents.Update(now.ToBson());
    }

    private void Log(long document, string description) =>
        new ChangeRows(tables).Append(copies.Numbered(signature.By), document, new(description, ChangeOrigin.Retext, signature.By, signature.At, []));

    /// <summary>Copies the rows of a copy to a new number, each to where its words stand in the new text.</summary>
    /// <returns>The number, and how many annotations it has.</returns>
    private (long Copy, int Annotations) Carry(long copy, string? reviewer, Document older, TextDiff diff)
    {
        var number = tables.NextNumber("copy");
        var (lost, count) = (new HashSet<string>(), 0);
        foreach (var annotation in tables.Annotations.Of(copy).ToList().Select(AnnotationBson.OfRow))
        {
            if (diff.Carry(annotation.Span) is not { } span)
            {
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
            carried["_id"] = RowKey.Annotation(number, annotation.Id);
            tables.Annotations.Insert(carried);
            count++;
        }
        foreach (var row in tables.Links.Of(copy).ToList())
        {
            if (lost.Contains(row["f"].AsString) || lost.Contains(row["t"].AsString))
                continue;
            row["_id"] = RowKey.Of(number, RowKey.NumberIn(row["_id"].AsInt64));
            tables.Links.Insert(row);
        }
        _carried += count;
        return (number, count);
    }
}
