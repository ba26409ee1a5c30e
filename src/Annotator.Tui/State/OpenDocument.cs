using Annotator.Core.Editing;
using Annotator.Language;
using Annotator.Tui.Painting;

namespace Annotator.Tui.State;

/// <summary>A document on the screen: where the caret stands, what is selected, which rows are visible.</summary>
internal sealed class OpenDocument
{
    private int? _wishedColumn;

    public OpenDocument(AnnotationSession session)
    {
        Session = session;
        Rows = new(session.Current.Document.Text, 80);
        SelectAtCaret();
    }

    /// <summary>The reviewer at work.</summary>
    public AnnotationSession Session { get; }

    /// <summary>The document as it stands.</summary>
    public AnnotatedDocument Current => Session.Current;

    /// <summary>The text, exactly as read.</summary>
    public string Text => Current.Document.Text;

    /// <summary>The text wrapped to the pane.</summary>
    public TextRows Rows { get; private set; }

    /// <summary>Rows the pane shows.</summary>
    public int Height { get; private set; } = 24;

    /// <summary>Offset of the first visible row.</summary>
    public int Top { get; private set; }

    /// <summary>Offset of the caret, never inside a grapheme.</summary>
    public int Caret { get; private set; }

    /// <summary>The end of the selection that does not move; null while nothing is selected.</summary>
    public int? Anchor { get; private set; }

    /// <summary>Id of the annotation the keys speak of; null when none is at the caret.</summary>
    public string? SelectedId { get; private set; }

    /// <summary>The annotation the keys speak of; null when none is at the caret.</summary>
    public Annotation? Selected => SelectedId is null ? null : Current.FindOrNull(SelectedId);

    /// <summary>The selected text; null while nothing is.</summary>
    public TextSpan? Selection =>
        Anchor is { } anchor && anchor != Caret ? new TextSpan(Math.Min(anchor, Caret), Math.Max(anchor, Caret)) : null;

    /// <summary>Moves the caret; a selection begun grows with it.</summary>
    public void MoveTo(int offset) => MoveTo(offset, keepColumn: false);

    /// <summary>Moves the caret by rows, keeping to the column it came from.</summary>
    public void MoveByRows(int count)
    {
        var row = Rows.At(Caret);
        _wishedColumn ??= Rows.ColumnOf(row, Caret);
        var target = count < 0 ? Rows.Up(row, -count) : Rows.Down(row, count);
        MoveTo(Rows.OffsetAt(target, _wishedColumn.Value), keepColumn: true);
    }

    /// <summary>Scrolls by rows and takes the caret along.</summary>
    public void MoveByPages(int count)
    {
        var step = Math.Max(1, Height - 1) * count;
        var top = Rows.At(Top);
        Top = (step < 0 ? Rows.Up(top, -step) : Rows.Down(top, step)).Start;
        MoveByRows(step);
    }

    /// <summary>Scrolls by rows; the caret stays while it can be seen.</summary>
    public void Scroll(int count)
    {
        var top = Rows.At(Top);
        top = count < 0 ? Rows.Up(top, -count) : Rows.Down(top, count);
        Top = top.Start;
        var bottom = Rows.Down(top, Height - 1);
        if (Caret < top.Start)
            MoveTo(Rows.OffsetAt(top, 0));
        else if (Rows.At(Caret).Start > bottom.Start)
            MoveTo(Rows.OffsetAt(bottom, 0));
    }

    /// <summary>Begins a selection at the caret, or ends the one begun.</summary>
    public void ToggleSelecting() => Anchor = Anchor is null ? Caret : null;

    /// <summary>Begins a selection at the caret unless one was begun.</summary>
    public void BeginSelecting() => Anchor ??= Caret;

    /// <summary>Selects a span; the caret stands at its end.</summary>
    public void Select(TextSpan span)
    {
        Anchor = span.Start;
        MoveTo(span.End);
    }

    /// <summary>Lets go of the selection.</summary>
    public void EndSelecting() => Anchor = null;

    /// <summary>Goes to an annotation and makes it the one the keys speak of.</summary>
    public void Select(Annotation annotation)
    {
        Anchor = null;
        MoveTo(annotation.Span.Start);
        SelectedId = annotation.Id;
    }

    /// <summary>Makes the next of the annotations at the caret the one the keys speak of, from the innermost outwards.</summary>
    public void SelectNextAtCaret()
    {
        var here = AtCaret(Caret).Reverse().ToArray();
        if (here.Length > 0)
            SelectedId = here[(Array.FindIndex(here, annotation => annotation.Id == SelectedId) + 1) % here.Length].Id;
    }

    /// <summary>Takes up what an edit or a plugin changed: the annotation at the caret may be another one now.</summary>
    public void Refreshed(string? selectedId = null)
    {
        if (selectedId is not null)
            SelectedId = selectedId;
        if (Selected is null)
            SelectAtCaret();
    }

    /// <summary>Fits the text to the pane; the first visible row keeps the text it began with.</summary>
    public void Resize(int width, int height)
    {
        if (width != Rows.Width)
            Rows = new(Text, width);
        Height = Math.Max(1, height);
        Top = Rows.At(Top).Start;
        _wishedColumn = null;
        ScrollToCaret();
    }

    private void MoveTo(int offset, bool keepColumn)
    {
        Caret = Graphemes.StartOf(Text, Math.Clamp(offset, 0, Text.Length));
        if (!keepColumn)
            _wishedColumn = null;
        SelectAtCaret();
        ScrollToCaret();
    }

    /// <summary>The innermost annotation at the caret, unless the one before still covers it.</summary>
    private void SelectAtCaret()
    {
        if (Selected is { } selected && selected.Span.Contains(Caret) && selected.Review != Review.Rejected)
            return;
        SelectedId = AtCaret(Caret).LastOrDefault()?.Id;
    }

    /// <summary>What covers an offset and is not rejected, the innermost last.</summary>
    private IEnumerable<Annotation> AtCaret(int offset) =>
        Current.Annotations.At(offset)
            .Where(annotation => annotation.Review != Review.Rejected)
            .OrderByDescending(annotation => annotation.Span.Length);

    private void ScrollToCaret()
    {
        var row = Rows.At(Caret);
        if (row.Start < Top)
        {
            Top = IsNear(Rows.Down(row, Height).Start, Top) ? row.Start : Rows.Up(row, Height / 2).Start;
            return;
        }
        var visible = Rows.At(Top);
        for (var below = 1; visible.Start < row.Start; below++)
        {
            if (below == Height)
            {
                Top = Rows.Down(visible, Height).Start >= row.Start ? Rows.Up(row, Height - 1).Start : Rows.Up(row, Height / 2).Start;
                return;
            }
            visible = Rows.Below(visible)!.Value;
        }

        static bool IsNear(int farthest, int top) => top <= farthest;
    }
}
