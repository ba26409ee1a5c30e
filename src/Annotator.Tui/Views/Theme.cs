using Annotator.Tui.Painting;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Annotator.Tui.Views;

/// <summary>How each ink looks; the only place that knows colours.</summary>
/// <remarks>
/// Nothing is told by colour alone: pending is underlined, accepted bold, corrected bold and underlined, rejected struck through, and
/// what the person is at is shown in reverse. The background is the terminal's own, so that light and dark ones both work.
/// </remarks>
internal sealed class Theme
{
    private readonly Dictionary<Ink, Attribute> _attributes = [];
    private readonly bool _hasColour;

    /// <param name="hasColour">False for the styles alone, as NO_COLOR asks.</param>
    public Theme(bool hasColour) => _hasColour = hasColour;

    /// <summary>The theme this terminal's environment asks for.</summary>
    /// <remarks>https://no-color.org: set and not empty means no colour.</remarks>
    public static Theme FromEnvironment() => new(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    /// <summary>The look of an ink.</summary>
    public Attribute this[Ink ink]
    {
        get
        {
            if (!_attributes.TryGetValue(ink, out var attribute))
                _attributes[ink] = attribute = Look(ink);
            return attribute;
        }
    }

    private Attribute Look(Ink ink)
    {
        var label = _hasColour && ink.Colour is { } named ? Color.Parse(named, System.Globalization.CultureInfo.InvariantCulture) : Color.None;
        var look = ink.Tone switch
        {
            Tone.Faint => new(Shade(0x80, 0x80, 0x80), Color.None, _hasColour ? TextStyle.None : TextStyle.Faint),
            Tone.Title => new(Color.None, Color.None, TextStyle.Bold),
            Tone.Key => new(Color.None, Color.None, TextStyle.Bold | TextStyle.Underline),
            Tone.Warning => new(Shade(0xE6, 0x9F, 0x00), Color.None, TextStyle.Bold),
            Tone.Pending => new(label, Color.None, TextStyle.Underline),
            Tone.Accepted => Filled(label, TextStyle.Bold),
            Tone.Corrected => Filled(label, TextStyle.Bold | TextStyle.Underline),
            Tone.Lane => new(label, Color.None, TextStyle.None),
            Tone.Rejected => new(Shade(0x80, 0x80, 0x80), Color.None, TextStyle.Strikethrough),
            _ => new Attribute(Color.None, Color.None, TextStyle.None),
        };
        if (ink.Selected)
            look = look with { Style = look.Style | TextStyle.Bold };
        if (ink.Marked)
            look = _hasColour ? look with { Background = new(0x26, 0x5A, 0x88), Foreground = new(0xFF, 0xFF, 0xFF) } : look with { Style = look.Style | TextStyle.Reverse };
        // The caret turns around what is there; in a reversed stretch it turns back.
        return ink.Caret || ink.Selected && ink.Tone is not Tone.Plain and not Tone.Faint ? look with { Style = look.Style ^ TextStyle.Reverse } : look;
    }

    private Color Shade(int red, int green, int blue) => _hasColour ? new Color(red, green, blue) : Color.None;

    /// <summary>The label's colour behind the text, with black or white on it, whichever is further away.</summary>
    private static Attribute Filled(Color label, TextStyle style)
    {
        if (label == Color.None)
            return new(Color.None, Color.None, style);
        var isLight = 0.299 * label.R + 0.587 * label.G + 0.114 * label.B > 140;
        return new(isLight ? new Color(0, 0, 0) : new Color(255, 255, 255), label, style);
    }
}
