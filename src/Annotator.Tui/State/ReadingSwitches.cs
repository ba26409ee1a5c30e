using Annotator.Tui.Painting;

namespace Annotator.Tui.State;

/// <summary>What is shown beside the text itself.</summary>
/// <param name="Lanes">Which annotations are drawn below their row.</param>
/// <param name="Invisibles">Whether blanks, tabs and line ends are drawn as signs.</param>
/// <param name="LineNumbers">Whether lines are numbered.</param>
internal sealed record ReadingSwitches(LaneMode Lanes = LaneMode.Overlaps, bool Invisibles = false, bool LineNumbers = false);
