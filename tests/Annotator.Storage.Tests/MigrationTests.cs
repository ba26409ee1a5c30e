using System.IO.Compression;
using Annotator.Core.Formats;
using Annotator.Storage.Care;
using Annotator.Storage.Opening;
using Annotator.Storage.Rows;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

/// <summary>A store of each earlier schema lies in <c>Stores</c> with its export, made by the program of that time.</summary>
public sealed class MigrationTests
{
    public static TheoryData<int> Schemas() => [.. Enumerable.Range(1, StoreHeader.Schema - 1)];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_store_of_an_earlier_schema_opens_with_all_it_held_and_a_backup_is_made_before(int schema)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("annotator.db");
        Unpack($"schema-{schema}.db.gz", path);
        // That of schema 2 was killed: some of what it held stands in its log.
        if (schema == 2)
            Unpack("schema-2-log.db.gz", folder.File("annotator-log.db"));

        using (var store = LiteDbAnnotationStore.Open(path))
        {
            Assert.Equal(File.ReadAllText(Kept($"schema-{schema}.jsonl")), Exported(store));
            Assert.NotNull(store.Session("test").Undo());
            Assert.NotEmpty(store.ChangesOf("test"));
            Assert.Equal(store.List("ana").Count(), DocumentCount.Of(store.Tables)!.Value.Documents);
        }

        Assert.Equal(StoreHeader.Schema, StoreHeader.SchemaOf(path));
        var backup = Assert.Single(StoreBackups.Of(path));
        Assert.EndsWith("-before-migration.db", backup.Path, StringComparison.Ordinal);
        Assert.Equal(schema, StoreHeader.SchemaOf(backup.Path));
        Assert.Empty(StoreCheck.Run(path).Problems);
    }

    private static string Exported(LiteDbAnnotationStore store)
    {
        var records = store.List("ana").Select(summary => DocumentRecord.Of(store.Find(new(summary.DocumentId, "ana"))!));
        using var output = new MemoryStream();
        ExportFormats.Find("jsonl")!.Write(output, new(store.Layers, records));
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }

    private static void Unpack(string name, string path)
    {
        using var packed = new GZipStream(File.OpenRead(Kept(name)), CompressionMode.Decompress);
        using var file = File.Create(path);
        packed.CopyTo(file);
    }

    private static string Kept(string name) => Path.Combine(AppContext.BaseDirectory, "Stores", name);
}
