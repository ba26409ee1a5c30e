namespace LocationTagger.Gazetteer;

/// <summary>One place that a name may mean.</summary>
/// <param name="Place">Index of the place.</param>
/// <param name="Kind">How the name stands to the place and must be written.</param>
internal readonly record struct NameSense(int Place, NameKinds Kind);

/// <summary>How a name stands to its place and must be written.</summary>
[Flags]
internal enum NameKinds
{
    /// <summary>The place's own name.</summary>
    Main = 0,

    /// <summary>Another name: a former one, one in another language, a short form.</summary>
    Alternate = 1,

    /// <summary>A word for what comes from the place: <c>Afghan</c>.</summary>
    Demonym = 2,

    /// <summary>Counts only in capitals or with stops: <c>UK</c>, <c>N.C.</c></summary>
    Capitals = 4,

    /// <summary>Counts only with a stop after it: <c>Mass.</c></summary>
    Stop = 8,

    /// <summary>Counts only after a place and a comma: <c>Fresno, CA</c>.</summary>
    Postal = 16,
}
