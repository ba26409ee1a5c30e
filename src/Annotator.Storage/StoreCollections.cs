using LiteDB;

namespace Annotator.Storage;

/// <summary>A LiteDB database with its collections.</summary>
internal sealed class StoreCollections(StoreConnection connection)
{
    public StoreConnection Connection { get; } = connection;

    public LiteDatabase Database => Connection.Database;

    public RowTable Documents { get; } = connection.Table("documents");

    public RowTable EarlierTexts { get; } = connection.Table("earlier");

    public RowTable Texts { get; } = connection.Table("texts");

    public RowTable Copies { get; } = connection.Table("copies");

    public RowTable Annotations { get; } = connection.Table("annotations");

    public RowTable Links { get; } = connection.Table("links");

    public RowTable Changes { get; } = connection.Table("changes");

    public RowTable Labels { get; } = connection.Table("labels");

    public RowTable Runs { get; } = connection.Table("runs");

    public RowTable Reviewers { get; } = connection.Table("reviewers");

    public RowTable Leftovers { get; } = connection.Table("leftovers");

    public RowTable Learned { get; } = connection.Table("learned");

    public RowTable LearnedBytes { get; } = connection.Table("learnedBytes");

    public RowTable Meta { get; } = connection.Table("meta");
}
