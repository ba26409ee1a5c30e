using System.Globalization;
using Annotator.Core.Documents;
using Annotator.Core.Formats;
using Annotator.Core.Keeping;
using Annotator.Storage;

namespace Annotator.Cli;

/// <summary>Puts imported rows into a store and counts what was kept, changed and refused; nothing is dropped without a word.</summary>
internal sealed class StoreImport(LiteDbAnnotationStore store, string reviewer)
{
    private const int PlainATime = 500;

    private readonly Dictionary<string, string> _places = [];
    private readonly List<(Document Document, ImportRow Row)> _plain = [];
    private int _refused;
    private int _changed;
    private int _annotations;
    private int _already;

    /// <summary>How many documents are in the store now because of this import.</summary>
    public int Documents { get; private set; }

    /// <summary>Whether nothing was refused.</summary>
    public bool IsWhole => _refused == 0;

    /// <summary>Keeps what was held back to be written together; call it after the last row.</summary>
    public void End()
    {
        try
        {
            var added = store.AddAll([.. _plain.Select(plain => plain.Document)]);
            Documents += added;
            _already += _plain.Count - added;
        }
        catch (StoreException)
        {
            // None was added; one by one, each is counted or told of.
            foreach (var (document, row) in _plain)
                KeepPlain(document, row);
        }
        _plain.Clear();
    }

    /// <summary>The counts as a clause.</summary>
    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"Imported {Say.Count(Documents, "document")} with {Say.Count(_annotations, "annotation")}"
        + $" ({_already} there already, {_changed} changed, {_refused} refused)");

    /// <summary>Takes one row.</summary>
    public void Take(ImportRow row)
    {
        foreach (var notice in row.Refused)
            Refuse(notice);
        foreach (var notice in row.Changed)
        {
            _changed++;
            Say.Problem($"{notice}");
        }
        if (row.Layers is { } layers)
            store.Declare(layers);
        if (row.Record is not { } record || !IsFirst(row, record.Document.Document.Id))
            return;
        try
        {
            Keep(record, row);
        }
        catch (Exception exception) when (exception is StoreException or StaleCopyException)
        {
            Refuse(Notice(row, exception.Message));
        }
    }

    /// <summary>Nothing but a text: many are added as one transaction.</summary>
    private static bool IsPlain(DocumentRecord record) =>
        record.Document.Annotations.Count == 0 && record.Runs.IsEmpty && record.Layers.IsEmpty && !DocumentRecord.HasDecisions(record.Document);

    private void KeepPlain(Document document, ImportRow row)
    {
        try
        {
            if (store.Add(document))
                Documents++;
            else
                _already++;
        }
        catch (StoreException exception)
        {
            Refuse(Notice(row, exception.Message));
        }
    }

    private void Keep(DocumentRecord record, ImportRow row)
    {
        if (IsPlain(record))
        {
            _plain.Add((record.Document.Document, row));
            if (_plain.Count == PlainATime)
                End();
            return;
        }
        var id = record.Document.Document.Id;
        var isNew = store.Add(record.Document.Document);
        var who = record.Reviewer ?? reviewer;
        if (!isNew && HasAnnotations(id, who))
        {
            TakeAgain(record, row, who);
            return;
        }
        store.Declare(record.Document.Annotations.Aggregate(
            store.Layers, (schema, annotation) => schema.With(annotation.Layer, annotation.Label)));
        store.Keep(record.Suggested()).GetAwaiter().GetResult();
        if (DocumentRecord.HasDecisions(record.Document))
            store.Restore(new(id, who), record.Decided());
        if (isNew)
            Documents++;
        else
            _already++;
        _annotations += record.Document.Annotations.Count;
    }

    private bool HasAnnotations(string id, string who) =>
        store.FindSuggested(id) is { } suggested && (suggested.Runs.Length > 0 || suggested.Document.Annotations.Count > 0)
        || store.Find(new(id, who)) is { Version: > 0 };

    /// <summary>A document that is annotated already stays as it is; only the very same is no refusal.</summary>
    private void TakeAgain(DocumentRecord record, ImportRow row, string who)
    {
        var kept = DocumentRecord.Of(store.Find(new(record.Document.Document.Id, who))!);
        var brings = record.Document.Annotations.Count > 0 || DocumentRecord.HasDecisions(record.Document);
        if (!brings || JsonLinesExport.Row(kept).SequenceEqual(JsonLinesExport.Row(record)))
            _already++;
        else
            Refuse(Notice(row, "is in the store with other annotations, which stay. Import it into another store, or with --as NEWID."));
    }

    /// <summary>Two documents with one id would become one; the second is refused.</summary>
    private bool IsFirst(ImportRow row, string id)
    {
        var place = row.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{row.File}:{line}") : row.File;
        if (_places.TryAdd(id, place))
            return true;
        Refuse(Notice(row, $"has the id of the document at {_places[id]}; give each its own."));
        return false;
    }

    private void Refuse(Notice notice)
    {
        _refused++;
        Say.Problem($"{notice}");
    }

    private static Notice Notice(ImportRow row, string message) => new(row.File, message) { Line = row.Line, DocumentId = row.Id };
}
