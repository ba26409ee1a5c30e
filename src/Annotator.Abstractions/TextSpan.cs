namespace Annotator;

/// <summary>A half-open range of UTF-16 code units in a text: <c>[Start, End)</c>, never empty.</summary>
/// <remarks><c>default(TextSpan)</c> slips past the constructor and is empty; whoever takes spans from outside refuses it.</remarks>
public readonly record struct TextSpan
{
    /// <param name="start">Offset of the first character.</param>
    /// <param name="end">Offset just past the last character.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative, empty or reversed.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        if (end <= start)
            throw new ArgumentOutOfRangeException(nameof(end), end, $"A span must end after its start ({start}).");
        (Start, End) = (start, end);
    }

    /// <summary>Offset of the first character.</summary>
    public int Start { get; }

    /// <summary>Offset just past the last character.</summary>
    public int End { get; }

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two share at least one character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether every character of the other lies in this one; a span contains itself.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the character at an offset lies in the span.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>The span as <c>[3, 8)</c>.</summary>
    public override string ToString() => $"[{Start}, {End})";
}
