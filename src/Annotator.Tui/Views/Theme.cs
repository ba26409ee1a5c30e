using System.Globalization;
using Annotator.Tui.Painting;
using Annotator.Tui.Settings;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Annotator.Tui.Views;

/// <summary>How each ink looks; the only place that knows colours.</summary>
/// <remarks>
/// Nothing is told by colour alone: pending is underlined, accepted bold, corrected bold and underlined, rejected struck through, and
/// what the person is at is shown in reverse. The background is the terminal's own.
/// </remarks>
internal sealed class Theme(ThemeName name)
{
    private static readonly Color White = new(255, 255, 255);
    private static readonly Color Black = new(0, 0, 0);

    private readonly Dictionary<Ink, Attribute> _attributes = [];
    private readonly bool _hasColour = name != ThemeName.None;

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
        var label = _hasColour && ink.Colour is { } named ? Color.Parse(named, CultureInfo.InvariantCulture) : Color.None;
        var look = ink.Tone switch
        {
            Tone.Faint => new(Faint(), Color.None, _hasColour ? TextStyle.None : TextStyle.Faint),
            Tone.Title => new(Color.None, Color.None, TextStyle.Bold),
            Tone.Key => new(Color.None, Color.None, TextStyle.Bold | TextStyle.Underline),
            Tone.Warning => new(Warning(), Color.None, TextStyle.Bold),
            Tone.Pending => new(Readable(label), Color.None, TextStyle.Underline),
            Tone.Accepted => Filled(label, TextStyle.Bold),
            Tone.Corrected => Filled(label, TextStyle.Bold | TextStyle.Underline),
            Tone.Rejected => new(Faint(), Color.None, TextStyle.Strikethrough),
            Tone.Lane => new(Readable(label), Color.None, TextStyle.None),
            _ => new Attribute(Color.None, Color.None, TextStyle.None),
        };
        // In the terminal's own colours turned round, which no label has: a label's colour would make it look accepted.
        if (ink.Selected)
            look = new(ink.Tone is Tone.Pending or Tone.Accepted or Tone.Corrected ? Color.None : look.Foreground, Color.None, look.Style | TextStyle.Bold);
        if (ink.Marked)
            look = _hasColour ? look with { Background = new(0x26, 0x5A, 0x88), Foreground = White } : look with { Style = look.Style | TextStyle.Reverse };
        // The caret turns around what is there; in a reversed stretch it turns back.
        var isTurned = ink.Caret != (ink.Selected && ink.Tone is not Tone.Plain and not Tone.Faint);
        look = isTurned ? look with { Style = look.Style ^ TextStyle.Reverse } : look;
        // Beside a selection in reverse the caret would seem to belong to it.
        return ink.Caret && !_hasColour ? look with { Style = look.Style ^ TextStyle.Underline } : look;
    }

    private Color Faint() => name switch
    {
        ThemeName.None => Color.None,
        ThemeName.HighContrast => Color.None,
        ThemeName.Light => new(0x6A, 0x6A, 0x6A),
        _ => new(0x8C, 0x8C, 0x8C),
    };

    private Color Warning() => name switch
    {
        ThemeName.None => Color.None,
        ThemeName.Light => new(0xA8, 0x4A, 0x00),
        _ => new(0xF0, 0xA8, 0x30),
    };

    /// <summary>The label's colour, lighter or darker until it stands out from the background the theme is for.</summary>
    private Color Readable(Color label)
    {
        if (label == Color.None)
            return label;
        var (towards, isEnough) = name == ThemeName.Light
            ? (Black, (Func<Color, bool>)(colour => Contrast(colour, White) >= 4.5))
            : (White, colour => Contrast(colour, Black) >= (name == ThemeName.HighContrast ? 10 : 6));
        while (!isEnough(label))
            label = Mixed(label, towards, 0.15);
        return label;
    }

    /// <summary>The label's colour behind the text, with black or white on it, whichever is further away.</summary>
    private static Attribute Filled(Color label, TextStyle style) =>
        label == Color.None
            ? new(Color.None, Color.None, style)
            : new(Contrast(label, Black) > Contrast(label, White) ? Black : White, label, style);

    private static Color Mixed(Color colour, Color with, double share) => new(
        Channel(colour.R, with.R, share), Channel(colour.G, with.G, share), Channel(colour.B, with.B, share));

    /// <summary>At least one step, so that repeating it arrives.</summary>
    private static int Channel(int from, int to, double share) =>
        from == to ? from : from + Math.Sign(to - from) * Math.Max(1, (int)(Math.Abs(to - from) * share));

    /// <summary>Contrast ratio, from 1 to 21.</summary>
    /// <remarks>Web Content Accessibility Guidelines 2.2, 1.4.3.</remarks>
    private static double Contrast(Color one, Color other)
    {
        var (light, dark) = (Luminance(one), Luminance(other));
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    private static double Luminance(Color colour) => 0.2126 * Linear(colour.R) + 0.7152 * Linear(colour.G) + 0.0722 * Linear(colour.B);

    private static double Linear(int channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
