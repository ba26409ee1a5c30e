namespace Annotator.Tui.State;

/// <summary>A key to press next and what it does, in a word or two.</summary>
/// <param name="Key">As it is pressed; a name for many keys where <paramref name="IsOne"/> is false.</param>
/// <param name="Words">What it does.</param>
/// <param name="IsOne">Whether it is one key, which a click may press.</param>
internal sealed record Hint(string Key, string Words, bool IsOne = true);

/// <summary>What a person most likely wants to press next, with the keys that are in force.</summary>
internal static class Hints
{
    private const string AnyLabel = "A–Z";

    /// <summary>The likeliest first.</summary>
    public static IEnumerable<Hint> Of(Workbench workbench)
    {
        var hints = workbench.Document is not { } document ? [Of(workbench, "leave", "leave")]
            : workbench.Link is not null ? WhileLinking(workbench, document)
            : document.Anchor is not null ? WhileSelecting(workbench)
            : document.Selected is { Review: Review.Pending } ? AtPending(workbench)
            : document.Selected is not null ? AtDecided(workbench, document)
            : Nowhere(workbench, document);
        return hints.Append(Of(workbench, "help", "help")).OfType<Hint>();
    }

    private static IEnumerable<Hint?> WhileLinking(Workbench workbench, OpenDocument document) =>
    [
        Of(workbench, "label-list", "link to this"),
        Of(workbench, "next-annotation", "next"),
        document.Anchor is null ? Of(workbench, "select-words", "select words") : null,
        Of(workbench, "find", "find"),
        Of(workbench, "cancel", "let go"),
    ];

    private static IEnumerable<Hint?> WhileSelecting(Workbench workbench) =>
    [
        new(AnyLabel, "label it", IsOne: false),
        Of(workbench, "label-list", "all labels"),
        Of(workbench, "cancel", "let go"),
    ];

    private static IEnumerable<Hint?> AtPending(Workbench workbench) =>
    [
        Of(workbench, "accept", "accept"),
        Of(workbench, "reject", "reject"),
        Of(workbench, "next-pending", "next"),
        new(AnyLabel, "relabel", IsOne: false),
        Ends(workbench),
        Of(workbench, "label-occurrences", "everywhere"),
        Of(workbench, "undo", "undo", workbench.Edits.Saved is not null),
    ];

    private static IEnumerable<Hint?> AtDecided(Workbench workbench, OpenDocument document) =>
    [
        .. Onwards(workbench, document),
        new(AnyLabel, "relabel", IsOne: false),
        Ends(workbench),
        Of(workbench, "undo", "undo", workbench.Edits.Saved is not null),
        Of(workbench, "label-occurrences", "everywhere"),
    ];

    private static IEnumerable<Hint?> Nowhere(Workbench workbench, OpenDocument document) =>
    [
        .. Onwards(workbench, document),
        Of(workbench, "select-words", "select a word"),
        Of(workbench, "find", "find"),
        Of(workbench, "undo", "undo", workbench.Edits.Saved is not null),
    ];

    private static IEnumerable<Hint?> Onwards(Workbench workbench, OpenDocument document) =>
    [
        Of(workbench, "next-pending", "next", document.Current.Annotations.PendingCount > 0),
        document.Current.Status.State == DocumentState.Done
            ? Of(workbench, "next-document", "next document", workbench.Documents.OpenIndex + 1 < workbench.Documents.Count)
            : Of(workbench, "accept-all", document.Current.Annotations.PendingCount > 0 ? "accept all, done" : "done"),
    ];

    /// <summary>The four keys that move the ends of a span.</summary>
    private static Hint? Ends(Workbench workbench)
    {
        var keys = ((string[])["start-previous-word", "start-next-word", "end-previous-word", "end-next-word"]).Select(name => Of(workbench, name, "")?.Key).ToArray();
        return keys.All(key => key is { Length: 1 }) ? new(string.Concat(keys), "move its ends", IsOne: false) : null;
    }

    private static Hint? Of(Workbench workbench, string command, string words, bool isMeant = true) =>
        isMeant && workbench.KeyOf(command) is { } key ? new(key, words) : null;
}
