using System.Collections.Immutable;
using Annotator.Core.Keeping;
using LiteDB;

namespace Annotator.Storage.Rows;

/// <summary>What is kept of a document beside its text.</summary>
/// <param name="Id">The document's id, and the key.</param>
/// <param name="Number">Counted up in the store; the other collections use it, so that a rename changes one row.</param>
/// <param name="Length">Length of the text in UTF-16 code units.</param>
/// <param name="Hash">SHA-256 of the text as UTF-8.</param>
/// <param name="Language">As in the document.</param>
/// <param name="Metadata">As in the document.</param>
/// <param name="NextAnnotation">The next number free in the base and in every copy.</param>
/// <param name="NextLink">The next link number free in the base and in every copy.</param>
/// <param name="Base">Number of the copy that holds the suggestions in force; 0 before the first.</param>
/// <param name="Suggested">Number of annotations in the base.</param>
/// <param name="Doubt">How unsure their sources are.</param>
/// <param name="Copies">How many reviewers have a copy; null in the first schemas, which did not count.</param>
/// <param name="EarlierTexts">Numbers under which its earlier texts are kept with all that was annotated in them, oldest first; null for none.</param>
internal sealed record DocumentRow(
    string Id,
    long Number,
    int Length,
    byte[] Hash,
    string? Language,
    ImmutableDictionary<string, AttributeValue> Metadata,
    int NextAnnotation = 1,
    int NextLink = 1,
    long Base = 0,
    int Suggested = 0,
    int Doubt = 0,
    int? Copies = 0,
    IReadOnlyList<long>? EarlierTexts = null)
{
    /// <summary>Its number and those of its earlier texts.</summary>
    public IEnumerable<long> Numbers => [.. EarlierTexts ?? [], Number];

    public BsonDocument ToBson()
    {
        var row = new BsonDocument
        {
            ["_id"] = Id,
            ["n"] = Number,
            ["z"] = Length,
            ["h"] = Hash,
            ["l"] = Language is null ? BsonValue.Null : Language,
            ["m"] = AttributeBson.Of(Metadata),
            ["a"] = NextAnnotation,
            ["k"] = NextLink,
            ["b"] = Base,
            ["p"] = Suggested,
            ["u"] = Doubt,
            ["c"] = Copies is { } copies ? copies : BsonValue.Null,
        };
        if (EarlierTexts is { Count: > 0 })
            row["e"] = new BsonArray(EarlierTexts.Select(number => new BsonValue(number)));
        return row;
    }

    public static DocumentRow? OrNull(BsonDocument? row) => row is null ? null : Of(row);

    /// <summary>What a list shows of a document that a reviewer has no copy of.</summary>
    public static CopySummary Untouched(BsonDocument row) =>
        new(row["_id"].AsString, DocumentStatus.New, row["p"].AsInt32, 0) { Doubt = row["u"] is { IsNull: false } doubt ? doubt.AsInt32 : 0 };

    public static DocumentRow Of(BsonDocument row) => new(
        row["_id"].AsString,
        row["n"].AsInt64,
        row["z"].AsInt32,
        row["h"].AsBinary,
        row["l"].IsNull ? null : row["l"].AsString,
        AttributeBson.Attributes(row["m"]),
        row["a"].AsInt32,
        row["k"].AsInt32,
        row["b"].AsInt64,
        row["p"].AsInt32,
        row["u"] is { IsNull: false } doubt ? doubt.AsInt32 : 0,
        row["c"].IsNull ? null : row["c"].AsInt32,
        row["e"].IsArray ? [.. row["e"].AsArray.Select(number => number.AsInt64)] : null);
}
