using Annotator.Storage.Rows;
using LiteDB;

namespace Annotator.Storage;

/// <summary>A collection whose rows are sealed when they are written. What is read one by one is checked; <see cref="FindAll"/> is not.</summary>
/// <param name="rows">Where they are kept.</param>
/// <param name="isSealed">Whether its rows have a seal; those of an older schema have none.</param>
internal sealed class RowTable(ILiteCollection<BsonDocument> rows, bool isSealed)
{
    public string Name => rows.Name;

    public void Insert(BsonDocument row) => rows.Insert(RowSeal.Seal(row));

    public bool Update(BsonDocument row) => rows.Update(RowSeal.Seal(row));

    public bool Upsert(BsonDocument row) => rows.Upsert(RowSeal.Seal(row));

    /// <summary>Copies rows of another store as they are; those without a seal get one.</summary>
    public void Copy(IEnumerable<BsonDocument> others) => rows.Upsert(others.Select(row => RowSeal.Has(row) ? row : RowSeal.Seal(row)));

    public bool Delete(BsonValue id) => rows.Delete(id);

    public void DeleteMany(BsonExpression which) => rows.DeleteMany(which);

    public BsonDocument? FindById(BsonValue id) => rows.FindById(id) is { } row ? Checked(row) : null;

    /// <summary>A row that must be there.</summary>
    public BsonDocument Require(BsonValue id) => FindById(id) ?? throw new InvalidDataException($"the row {id} of '{rows.Name}' is missing");

    public BsonDocument? FindOne(BsonExpression which) => rows.FindOne(which) is { } row ? Checked(row) : null;

    public IEnumerable<BsonDocument> Find(BsonExpression which, int limit = int.MaxValue) => rows.Find(which, limit: limit).Select(Checked);

    /// <summary>The rows of one owner in a collection keyed by owner and number, in order.</summary>
    public IEnumerable<BsonDocument> Of(long owner, int limit = int.MaxValue)
    {
        var (first, last) = RowKey.Range(owner);
        return Find(LiteDB.Query.Between("_id", first, last), limit);
    }

    /// <summary>Every row, unchecked: lists and counts read them by the hundred thousand.</summary>
    public IEnumerable<BsonDocument> FindAll() => rows.FindAll();

    /// <summary>Every row, checked.</summary>
    /// <exception cref="InvalidDataException">A row is not the one that was written.</exception>
    public IEnumerable<BsonDocument> FindAllChecked() => rows.FindAll().Select(Checked);

    /// <summary>The row with the greatest key; null in an empty collection.</summary>
    public BsonDocument? LastOrNull() => rows.Query().OrderByDescending("_id").Limit(1).ToList().FirstOrDefault();

    /// <summary>The rows with the greatest values of an index.</summary>
    public List<BsonDocument> Newest(string index, BsonExpression which, int limit) =>
        [.. rows.Query().Where(which).OrderByDescending(index).Limit(limit).ToList().Select(Checked)];

    public ILiteQueryable<BsonDocument> Query() => rows.Query();

    public int Count() => rows.Count();

    public void EnsureIndex(string name, BsonExpression of, bool unique = false) => rows.EnsureIndex(name, of, unique);

    private BsonDocument Checked(BsonDocument row) => !isSealed || RowSeal.Break(row)
        ? row
        : throw new InvalidDataException($"a row of '{rows.Name}' ({row["_id"].RawValue}) is not the one that was written");
}
