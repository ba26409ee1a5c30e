using System.Collections.Immutable;
using Annotator.Core.Keeping;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

public sealed class DocumentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("annotator.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("  outer spaces \n\t ")]
    [InlineData("\r\none\r\ntwo\r\n")]
    [InlineData("a\0b\0")]
    [InlineData("\uFEFFafter a byte order mark")]
    [InlineData("👨‍👩‍👧 e\u0301 é \u200E\uFFFD")]
    public void Keeps_a_text_character_for_character(string text)
    {
        using (var store = LiteDbAnnotationStore.Open(Path))
            store.Add(new Document("one", text));

        using var reopened = LiteDbAnnotationStore.Open(Path);
        Assert.Equal(text, reopened.FindDocument("one")!.Text);
        Assert.False(reopened.Add(new Document("one", text)));
    }

    [Theory]
    [InlineData(999_999)]
    [InlineData(1_000_000)]
    [InlineData(1_000_001)]
    public void Keeps_a_text_longer_than_a_piece_without_parting_a_pair(int before)
    {
        var text = new string('x', before) + "😀" + new string('字', 1_500_000) + "😀";
        using (var store = LiteDbAnnotationStore.Open(Path))
            store.Add(new Document("long", text));

        using var reopened = LiteDbAnnotationStore.Open(Path);
        Assert.True(text == reopened.FindDocument("long")!.Text);
    }

    [Fact]
    public void Ids_that_differ_in_case_or_in_outer_spaces_are_different_documents()
    {
        using var store = LiteDbAnnotationStore.Open(Path);
        string[] ids = ["a", "A", "ä", "a ", " a", "a\u0301", "á", "a/b"];

        Assert.All(ids, id => Assert.True(store.Add(new Document(id, $"text of {id}"))));

        Assert.All(ids, id => Assert.Equal($"text of {id}", store.FindDocument(id)!.Text));
        Assert.Equal(ids.Order(StringComparer.Ordinal), store.List("ana").Select(summary => summary.DocumentId));
    }

    [Fact]
    public void Keeps_the_language_and_metadata_of_every_kind()
    {
        var metadata = ImmutableDictionary<string, AttributeValue>.Empty
            .Add("Name", "  Bath ").Add("name", "").Add("na\0me", AttributeValue.None)
            .Add("yes", true).Add("big", long.MaxValue).Add("small", 0.1).Add("whole", 2.0)
            .Add("list", new AttributeValue.List(["a", 1L, new AttributeValue.List([])]))
            .Add("map", new AttributeValue.Map(ImmutableDictionary<string, AttributeValue>.Empty.Add("l", "not a list").Add("L", AttributeValue.None)));
        using (var store = LiteDbAnnotationStore.Open(Path))
            store.Add(new Document("one", "text") { Language = "en-GB", Metadata = metadata });

        using var reopened = LiteDbAnnotationStore.Open(Path);
        var kept = reopened.FindDocument("one")!;
        Assert.Equal("en-GB", kept.Language);
        Assert.Equal(Printed.Of(metadata), Printed.Of(kept.Metadata));
        Assert.True(metadata.SameAs(kept.Metadata));
    }

    [Fact]
    public void Another_text_under_the_same_id_is_refused_with_the_first_difference()
    {
        using var store = LiteDbAnnotationStore.Open(Path);
        store.Add(new Document("letter", "Dear 😀 Anne"));

        var refusal = Assert.Throws<DocumentDiffersException>(() => store.Add(new Document("letter", "Dear 😁\u001b[31m")));

        Assert.Equal(5, refusal.Offset);
        Assert.Equal(@"'letter' is in the store with another text: at offset 5 the store has '😀 Anne', the file '😁\u001B[31m'. Use --as NEWID to take it as a new document.", refusal.Message);
        Assert.Equal("Dear 😀 Anne", store.FindDocument("letter")!.Text);
    }

    [Fact]
    public void An_id_too_long_for_the_index_is_refused()
    {
        using var store = LiteDbAnnotationStore.Open(Path);

        var refusal = Assert.Throws<StoreException>(() => store.Add(new Document(new string('é', 501), "text")));

        Assert.Contains("longer than 1000 bytes", refusal.Message, StringComparison.Ordinal);
        Assert.True(store.Add(new Document(new string('é', 500), "text")));
    }

    [Fact]
    public void What_is_not_there_is_null()
    {
        using var store = LiteDbAnnotationStore.Open(Path);

        Assert.Null(store.FindDocument("nowhere"));
        Assert.Null(store.FindSuggested("nowhere"));
        Assert.Null(store.Find(new("nowhere", "ana")));
        Assert.Empty(store.List("ana"));
        Assert.Empty(store.Changes("ana"));
    }
}
