using System.Collections.Immutable;
using Annotator.Core.Editing;
using Annotator.Language;
using Annotator.Tui.Painting;

namespace Annotator.Tui.State;

/// <summary>A document on the screen: where the caret stands, what is selected, which rows are visible.</summary>
internal sealed class OpenDocument
{
    private const int MostLanesKept = 1024;
    private const int MostFollowed = 50;

    private readonly Lazy<int> _lines;
    private readonly Dictionary<int, IReadOnlyList<IReadOnlyList<LaneSpan>>> _lanes = [];
    private AnnotationList? _keptFrom;
    private ReadingSwitches _switches = new();
    private Viewport _viewport;
    private (int Offset, int Lines) _counted;
    private int _paneWidth = 80;
    private int? _wishedColumn;

    public OpenDocument(AnnotationSession session)
    {
        Session = session;
        _lines = new(() => Text.AsSpan().Count('\n') + 1);
        Rows = new(Text, 80);
        _viewport = new(Rows, HeightOf);
        session.Changed += ForgetChanged;
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

    /// <summary>Where the text stands in its pane.</summary>
    public TextFrame Frame { get; private set; } = TextFrame.For(80, 0);

    /// <summary>What is shown beside the text itself.</summary>
    public ReadingSwitches Switches
    {
        get => _switches;
        set
        {
            _switches = value;
            Arrange();
        }
    }

    /// <summary>Offset of the first visible row.</summary>
    public int Top => _viewport.Top;

    /// <summary>Lines the pane shows.</summary>
    public int Height => _viewport.Height;

    /// <summary>Offset of the caret, never inside a grapheme.</summary>
    public int Caret { get; private set; }

    /// <summary>The end of the selection that does not move; null while nothing is selected.</summary>
    public int? Anchor { get; private set; }

    /// <summary>Id of the annotation the keys speak of; null when none is at the caret.</summary>
    public string? SelectedId
    {
        get;
        private set
        {
            if (field != value)
                DetailsTop = 0;
            field = value;
        }
    }

    /// <summary>Rows the details of that annotation are scrolled by.</summary>
    public int DetailsTop { get; set; }

    /// <summary>The annotation the keys speak of; null when none is at the caret.</summary>
    public Annotation? Selected => SelectedId is null ? null : Current.FindOrNull(SelectedId);

    /// <summary>The selected text; null while nothing is.</summary>
    public TextSpan? Selection =>
        Anchor is { } anchor && anchor != Caret ? new TextSpan(Math.Min(anchor, Caret), Math.Max(anchor, Caret)) : null;

    /// <summary>Spans a question at the foot of the screen speaks of; empty while none does.</summary>
    public ImmutableArray<TextSpan> Preview { get; set; } = [];

    /// <summary>The visible rows, each with the line of the pane it begins at.</summary>
    public IEnumerable<(Row Row, int Line)> VisibleRows => _viewport.Visible();

    /// <summary>Rows of the text painted before, by their start, where neither caret nor selection lies in them.</summary>
    public LineCache<int, TextSource> PaintedRows { get; } = new();

    /// <summary>Lanes painted before, where what the keys speak of is not in them.</summary>
    public LineCache<object, TextSource> PaintedLanes { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Rows of the list of annotations painted before, but for the one that the keys speak of.</summary>
    public LineCache<Annotation, ListSource> PaintedAnnotations { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Line breaks before an offset, counted on from the last one asked for.</summary>
    public int LinesBefore(int offset)
    {
        var (from, lines) = _counted;
        lines += offset >= from
            ? Text.AsSpan(from, offset - from).Count('\n')
            : -Text.AsSpan(offset, from - offset).Count('\n');
        _counted = (offset, lines);
        return lines;
    }

    /// <summary>Whether caret, selection, preview or what the keys speak of touch a row.</summary>
    public bool IsTouching(Row row) =>
        Caret >= row.Start && Caret <= row.End
        || Touches(Selection, row)
        || Touches(Selected?.Span, row)
        || Preview.Any(span => Touches(span, row));

    /// <summary>The lanes below a row; laid out once until an annotation, the width or the switch changes.</summary>
    public IReadOnlyList<IReadOnlyList<LaneSpan>> LanesOf(Row row)
    {
        if (Switches.Lanes == LaneMode.Off)
            return [];
        if (_lanes.Count > MostLanesKept)
            _lanes.Clear();
        if (!_lanes.TryGetValue(row.Start, out var lanes))
            _lanes[row.Start] = lanes = Lanes.Of(Current, Rows, row, Switches.Lanes);
        return lanes;
    }

    /// <summary>Moves the caret; a selection begun grows with it.</summary>
    public void MoveTo(int offset) => MoveTo(offset, keepColumn: false);

    /// <summary>Moves the caret by rows, keeping to the column it came from.</summary>
    public void MoveByRows(int count)
    {
        var row = Rows.At(Caret);
        MoveInto(count < 0 ? Rows.Up(row, -count) : Rows.Down(row, count));
    }

    /// <summary>Scrolls by the height of the pane and takes the caret along.</summary>
    public void MoveByPages(int count)
    {
        for (; count != 0; count -= Math.Sign(count))
        {
            var bottom = _viewport.Last();
            if (count > 0)
            {
                _viewport.PutOnTop(bottom.Start);
                MoveInto(Caret < Top ? Rows.At(Top) : bottom.EndsLine && bottom.End == Text.Length ? bottom : Rows.At(Top));
            }
            else
            {
                _viewport.Scroll(1 - Height);
                MoveInto(Rows.At(Top));
            }
        }
    }

    /// <summary>Scrolls by lines; the caret stays while it can be seen.</summary>
    public void Scroll(int lines)
    {
        _viewport.Scroll(lines);
        var (top, last) = (Rows.At(Top), _viewport.Last());
        if (Caret < top.Start)
            MoveInto(top);
        else if (Rows.At(Caret).Start > last.Start)
            MoveInto(last);
    }

    /// <summary>The offset drawn at a place of the pane; the nearest one where nothing is drawn.</summary>
    public int OffsetAt(int column, int line)
    {
        var row = VisibleRows.TakeWhile(visible => visible.Line <= line).Select(visible => visible.Row).LastOrDefault(Rows.At(Top));
        return Rows.OffsetAt(row, Math.Max(0, column - Frame.Margin));
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

    /// <summary>Selects what was found or pointed at; the keys speak of the annotation it begins in, though the caret stands at its end.</summary>
    public void SelectFound(TextSpan span)
    {
        Select(span);
        if (Selected is null)
            SelectedId = At(span.Start).LastOrDefault()?.Id;
    }

    /// <summary>Selects from one offset to another, where the caret then stands.</summary>
    public void SelectTo(int anchor, int offset)
    {
        Anchor = anchor;
        MoveTo(offset);
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
        var here = AtCaret().Reverse().ToArray();
        if (here.Length > 0)
            SelectedId = here[(Array.FindIndex(here, annotation => annotation.Id == SelectedId) + 1) % here.Length].Id;
    }

    /// <summary>What covers the caret and is not rejected, the innermost last.</summary>
    public IEnumerable<Annotation> AtCaret() => At(Caret);

    private IEnumerable<Annotation> At(int offset) =>
        Current.Annotations.At(offset)
            .Where(annotation => annotation.Review != Review.Rejected)
            .OrderByDescending(annotation => annotation.Span.Length);

    /// <summary>Takes up what an edit or a plugin changed: the annotation at the caret may be another one now.</summary>
    /// <param name="selectedId">The annotation to stay at; null for the one that is selected.</param>
    public void Refreshed(string? selectedId = null)
    {
        if (!ReferenceEquals(_keptFrom, Current.Annotations))
            ForgetAll();
        if (selectedId is not null)
            SelectedId = selectedId;
        if (Selected is null)
            SelectAtCaret();
        _viewport.Reveal(Caret);
    }

    /// <summary>Fits the text to the pane; the first visible row keeps the text it began with.</summary>
    public void Resize(int width, int height)
    {
        _paneWidth = width;
        _viewport.Height = Math.Max(1, height);
        Arrange();
    }

    /// <summary>An edit changes how the rows of its spans look, and those of what overlaps them; the other rows stay as painted.</summary>
    private void ForgetChanged(Change change)
    {
        _keptFrom = Current.Annotations;
        if (change.Differences.Length > MostFollowed)
        {
            ForgetAll();
            return;
        }
        var (first, last) = (int.MaxValue, -1);
        foreach (var span in change.Differences.OfType<AnnotationDifference>().SelectMany(difference => (Annotation?[])[difference.Before, difference.After]).OfType<Annotation>().Select(annotation => annotation.Span))
        {
            foreach (var one in Current.Annotations.Overlapping(span).Select(annotation => annotation.Span).Append(span))
                (first, last) = (Math.Min(first, one.Start), Math.Max(last, one.End));
        }
        if (last < 0)
            return;
        first = Rows.At(first).Start;
        PaintedRows.Forget(start => start >= first && start <= last);
        foreach (var start in _lanes.Keys.Where(start => start >= first && start <= last).ToArray())
            _lanes.Remove(start);
    }

    private void ForgetAll()
    {
        _keptFrom = Current.Annotations;
        PaintedRows.Forget(_ => true);
        PaintedLanes.Forget(_ => true);
        _lanes.Clear();
    }

    private static bool Touches(TextSpan? span, Row row) => span is { } some && some.Start <= row.End && some.End >= row.Start;

    private void Arrange()
    {
        var top = Top;
        ForgetAll();
        Frame = TextFrame.For(_paneWidth, Switches.LineNumbers ? _lines.Value : 0);
        if (Frame.Width != Rows.Width)
            Rows = new(Text, Frame.Width);
        _viewport = new(Rows, HeightOf) { Height = _viewport.Height };
        _viewport.PutOnTop(top);
        _wishedColumn = null;
        _viewport.Reveal(Caret);
    }

    private int HeightOf(Row row) => 1 + LanesOf(row).Count;

    private void MoveInto(Row row)
    {
        _wishedColumn ??= Rows.ColumnOf(Rows.At(Caret), Caret);
        MoveTo(Rows.OffsetAt(row, _wishedColumn.Value), keepColumn: true);
    }

    private void MoveTo(int offset, bool keepColumn)
    {
        Caret = Graphemes.StartOf(Text, Math.Clamp(offset, 0, Text.Length));
        if (!keepColumn)
            _wishedColumn = null;
        SelectAtCaret();
        _viewport.Reveal(Caret);
    }

    /// <summary>The innermost annotation at the caret, unless the one before still covers it.</summary>
    private void SelectAtCaret()
    {
        if (Selected is { } selected && selected.Span.Contains(Caret) && selected.Review != Review.Rejected)
            return;
        SelectedId = AtCaret().LastOrDefault()?.Id;
    }
}
