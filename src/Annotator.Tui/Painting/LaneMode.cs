namespace Annotator.Tui.Painting;

/// <summary>Which annotations are drawn in lanes below their row.</summary>
internal enum LaneMode
{
    /// <summary>None.</summary>
    Off,

    /// <summary>Those that overlap another one, whose ink may hide them.</summary>
    Overlaps,

    /// <summary>All.</summary>
    All,
}
