namespace Annotator;

/// <summary>How far a reviewer has come with a document.</summary>
public enum DocumentState
{
    /// <summary>Nothing was decided yet.</summary>
    New,

    /// <summary>Something was decided.</summary>
    InWork,

    /// <summary>The reviewer called it done.</summary>
    Done,

    /// <summary>The reviewer left it out.</summary>
    Skipped,
}

/// <summary>Where a reviewer stands with a document.</summary>
/// <param name="State">How far it has come.</param>
/// <param name="Question">Whether the reviewer flagged it as a question for others.</param>
/// <param name="Note">A remark on the whole document; null when there is none.</param>
public sealed record DocumentStatus(DocumentState State = DocumentState.New, bool Question = false, string? Note = null)
{
    /// <summary>A document nobody has worked on.</summary>
    public static DocumentStatus New { get; } = new();
}
