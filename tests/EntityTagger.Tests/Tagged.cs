using Annotator;

namespace EntityTagger.Tests;

/// <summary>Texts with what the tagger finds written in place: <c>[PER Anne] left.</c></summary>
internal static class Tagged
{
    public static IReadOnlyList<Suggestion> Suggestions(string text) =>
        [.. new Entities().Suggest(new(new Document("test", text)), CancellationToken.None)];

    public static string Text(string text)
    {
        var marked = text;
        foreach (var suggestion in Suggestions(text).Reverse())
            marked = marked.Insert(suggestion.Span.End, "]").Insert(suggestion.Span.Start, $"[{suggestion.Label} ");
        return marked;
    }
}
