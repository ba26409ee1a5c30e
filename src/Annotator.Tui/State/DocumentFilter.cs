using Annotator.Core.Keeping;

namespace Annotator.Tui.State;

/// <summary>Which documents the list shows: those with the typed words in their name, note or state.</summary>
/// <param name="Words">
/// All must fit; capitals do not matter. <c>new</c>, <c>work</c>, <c>done</c>, <c>skipped</c>, <c>question</c> and <c>pending</c>, or
/// three letters of them, speak of the state.
/// </param>
internal sealed record DocumentFilter(string Words)
{
    private const int LeastOfAState = 3;

    private readonly string[] _words = Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a document is shown.</summary>
    public bool Fits(CopySummary document) => Array.TrueForAll(_words, word =>
        Has(document.DocumentId, word)
        || document.Status.Note is { } note && Has(note, word)
        || word.Length >= LeastOfAState && StatesOf(document).Any(state => state.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> StatesOf(CopySummary document)
    {
        yield return document.Status.State switch
        {
            DocumentState.InWork => "work",
            DocumentState.Done => "done",
            DocumentState.Skipped => "skipped",
            _ => "new",
        };
        if (document.Status.Question)
            yield return "question";
        if (document.Pending > 0)
            yield return "pending";
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
