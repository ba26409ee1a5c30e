namespace Annotator.Storage;

/// <summary>What became of something that came from another store.</summary>
public enum CopyFate
{
    /// <summary>It is in the store now.</summary>
    Added,

    /// <summary>The store had an earlier state of it, which it continues.</summary>
    Continued,

    /// <summary>The store had the very same.</summary>
    Same,

    /// <summary>It differs from what the store has and was not taken.</summary>
    Refused,
}

/// <summary>What became of a document or of one reviewer's copy that came from another store.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Reviewer">Whose copy; null for the document itself and its suggestions.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Reason">The difference, when it was refused; else null.</param>
public sealed record ImportedCopy(string DocumentId, string? Reviewer, CopyFate Fate, string? Reason = null);
