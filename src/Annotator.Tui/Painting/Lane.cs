namespace Annotator.Tui.Painting;

/// <summary>An annotation's stretch of one row.</summary>
/// <param name="Annotation">The annotation.</param>
/// <param name="Left">Its first column in the row.</param>
/// <param name="Right">The column past its last.</param>
/// <param name="Begins">Whether it begins in this row.</param>
/// <param name="Ends">Whether it ends in this row.</param>
/// <param name="Hidden">How many others have no room below it; 0 where it stands for itself.</param>
internal readonly record struct LaneSpan(Annotation Annotation, int Left, int Right, bool Begins, bool Ends, int Hidden = 0);

/// <summary>Lays the annotations of a row into lanes, the innermost nearest to the text, so that none covers another.</summary>
internal static class Lanes
{
    /// <summary>More lanes than these are not drawn; the last one says how many spans are missing.</summary>
    public const int Most = 8;

    /// <summary>The lanes of a row from the top, each with spans that do not touch.</summary>
    public static IReadOnlyList<IReadOnlyList<LaneSpan>> Of(AnnotatedDocument document, TextRows rows, Row row, LaneMode mode)
    {
        if (mode == LaneMode.Off || row.End == row.Start)
            return [];
        var shown = document.Annotations.Overlapping(new TextSpan(row.Start, row.End)).Where(annotation => annotation.Review != Review.Rejected).ToArray();
        if (mode == LaneMode.Overlaps)
            shown = [.. shown.Where(annotation => IsOverlapped(document, annotation, shown))];
        if (shown.Length == 0)
            return [];

        var lanes = new List<List<LaneSpan>>();
        foreach (var annotation in shown.OrderBy(annotation => annotation.Span.Length).ThenBy(annotation => annotation.Span.Start))
        {
            var span = Cut(rows, row, annotation);
            var lane = lanes.Find(lane => lane.TrueForAll(other => span.Right <= other.Left || other.Right <= span.Left));
            if (lane is null)
                lanes.Add(lane = []);
            lane.Add(span);
        }
        foreach (var lane in lanes)
            lane.Sort((one, other) => one.Left.CompareTo(other.Left));
        return lanes.Count <= Most ? lanes : [.. lanes[..(Most - 1)], Rest(lanes[(Most - 1)..], rows.Width)];
    }

    /// <summary>A lane that says how many are not drawn; the outermost are.</summary>
    private static List<LaneSpan> Rest(List<List<LaneSpan>> lanes, int width) =>
        [lanes[0][0] with { Left = 0, Right = width, Hidden = lanes.Sum(lane => lane.Count) }];

    /// <summary>Whether a neighbour in this row, or anything elsewhere in a span that runs over several, overlaps it.</summary>
    private static bool IsOverlapped(AnnotatedDocument document, Annotation annotation, Annotation[] inRow) =>
        Array.Exists(inRow, other => other.Id != annotation.Id && other.Span.Overlaps(annotation.Span))
        || document.Annotations.Overlapping(annotation.Span).Any(other => other.Id != annotation.Id && other.Review != Review.Rejected);

    private static LaneSpan Cut(TextRows rows, Row row, Annotation annotation)
    {
        var begins = annotation.Span.Start >= row.Start;
        var ends = annotation.Span.End <= row.End;
        var left = begins ? rows.ColumnOf(row, annotation.Span.Start) : 0;
        var right = ends ? rows.ColumnOf(row, annotation.Span.End) : Math.Min(rows.Width, rows.ColumnOf(row, row.End));
        return new(annotation, left, Math.Max(left + 1, right), begins, ends);
    }
}
