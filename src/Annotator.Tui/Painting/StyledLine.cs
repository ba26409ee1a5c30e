using System.Text;

namespace Annotator.Tui.Painting;

/// <summary>Text of one meaning, already safe to draw.</summary>
internal readonly record struct StyledRun(string Text, Ink Ink);

/// <summary>One row of the screen.</summary>
internal sealed record StyledLine(IReadOnlyList<StyledRun> Runs)
{
    private static StyledLine _blank = new([]);

    /// <summary>A row of blanks; the last one asked for is kept, as all rows of a pane are as wide.</summary>
    public static StyledLine Blank(int width)
    {
        var blank = _blank;
        if (blank.Runs.Count == 0 || blank.Runs[0].Text.Length != width)
            _blank = blank = Of(new string(' ', width), Ink.Plain);
        return blank;
    }

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
