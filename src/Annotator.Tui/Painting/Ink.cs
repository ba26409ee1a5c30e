namespace Annotator.Tui.Painting;

/// <summary>What a run of cells means; the theme decides how that looks.</summary>
internal enum Tone
{
    /// <summary>Text that nobody has labelled.</summary>
    Plain,

    /// <summary>What is there for orientation only: rules, blanks made visible, hints.</summary>
    Faint,

    /// <summary>The name of a pane or a part of it.</summary>
    Title,

    /// <summary>A key in the status line or the help.</summary>
    Key,

    /// <summary>Something went wrong or needs a look.</summary>
    Warning,

    /// <summary>An annotation nobody has decided on.</summary>
    Pending,

    /// <summary>An annotation called right.</summary>
    Accepted,

    /// <summary>An annotation made right.</summary>
    Corrected,

    /// <summary>An annotation called wrong.</summary>
    Rejected,

    /// <summary>The line of an annotation in a lane, or its label in a list.</summary>
    Lane,
}

/// <summary>What a run of cells means.</summary>
/// <param name="Tone">Its part on the screen.</param>
/// <param name="Colour">The label's colour as <c>#RRGGBB</c>; null where no label speaks.</param>
/// <param name="Selected">Whether it belongs to what the person is at: the annotation at the caret, the row of a list.</param>
/// <param name="Marked">Whether it lies in the text selection.</param>
/// <param name="Caret">Whether the caret stands on it.</param>
internal readonly record struct Ink(Tone Tone, string? Colour = null, bool Selected = false, bool Marked = false, bool Caret = false)
{
    public static readonly Ink Plain = new(Tone.Plain);
    public static readonly Ink Faint = new(Tone.Faint);
    public static readonly Ink Title = new(Tone.Title);
    public static readonly Ink Key = new(Tone.Key);
    public static readonly Ink Warning = new(Tone.Warning);
}
