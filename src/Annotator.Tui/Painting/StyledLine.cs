using System.Text;

namespace Annotator.Tui.Painting;

/// <summary>Text of one meaning, already safe to draw.</summary>
internal readonly record struct StyledRun(string Text, Ink Ink);

/// <summary>One row of the screen.</summary>
internal sealed record StyledLine(IReadOnlyList<StyledRun> Runs)
{
    public static readonly StyledLine Empty = new([]);

    /// <summary>A row of one meaning.</summary>
    public static StyledLine Of(string text, Ink ink) => new([new(text, ink)]);

    /// <summary>The row as a picture without colour, for tests: &lt;pending&gt;, [accepted], {corrected}, ~rejected~; the caret before a ▏.</summary>
    public override string ToString()
    {
        var picture = new StringBuilder();
        foreach (var run in Runs)
        {
            if (run.Ink.Caret)
                picture.Append('▏');
            var (open, close) = run.Ink.Tone switch
            {
                Tone.Pending => ("<", ">"),
                Tone.Accepted => ("[", "]"),
                Tone.Corrected => ("{", "}"),
                Tone.Rejected => ("~", "~"),
                _ => ("", ""),
            };
            picture.Append(open).Append(run.Text).Append(close);
        }
        return picture.ToString();
    }
}
