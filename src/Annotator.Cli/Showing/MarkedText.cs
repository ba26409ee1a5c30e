using System.Text;
using Annotator.Core.Text;

namespace Annotator.Cli.Showing;

/// <summary>A document's text with its spans in brackets: <c>[LOC Kabul]</c>, with a question mark while nobody has decided.</summary>
/// <remarks>A bracket that closes before one opened later says its label, <c>]LOC</c>. What was rejected is not shown.</remarks>
internal static class MarkedText
{
    /// <summary>The text with its line ends; everything else in it is safe for a terminal.</summary>
    /// <param name="document">What to show.</param>
    /// <param name="inks">Colours for a terminal; null for none.</param>
    public static string Of(AnnotatedDocument document, LabelInks? inks)
    {
        var text = document.Document.Text;
        var shown = document.Annotations.Where(annotation => annotation.Review != Review.Rejected).ToArray();
        var closing = shown.Select(annotation => annotation.Span.End).Distinct().Order().ToArray();
        var (marked, open) = (new StringBuilder(), new List<Annotation>());
        var (at, nextOpen, nextClose) = (0, 0, 0);
        while (nextClose < closing.Length)
        {
            var place = nextOpen < shown.Length ? Math.Min(shown[nextOpen].Span.Start, closing[nextClose]) : closing[nextClose];
            AppendSafe(marked, text[at..place]);
            at = place;
            if (closing[nextClose] == place)
            {
                Close(marked, open, place, inks);
                nextClose++;
            }
            for (; nextOpen < shown.Length && shown[nextOpen].Span.Start == place; nextOpen++)
                Open(marked, open, shown[nextOpen], inks);
        }
        AppendSafe(marked, text[at..]);
        return marked.ToString();
    }

    private static void Open(StringBuilder marked, List<Annotation> open, Annotation annotation, LabelInks? inks)
    {
        open.Add(annotation);
        marked.Append(inks?.Of(annotation)).Append('[').Append(SafeText.Of(annotation.Label));
        marked.Append(annotation.Review == Review.Pending ? "? " : " ");
    }

    private static void Close(StringBuilder marked, List<Annotation> open, int place, LabelInks? inks)
    {
        for (var index = open.Count - 1; index >= 0; index--)
        {
            if (open[index].Span.End != place)
                continue;
            var closed = open[index];
            open.RemoveAt(index);
            marked.Append(inks?.Of(closed)).Append(']');
            if (index < open.Count)
                marked.Append(SafeText.Of(closed.Label));
            if (inks is not null)
                marked.Append(open.Count == 0 ? LabelInks.Plain : inks.Of(open[^1]));
        }
    }

    /// <summary>Line ends and tabs do no harm and are what the eye expects; the rest is made safe.</summary>
    private static void AppendSafe(StringBuilder marked, string text)
    {
        var start = 0;
        for (var offset = 0; offset <= text.Length; offset++)
        {
            if (offset < text.Length && text[offset] is not ('\n' or '\t'))
                continue;
            var end = offset < text.Length && text[offset] == '\n' && offset > start && text[offset - 1] == '\r' ? offset - 1 : offset;
            marked.Append(SafeText.Of(text[start..end]));
            if (offset < text.Length)
                marked.Append(text[offset]);
            start = offset + 1;
        }
    }
}
