using System.Diagnostics;
using Annotator.Core.Keeping;
using Annotator.Core.Suggesting;
using Annotator.Storage.Reading;
using Annotator.Storage.Rows;
using LiteDB;

namespace Annotator.Storage.Writing;

/// <summary>
/// Writes suggestions behind people's edits, in small transactions and under a copy number of their own; one last transaction
/// puts them in the place of those before. What a crash leaves unfinished is swept away at the next opening.
/// </summary>
internal sealed class SuggestionWriter(StoreTables tables, StoreReader reader, WriteQueue queue)
{
    /// <summary>Rows of one transaction; fewer where a person waits or the time is up.</summary>
    internal const int MostRows = 100;

    /// <summary>A person's edit waits for one such transaction at most.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(3);

    /// <summary>How long a person's edits are let come before the suggestions are counted once more.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly object _gate = new();
    private readonly BaseRows _base = new(tables);
    private Task _last = Task.CompletedTask;
    private Generation? _current;
    private volatile bool _closing;

    /// <summary>Sweeps away what a crash left; before the first suggestions.</summary>
    public void SweepFirst() => _last = Task.Run(Sweep);

    /// <summary>Keeps suggestions after those asked for before.</summary>
    public Task Keep(Suggested suggested)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closing, typeof(LiteDbAnnotationStore));
            return _last = _last.ContinueWith(_ => Write(suggested), TaskScheduler.Default).Unwrap();
        }
    }

    /// <summary>Ends what is being written and gives up what waits; annotators can be asked again.</summary>
    public void Close()
    {
        Task last;
        lock (_gate)
            (_closing, last) = (true, _last);
        last.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
    }

    /// <summary>Notes a new id of a person's; on the writer's thread.</summary>
    public void Took(DocumentRow document, Annotation own)
    {
        if (_current?.DocumentNumber == document.Number)
            _current.Taken.Add(own);
    }

    /// <summary>Notes a new link id of a person's; on the writer's thread.</summary>
    public void Took(DocumentRow document, Link own)
    {
        if (_current?.DocumentNumber == document.Number)
            _current.TakenLinks.Add(own);
    }

    private async Task Write(Suggested suggested)
    {
        ObjectDisposedException.ThrowIf(_closing, typeof(LiteDbAnnotationStore));
        var (generation, document) = await queue.Behind(() => Begin(suggested)).ConfigureAwait(false);
        try
        {
            var numbered = new Numbering(reader.Layers(document, null), suggested.Document, document);
            await Behind(() => Reserve(generation, numbered)).ConfigureAwait(false);
            await InSlices(numbered.Annotations, annotation => tables.Annotations.Insert(Row(annotation, generation.Copy))).ConfigureAwait(false);
            await InSlices(numbered.Links, link => tables.Links.Insert(Row(link, generation.Copy))).ConfigureAwait(false);
            while (!await Shown(generation).ConfigureAwait(false))
            {
                await Task.Delay(Pause).ConfigureAwait(false);
                await Behind(() => Settle(generation)).ConfigureAwait(false);
            }
        }
        finally
        {
            await queue.Behind(() => _current = null).ConfigureAwait(false);
        }
        await Sweep().ConfigureAwait(false);
    }

    /// <summary>Removes the rows that nobody sees; only while nothing is being written.</summary>
    private async Task Sweep()
    {
        foreach (var leftover in tables.Leftovers.FindAll().Select(row => row["_id"].AsInt64).ToList())
        {
            while (!await Behind(() => RemoveSome(leftover)).ConfigureAwait(false))
            {
            }
        }
    }

    /// <summary>Writes many rows in transactions so short that a person does not notice one.</summary>
    private async Task InSlices<T>(List<T> items, Action<T> write)
    {
        for (var done = 0; done < items.Count;)
        {
            var from = done;
            done += await Behind(() => Slice(items.Count - from, index => write(items[from + index]))).ConfigureAwait(false);
        }
    }

    /// <summary>Does at least one of so many things, and as many as the time allows while nobody waits.</summary>
    /// <returns>How many were done.</returns>
    private int Slice(int count, Action<int> work)
    {
        var (begun, done) = (Stopwatch.GetTimestamp(), 0);
        do
            work(done++);
        while (done < Math.Min(count, MostRows) && !queue.IsAnyoneWaiting && Stopwatch.GetElapsedTime(begun) < MostTime);
        return done;
    }

    private Task<T> Behind<T>(Func<T> work) => queue.Behind(() =>
    {
        if (!queue.IsAnyoneWaiting)
            tables.FoldWhenDue(queue.IsAnyoneAtWork ? FoldMoment.SomebodyAtWork : FoldMoment.InBulk);
        var result = tables.InTransaction(work);
        if (!queue.IsAnyoneWaiting)
            tables.SecureSome();
        return result;
    });

    private (Generation Generation, DocumentRow Document) Begin(Suggested suggested)
    {
        var begun = tables.InTransaction(() =>
        {
            var document = Require(suggested.Document.Document);
            var copy = tables.NextNumber("copy");
            tables.Leftovers.Insert(new BsonDocument { ["_id"] = copy });
            return (new Generation(document, copy, suggested), document);
        });
        _current = begun.Item1;
        return begun;
    }

    /// <summary>Counts the numbers about to be written, so that a copy opened from now on gives others.</summary>
    private bool Reserve(Generation generation, Numbering numbered)
    {
        var document = Require(generation.Suggested.Document.Document);
        return tables.Documents.Update((document with
        {
            NextAnnotation = Math.Max(document.NextAnnotation, numbered.NextAnnotation),
            NextLink = Math.Max(document.NextLink, numbered.NextLink),
        }).ToBson());
    }

    /// <summary>Gives the suggestions whose numbers people took meanwhile other ones.</summary>
    private bool Settle(Generation generation)
    {
        var document = Require(generation.Suggested.Document.Document);
        document = generation.Taken.Aggregate(document, (row, own) => _base.MakeRoom(row, generation.Copy, own));
        document = generation.TakenLinks.Aggregate(document, (row, own) => _base.MakeRoom(row, generation.Copy, own));
        generation.Taken.Clear();
        generation.TakenLinks.Clear();
        return tables.Documents.Update(document.ToBson());
    }

    /// <summary>Counts what each reviewer will see, away from the writer's thread, then puts the suggestions in force.</summary>
    /// <returns>False when somebody changed something in between: no edit waits for the counting, so that it waits for a pause.</returns>
    private async Task<bool> Shown(Generation generation)
    {
        var counted = Counted(generation);
        return await queue.Behind(() =>
        {
            var isShown = tables.InTransaction(() => Show(generation, counted));
            tables.Secure();
            return isShown;
        }).ConfigureAwait(false);
    }

    private List<CopyRow> Counted(Generation generation)
    {
        var document = Require(generation.Suggested.Document.Document) with { Base = generation.Copy };
        return [.. Copies(document).Select(copy => copy.Counting(reader.View(document, copy).Annotations))];
    }

    private bool Show(Generation generation, List<CopyRow> counted)
    {
        var document = Require(generation.Suggested.Document.Document);
        if (document.Number != generation.DocumentNumber)
            throw new StoreException($"'{document.Id}' got another text meanwhile; its suggestions were not kept. Run the annotators on the new text.");
        var versions = counted.ToDictionary(copy => copy.Number, copy => copy.Version);
        if (!generation.IsSettled || !Copies(document).All(copy => versions.GetValueOrDefault(copy.Number) == copy.Version))
            return false;
        foreach (var copy in counted)
            tables.Copies.Update(copy.ToBson());
        tables.Leftovers.Delete(generation.Copy);
        if (document.Base != 0)
            tables.Leftovers.Insert(new BsonDocument { ["_id"] = document.Base });
        tables.Runs.Upsert(new BsonDocument { ["_id"] = document.Number, ["r"] = new BsonArray(generation.Suggested.Runs.Select(RunBson.Of)) });
        var annotations = generation.Suggested.Document.Annotations;
        return tables.Documents.Update((document with { Base = generation.Copy, Suggested = annotations.Count, Doubt = Doubt.Of(annotations) }).ToBson());
    }

    /// <returns>True when nothing is left.</returns>
    private bool RemoveSome(long copy)
    {
        foreach (var collection in (ReadOnlySpan<RowTable>)[tables.Annotations, tables.Links])
        {
            var keys = collection.Of(copy, MostRows).Select(row => row["_id"]).ToList();
            if (keys.Count == 0)
                continue;
            Slice(keys.Count, index => collection.Delete(keys[index]));
            return false;
        }
        tables.Leftovers.Delete(copy);
        return true;
    }

    private IEnumerable<CopyRow> Copies(DocumentRow document) => reader.CopiesOf(document.Number);

    private DocumentRow Require(Document document) =>
        reader.Document(document.Id) is not { } row
            ? throw new StoreException($"'{document.Id}' is not in '{tables.Path}'; its suggestions were not kept. Add the document first.")
        : row.Length != document.Text.Length
            ? throw new StoreException($"'{document.Id}' has another text in '{tables.Path}'; its suggestions were not kept. Run the annotators on the stored text.")
        : row;

    private static BsonDocument Row(Annotation annotation, long copy)
    {
        var row = AnnotationBson.Of(annotation);
        row["_id"] = RowKey.Annotation(copy, annotation.Id);
        return row;
    }

    private static BsonDocument Row(Link link, long copy)
    {
        var row = LinkBson.Of(link);
        row["_id"] = RowKey.Link(copy, link.Id);
        return row;
    }
}
