namespace Annotator.Tui.Painting;

/// <summary>One grapheme of a row and where it is drawn.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset past its last.</param>
/// <param name="Column">Its first cell in the row, from 0.</param>
/// <param name="Width">Its number of cells.</param>
/// <param name="Picture">What is drawn.</param>
internal readonly record struct Cell(int Start, int End, int Column, int Width, string Picture);
