using Annotator.Core.Layers;
using Annotator.Tui.State;

namespace Annotator.Tui.Painting;

/// <summary>The ink of each character of one row.</summary>
internal sealed class RowInks
{
    private readonly OpenDocument _document;
    private readonly int _start;
    private readonly Ink[] _inks;

    private RowInks(OpenDocument document, Row row) =>
        (_document, _start, _inks) = (document, row.Start, new Ink[row.End - row.Start]);

    /// <summary>Lays the annotations over the row, the longest first, so that the innermost is seen.</summary>
    public static RowInks Of(OpenDocument document, LayerSchema layers, Row row)
    {
        var inks = new RowInks(document, row);
        if (row.End == row.Start)
            return inks;
        var shown = document.Current.Annotations.Overlapping(new TextSpan(row.Start, row.End))
            .Where(annotation => annotation.Review != Review.Rejected || annotation.Id == document.SelectedId)
            .OrderByDescending(annotation => annotation.Span.Length);
        foreach (var annotation in shown)
            inks.Lay(annotation.Span, AnnotationInk.Of(annotation, layers));
        if (document.Selected is { } selected)
            inks.Change(selected.Span, ink => ink with { Selected = true });
        foreach (var found in document.Preview)
        {
            if (found.Start < row.End && found.End > row.Start)
                inks.Change(found, ink => ink with { Marked = true });
        }
        if (document.Selection is { } selection)
            inks.Change(selection, ink => ink with { Marked = true });
        return inks;
    }

    /// <summary>The ink at an offset of the row.</summary>
    public Ink At(int offset) => offset == _document.Caret ? _inks[offset - _start] with { Caret = true } : _inks[offset - _start];

    /// <summary>Whether an offset, which may be the row's end, is selected.</summary>
    public bool IsMarked(int offset) => _document.Selection?.Contains(offset) ?? false;

    private void Lay(TextSpan span, Ink ink) => Change(span, _ => ink);

    private void Change(TextSpan span, Func<Ink, Ink> change)
    {
        var end = Math.Min(span.End - _start, _inks.Length);
        for (var index = Math.Max(0, span.Start - _start); index < end; index++)
            _inks[index] = change(_inks[index]);
    }
}
