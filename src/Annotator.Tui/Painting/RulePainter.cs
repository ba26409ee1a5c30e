namespace Annotator.Tui.Painting;

/// <summary>Paints the rule between two panes.</summary>
internal static class RulePainter
{
    private static readonly StyledLine Rule = StyledLine.Of("│", Ink.Faint);

    /// <summary>One cell wide.</summary>
    public static IReadOnlyList<StyledLine> Paint(int height) => Enumerable.Repeat(Rule, height).ToArray();
}
