namespace Annotator.Tui.Painting;

/// <summary>One row of wrapped text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset past its last character, before the line break where one follows.</param>
/// <param name="EndsLine">Whether a line break or the end of the text follows; else the line goes on in the next row.</param>
internal readonly record struct Row(int Start, int End, bool EndsLine)
{
    /// <summary>Whether a caret at an offset is drawn in this row; the place of the line break belongs to it.</summary>
    public bool Holds(int offset) => Start <= offset && (offset < End || EndsLine && offset == End);
}
