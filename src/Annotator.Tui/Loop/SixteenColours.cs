using Terminal.Gui.Drawing;

namespace Annotator.Tui.Loop;

/// <summary>The one of a terminal's sixteen colours that comes nearest in hue.</summary>
/// <remarks>The nearest in red, green and blue is a grey for most that are not pure: labels would all look alike.</remarks>
internal static class SixteenColours
{
    private const int Black = 30;
    private const int Red = 31;
    private const int White = 37;
    private const int Bright = 60;
    private const int LeastChroma = 40;

    /// <summary>Where yellow, green, cyan, blue, magenta and red again begin on the circle of hues, in degrees, as eyes part them.</summary>
    private static readonly (double From, int Code)[] Hues = [(20, 33), (75, 32), (150, 36), (200, 34), (260, 35), (340, Red)];

    /// <summary>The code that makes it the foreground (ECMA-48 §8.3.117, and 90 to 97 for the bright ones).</summary>
    public static int CodeOf(Color colour)
    {
        var light = (0.299 * colour.R + 0.587 * colour.G + 0.114 * colour.B) / 255;
        if (Math.Max(colour.R, Math.Max(colour.G, colour.B)) - Math.Min(colour.R, Math.Min(colour.G, colour.B)) < LeastChroma)
            return light < 0.2 ? Black : light < 0.5 ? Black + Bright : light < 0.8 ? White : White + Bright;
        var hue = HueOf(colour);
        var code = Hues.LastOrDefault(begin => begin.From <= hue, (0, Red)).Code;
        return light < 0.35 ? code : code + Bright;
    }

    /// <summary>In degrees, from red over green and blue back to red.</summary>
    private static double HueOf(Color colour)
    {
        double red = colour.R, green = colour.G, blue = colour.B;
        var (most, chroma) = (Math.Max(red, Math.Max(green, blue)), Math.Max(red, Math.Max(green, blue)) - Math.Min(red, Math.Min(green, blue)));
        var sixths = most == red ? (green - blue) / chroma : most == green ? 2 + (blue - red) / chroma : 4 + (red - green) / chroma;
        return (sixths * 60 + 360) % 360;
    }
}
