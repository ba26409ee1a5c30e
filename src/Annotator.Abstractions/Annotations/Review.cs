namespace Annotator;

/// <summary>What a person has decided about an annotation.</summary>
public enum Review
{
    /// <summary>Proposed by a machine; nobody has decided.</summary>
    Pending,

    /// <summary>Right as it stands, or drawn by a person.</summary>
    Accepted,

    /// <summary>Right after a change to its span, label or attributes; the original is kept.</summary>
    Corrected,

    /// <summary>Wrong; kept so that it is never proposed again.</summary>
    Rejected,
}
