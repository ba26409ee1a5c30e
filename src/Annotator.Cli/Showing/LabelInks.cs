using System.Globalization;
using Annotator.Core.Layers;

namespace Annotator.Cli.Showing;

/// <summary>The colours of labels as a terminal takes them.</summary>
internal sealed class LabelInks(LayerSchema layers)
{
    /// <summary>Back to the terminal's own colours.</summary>
    public const string Plain = "\u001b[0m";

    /// <summary>Inks where standard output is a terminal that shows colour; null where it is not, or NO_COLOR is set.</summary>
    public static LabelInks? ForTerminal(LayerSchema layers) => IsShown ? new(layers) : null;

    /// <summary>Whether standard output is a terminal that shows colour, and nobody asked for none.</summary>
    public static bool IsShown { get; } =
        !Console.IsOutputRedirected
        && Environment.GetEnvironmentVariable("TERM") != "dumb"
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>The label's colour, bold once it was decided on.</summary>
    public string Of(Annotation annotation)
    {
        var weight = annotation.Review == Review.Pending ? "0" : "0;1";
        if (layers.Find(annotation.Layer, annotation.Label) is not { } label)
            return $"\u001b[{weight};4m";
        var (red, green, blue) = (Part(label.Colour, 1), Part(label.Colour, 3), Part(label.Colour, 5));
        return string.Create(CultureInfo.InvariantCulture, $"\u001b[{weight};38;2;{red};{green};{blue}m");
    }

    private static int Part(string colour, int start) =>
        int.Parse(colour.AsSpan(start, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
