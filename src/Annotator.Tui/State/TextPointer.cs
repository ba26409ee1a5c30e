using Annotator.Core.Editing;
using Annotator.Language;

namespace Annotator.Tui.State;

/// <summary>What the mouse does in the text: a click places the caret, a drag selects, a drag from an end of the annotation at the caret moves that end.</summary>
internal sealed class TextPointer(Workbench workbench)
{
    private int? _pressedAt;
    private (string Id, bool IsStart)? _boundary;

    /// <summary>The left button goes down at a place of the pane.</summary>
    public void Press(int column, int line)
    {
        if (workbench.Document is not { } document)
            return;
        var offset = document.OffsetAt(column, line);
        _boundary = BoundaryAt(document, offset);
        _pressedAt = offset;
        if (_boundary is not null)
            return;
        document.EndSelecting();
        document.MoveTo(offset);
    }

    /// <summary>The mouse moves with the left button down; the place may lie outside the pane.</summary>
    public void Drag(int column, int line)
    {
        if (workbench.Document is not { } document || _pressedAt is not { } pressed)
            return;
        if (line < 0 || line >= document.Height)
            document.Scroll(line < 0 ? -1 : 1);
        var offset = document.OffsetAt(column, Math.Clamp(line, 0, document.Height - 1));
        if (_boundary is { } boundary)
            document.Preview = Moved(document, boundary, offset) is { } span ? [span] : [];
        else if (offset != pressed || document.Anchor is not null)
            SelectBetween(document, pressed, offset);
    }

    /// <summary>The left button comes up.</summary>
    public void Release(int column, int line)
    {
        if (_boundary is null && workbench.Document?.Anchor is not null)
            Drag(column, line);
        if (workbench.Document is { } document && _pressedAt is { } pressed && _boundary is { } boundary)
        {
            var offset = document.OffsetAt(column, Math.Clamp(line, 0, document.Height - 1));
            document.Preview = [];
            if (offset == pressed)
                document.MoveTo(offset);
            else if (Moved(document, boundary, offset) is { } span)
                workbench.Do(new MoveBoundary(boundary.Id, span));
            document.Refreshed(boundary.Id);
        }
        (_pressedAt, _boundary) = (null, null);
    }

    /// <summary>A double click selects the word.</summary>
    public void DoubleClick(int column, int line)
    {
        if (workbench.Document is { } document && WordMotion.At(document.Text, document.OffsetAt(column, line)) is { } word)
            document.SelectFound(word);
    }

    /// <summary>The right button offers the labels for the selection, or for what is under the mouse.</summary>
    public void RightClick(int column, int line)
    {
        if (workbench.Document is not { } document)
            return;
        if (document.Selection is null)
            document.MoveTo(document.OffsetAt(column, line));
        Choosing.AskLabel(workbench);
    }

    /// <summary>What was pressed on and what is under the mouse both belong to the selection, whichever comes first.</summary>
    private static void SelectBetween(OpenDocument document, int pressed, int offset)
    {
        if (offset >= pressed)
            document.SelectTo(pressed, Graphemes.Next(document.Text, offset));
        else
            document.SelectTo(Graphemes.Next(document.Text, pressed), offset);
    }

    private static (string Id, bool IsStart)? BoundaryAt(OpenDocument document, int offset)
    {
        if (document.Selected is not { } selected || document.Selection is not null)
            return null;
        if (offset == Graphemes.StartOf(document.Text, selected.Span.End - 1))
            return (selected.Id, false);
        return offset == selected.Span.Start ? (selected.Id, true) : null;
    }

    /// <summary>The span with one end at the grapheme under the mouse, which stays in it; null when nothing would be left.</summary>
    private static TextSpan? Moved(OpenDocument document, (string Id, bool IsStart) boundary, int offset)
    {
        if (document.Current.FindOrNull(boundary.Id) is not { } annotation)
            return null;
        var (start, end) = boundary.IsStart ? (offset, annotation.Span.End) : (annotation.Span.Start, Graphemes.Next(document.Text, offset));
        return start < end ? SpanTrim.Trim(document.Text, new(start, end)) : null;
    }
}
