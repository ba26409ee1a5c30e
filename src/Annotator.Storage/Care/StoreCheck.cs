using Annotator.Core.Keeping;
using Annotator.Storage.Opening;
using Annotator.Storage.Reading;
using Annotator.Storage.Rows;
using LiteDB;

namespace Annotator.Storage.Care;

/// <summary>What a full check of a store found.</summary>
/// <param name="Documents">How many documents it has.</param>
/// <param name="Annotations">How many annotations, those of the base and of each copy.</param>
/// <param name="Changes">How many changes its log has.</param>
/// <param name="Problems">What is wrong, one clause each; empty for a sound store.</param>
public sealed record StoreReport(int Documents, int Annotations, int Changes, IReadOnlyList<string> Problems);

/// <summary>Reads every row of a store and compares what must agree.</summary>
public static class StoreCheck
{
    private const int MostProblems = 100;

    /// <summary>Checks a store that nobody has open, without changing it.</summary>
    /// <exception cref="StoreException">It cannot be opened at all; or somebody has it open.</exception>
    public static StoreReport Run(string store)
    {
        var path = Path.GetFullPath(store);
        StoreOpening.RequireCandidate(path);
        StoreHeader.RequireStore(path);
        using var held = StoreLock.Take(path, TimeProvider.System);
        StoreHeader.RequireWhole(path);
        return StoreOpening.Guarded(path, () => StoreOpening.Watched(path, () =>
        {
            using var tables = StoreOpening.Connect(path, isReadOnly: true);
            var problems = Problems(tables).Take(MostProblems).ToList();
            return new StoreReport(Count(tables.Documents), Count(tables.Annotations), Count(tables.Changes), problems);
        }));
    }

    /// <summary>What is wrong, one clause each, as it is found.</summary>
    internal static IEnumerable<string> Problems(StoreTables tables)
    {
        foreach (var part in (Func<StoreTables, IEnumerable<string>>[])[Counters, Documents, Copies, Strays, Changes, Rest])
        {
            using var problems = part(tables).GetEnumerator();
            while (Next(problems) is { } problem)
                yield return problem;
        }
    }

    /// <summary>A damaged page makes LiteDB throw nearly anything; that is a problem too, and ends this part of the check.</summary>
    private static string? Next(IEnumerator<string> problems)
    {
        try
        {
            return problems.MoveNext() ? problems.Current : null;
        }
#pragma warning disable CA1031 // See above.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception is InvalidDataException ? exception.Message.TrimEnd('.') : "a page of it makes no sense";
        }
    }

    private static IEnumerable<string> Counters(StoreTables tables)
    {
        if (tables.Meta.FindById("closed") is null || tables.Meta.FindById("numbers") is null)
            yield return "its counters are missing";
    }

    private static IEnumerable<string> Documents(StoreTables tables)
    {
        var numbers = new HashSet<long>();
        foreach (var document in tables.Documents.FindAllChecked().Select(DocumentRow.Of))
        {
            numbers.Add(document.Number);
            foreach (var problem in Text(tables, document))
                yield return problem;
            foreach (var earlier in document.EarlierTexts ?? [])
            {
                if (tables.EarlierTexts.FindById(earlier) is not { } kept)
                    yield return $"an earlier text of '{document.Id}' is missing";
                else
                {
                    foreach (var problem in Text(tables, DocumentRow.Of(kept["v"].AsDocument)))
                        yield return problem;
                }
            }
            if (tables.Documents.FindOne(Query.EQ("n", document.Number)) is not { } same || same["_id"].AsString != document.Id)
                yield return $"the index of documents has lost '{document.Id}'";
        }
        if (tables.Documents.Query().OrderBy("n").Select("n").ToEnumerable().Count() != numbers.Count)
            yield return "the index of documents does not fit them";
        if (DocumentCount.Of(tables) is { } counted && counted.Documents != numbers.Count)
            yield return $"its index shows {numbers.Count} of {counted.Documents} documents";
    }

    private static IEnumerable<string> Text(StoreTables tables, DocumentRow document)
    {
        _ = TextRows.Text(tables, document);
        var annotations = tables.Annotations.Of(document.Base).Count();
        if (new StoreReader(tables).CopiesOf(document.Number).Count() is var copies && copies != (document.Copies ?? copies))
            yield return $"'{document.Id}' has {copies} copies where {document.Copies} were counted";
        if (document.Base != 0 && annotations != document.Suggested)
            yield return $"'{document.Id}' has {annotations} suggestions where {document.Suggested} were kept";
    }

    private static IEnumerable<string> Copies(StoreTables tables)
    {
        var reader = new StoreReader(tables);
        foreach (var copy in tables.Copies.FindAllChecked().Select(CopyRow.Of))
        {
            if ((tables.Documents.FindOne(Query.EQ("n", copy.Document)) ?? tables.EarlierTexts.FindById(copy.Document)?["v"].AsDocument) is not { } row)
            {
                yield return $"a copy belongs to document number {copy.Document}, which is not there";
                continue;
            }
            var document = DocumentRow.Of(row);
            if (tables.Reviewers.FindById(copy.Reviewer) is null)
                yield return $"a copy of '{document.Id}' belongs to reviewer number {copy.Reviewer}, who is not there";
            var view = reader.View(document, copy).Annotations;
            if ((view.PendingCount, view.Count - view.PendingCount) != (copy.Pending, copy.Decided))
                yield return $"a copy of '{document.Id}' has {view.PendingCount} pending and {view.Count - view.PendingCount} decided annotations where {copy.Pending} and {copy.Decided} were counted";
        }
    }

    /// <summary>Every annotation and link reads, and belongs to a base, a copy or what is swept away.</summary>
    private static IEnumerable<string> Strays(StoreTables tables)
    {
        var owners = tables.Documents.FindAllChecked().Concat(tables.EarlierTexts.FindAllChecked().Select(row => row["v"].AsDocument)).Select(DocumentRow.Of).Select(document => document.Base)
            .Concat(tables.Copies.FindAllChecked().Select(CopyRow.Of).Select(copy => copy.Number))
            .Concat(tables.Leftovers.FindAllChecked().Select(row => row["_id"].AsInt64))
            .ToHashSet();
        foreach (var row in tables.Annotations.FindAllChecked())
        {
            _ = AnnotationBson.OfRow(row);
            if (!owners.Contains(row["_id"].AsInt64 >> 32))
                yield return $"an annotation belongs to copy number {row["_id"].AsInt64 >> 32}, which is not there";
        }
        foreach (var row in tables.Links.FindAllChecked())
        {
            _ = LinkBson.OfRow(row);
            if (!owners.Contains(row["_id"].AsInt64 >> 32))
                yield return $"a link belongs to copy number {row["_id"].AsInt64 >> 32}, which is not there";
        }
    }

    private static IEnumerable<string> Changes(StoreTables tables)
    {
        var (rows, heads, parts) = (0, 0, 0);
        foreach (var row in tables.Changes.FindAllChecked())
        {
            rows++;
            foreach (var difference in row["f"].AsArray)
                _ = DifferenceBson.Difference(difference);
            if (row.ContainsKey("i"))
                continue;
            heads++;
            _ = (row["x"].AsString, row["b"].AsString, TimeBson.Time(row["t"]), row["d"].AsInt64);
            parts += row["n"].AsInt32;
        }
        if (parts != rows)
            yield return $"the log of changes has {rows} rows where its changes count {parts}";
        if (tables.Changes.Query().Where("w > 0").OrderBy("w").Select("w").ToEnumerable().Count() != heads)
            yield return "the index of changes does not fit them";
    }

    private static IEnumerable<string> Rest(StoreTables tables)
    {
        _ = LabelRows.Read(tables);
        foreach (var table in (RowTable[])[tables.Labels, tables.Leftovers, tables.Meta])
            _ = table.FindAllChecked().Count();
        foreach (var run in tables.Runs.FindAllChecked().SelectMany(row => row["r"].AsArray))
            _ = RunBson.Run(run);
        foreach (var reviewer in tables.Reviewers.FindAllChecked())
            _ = reviewer["w"].AsString;
        foreach (var learned in tables.Learned.FindAllChecked().ToList())
            _ = LearnedRows.State(tables, learned);
        yield break;
    }

    private static int Count(RowTable rows)
    {
        try
        {
            return rows.Count();
        }
#pragma warning disable CA1031 // The problem is told by the check itself.
        catch (Exception)
#pragma warning restore CA1031
        {
            return 0;
        }
    }
}
