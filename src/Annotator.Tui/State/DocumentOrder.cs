using Annotator.Core.Keeping;

namespace Annotator.Tui.State;

/// <summary>In which order documents are listed.</summary>
internal enum DocumentOrder
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>Those with most to decide first.</summary>
    Undecided,

    /// <summary>Those whose pending annotations their sources are least sure of first.</summary>
    Unsure,
}

/// <summary>The orders in words, and what they compare.</summary>
internal static class DocumentOrders
{
    /// <summary>As the head of the list says it.</summary>
    public static string Words(this DocumentOrder order) => order switch
    {
        DocumentOrder.Undecided => "by pending",
        DocumentOrder.Unsure => "by doubt",
        _ => "by name",
    };

    /// <summary>The order that comes next when one goes through them.</summary>
    public static DocumentOrder Next(this DocumentOrder order) => order == DocumentOrder.Unsure ? DocumentOrder.Name : order + 1;

    /// <summary>Compares two documents; equals stand by name.</summary>
    public static int Compare(this DocumentOrder order, CopySummary one, CopySummary other)
    {
        var first = order switch
        {
            DocumentOrder.Undecided => other.Pending.CompareTo(one.Pending),
            DocumentOrder.Unsure => one.MeanConfidence.CompareTo(other.MeanConfidence),
            _ => 0,
        };
        return first != 0 ? first : string.CompareOrdinal(one.DocumentId, other.DocumentId);
    }
}
