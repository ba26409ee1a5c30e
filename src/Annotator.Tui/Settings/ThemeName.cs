namespace Annotator.Tui.Settings;

/// <summary>The looks there are.</summary>
public enum ThemeName
{
    /// <summary>For a dark background.</summary>
    Dark,

    /// <summary>For a light background.</summary>
    Light,

    /// <summary>For a dark background, with nothing faint.</summary>
    HighContrast,

    /// <summary>Styles alone.</summary>
    None,
}
