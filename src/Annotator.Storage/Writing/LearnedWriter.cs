using Annotator.Core.Learning;
using Annotator.Storage.Reading;
using Annotator.Storage.Rows;
using LiteDB;

namespace Annotator.Storage.Writing;

/// <summary>Writes what annotators learned behind people's edits: piece after piece, then the row that puts it in force.</summary>
internal sealed class LearnedWriter(StoreTables tables, StoreReader reader, WriteQueue queue)
{
    private const int PiecesAtOnce = 8;

    /// <summary>Keeps a state; one at a time.</summary>
    public async Task Keep(LearnedState learned)
    {
        var number = await Behind(() => tables.NextNumber("learned")).ConfigureAwait(false);
        foreach (var piece in LearnedRows.Pieces(learned, number))
            await Behind(() => Insert(piece)).ConfigureAwait(false);
        await queue.Behind(() =>
        {
            var row = tables.InTransaction(() => Show(learned, number));
            tables.Secure();
            return row;
        }).ConfigureAwait(false);
        while (await Behind(RemoveSome).ConfigureAwait(false))
        {
        }
    }

    private bool Insert(BsonDocument piece)
    {
        tables.LearnedBytes.Insert(piece);
        return true;
    }

    private bool Show(LearnedState learned, long number)
    {
        if (LearnedRows.Row(tables, learned.Key) is { } older)
            tables.Learned.Delete(older["_id"]);
        tables.Learned.Insert(LearnedRows.RowOf(learned, number, id => reader.Document(id)?.Number ?? 0));
        return true;
    }

    /// <summary>Removes pieces that belong to no row.</summary>
    /// <returns>Whether there may be more.</returns>
    private bool RemoveSome()
    {
        var numbers = tables.Learned.FindAll().Select(row => row["_id"].AsInt64).Order().ToList();
        var from = 0L;
        foreach (var number in numbers.Append(int.MaxValue))
        {
            // LiteDB takes the bounds of an empty range the other way round.
            var end = RowKey.Range(number).First;
            var stray = end <= from ? [] : tables.LearnedBytes.Find(Query.Between("_id", from, end - 1), limit: PiecesAtOnce).ToList();
            if (stray.Count > 0)
            {
                foreach (var piece in stray)
                    tables.LearnedBytes.Delete(piece["_id"]);
                return true;
            }
            from = RowKey.Range(number).Last + 1;
        }
        return false;
    }

    private Task<T> Behind<T>(Func<T> work) => queue.Behind(() =>
    {
        if (!queue.IsAnyoneWaiting)
            tables.FoldWhenDue(queue.IsAnyoneAtWork ? FoldMoment.SomebodyAtWork : FoldMoment.InBulk);
        return tables.InTransaction(work);
    });
}
