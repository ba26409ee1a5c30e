using Annotator.Language;

namespace Annotator.Tui.State;

/// <summary>Steps by sentence; only the paragraph around the caret is split.</summary>
internal static class SentenceMotion
{
    /// <summary>The start of the next sentence; the end of the text when there is none.</summary>
    public static int Next(string text, int offset)
    {
        var end = ParagraphMotion.Next(text, offset);
        return Starts(text, ParagraphMotion.Previous(text, Math.Min(offset + 1, text.Length)), end).FirstOrDefault(start => start > offset, end);
    }

    /// <summary>The start of this sentence, or of the one before when the caret stands at a start.</summary>
    public static int Previous(string text, int offset)
    {
        var paragraph = ParagraphMotion.Previous(text, offset);
        return Starts(text, paragraph, offset).LastOrDefault(start => start < offset, paragraph);
    }

    private static IEnumerable<int> Starts(string text, int start, int end) =>
        SentenceSplitter.Sentences(text[start..end]).Select(sentence => start + sentence.Start);
}
