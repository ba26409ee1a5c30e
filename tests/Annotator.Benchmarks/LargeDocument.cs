using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Core.Suggesting;
using Annotator.Storage;

namespace Annotator.Benchmarks;

/// <summary>One document of 10 MB with 100,000 annotations.</summary>
internal static class LargeDocument
{
    private const int Characters = 10_000_000;
    private const int Annotations = 100_000;

    public static void Run(string folder)
    {
        var path = Path.Combine(folder, "large.db");
        foreach (var file in Directory.GetFiles(folder, "large*"))
            File.Delete(file);
        Measured.Apart("fill-large", path);
        using var reopened = Measured.Time("open", () => LiteDbAnnotationStore.Open(path));
        var copy = Measured.Time("load the document", () => reopened.Find(new("large", "ana")))!;
        Measured.Memory("memory");
        var session = new AnnotationSession(copy.Document, "ana", new StoreChangeLog(reopened, copy.Key, copy.Version), TimeProvider.System);
        Measured.Time("a first edit", () => session.Do(new Accept("a500")));
        Measured.Time("a second edit", () => session.Do(new Accept("a900")));
    }

    /// <summary>Makes the store, in a process of its own so that its memory is not counted.</summary>
    public static void Fill(string path)
    {
        var document = new Document("large", string.Concat(Enumerable.Repeat("All happy families are alike. ", Characters / 30)));
        using var store = LiteDbAnnotationStore.Open(path);
        store.Add(document);
        Measured.Time("keep 100,000 suggestions", () => store.Keep(Suggestions(document)).Wait(-1));
    }

    private static Suggested Suggestions(Document document) =>
        new(
            new(document, Enumerable.Range(1, Annotations).Select(number =>
                new Annotation($"a{number}", "entity", "PER", new(number * 90, number * 90 + 9)) { Proposals = [new("plugin@1", 0.9, null, System.Collections.Immutable.ImmutableDictionary<string, AttributeValue>.Empty)] }), []),
            [new("plugin@1", RunStatus.Ok, Annotations, 0, ["entity"])]);
}
