namespace Annotator.Core.Layers;

/// <summary>Colours for labels that wish none: apart from each other, legible on dark and on light.</summary>
/// <remarks>After the colour-blind-safe palette of Okabe and Ito (2008), with two more.</remarks>
internal static class LabelColours
{
    private static readonly string[] Palette =
        ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#8A6FD1", "#7A8B00"];

    /// <summary>The nth colour, starting over after the last.</summary>
    public static string At(int index) => Palette[index % Palette.Length];

    /// <returns>The colour when it reads <c>#RRGGBB</c>, else null.</returns>
    public static string? Valid(string? colour) =>
        colour is { Length: 7 } && colour[0] == '#' && colour.Skip(1).All(char.IsAsciiHexDigit) ? colour : null;
}
