namespace Annotator;

/// <summary>Text order: by start, the longer first, then layer, label and id, so that any two have one order.</summary>
internal static class AnnotationOrder
{
    public static int Compare(Annotation one, Annotation other)
    {
        var order = one.Span.Start.CompareTo(other.Span.Start);
        if (order == 0)
            order = other.Span.End.CompareTo(one.Span.End);
        if (order == 0)
            order = string.CompareOrdinal(one.Layer, other.Layer);
        if (order == 0)
            order = string.CompareOrdinal(one.Label, other.Label);
        return order != 0 ? order : IdNumber.Compare(one.Id, other.Id);
    }
}
