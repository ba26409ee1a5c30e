namespace Annotator.Core.Keeping;

/// <summary>The store cannot be opened, read or written; the message names the file, the reason and the next step.</summary>
public class StoreException : Exception
{
    /// <param name="message">The file, the reason and the next step.</param>
    /// <param name="cause">What the system said; null when the store found it itself.</param>
    public StoreException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}

/// <summary>A document is in the store with another text; nothing was written.</summary>
public sealed class DocumentDiffersException : StoreException
{
    /// <param name="documentId">The document.</param>
    /// <param name="offset">Offset of the first difference, in UTF-16 code units.</param>
    /// <param name="kept">The kept text from there, a few words.</param>
    /// <param name="given">The given text from there, a few words.</param>
    public DocumentDiffersException(string documentId, int offset, string kept, string given)
        : base($"'{documentId}' is in the store with another text: at offset {offset} the store has '{kept}', the file '{given}'. Use --as NEWID to take it as a new document.")
    {
        (DocumentId, Offset) = (documentId, offset);
    }

    /// <summary>The document.</summary>
    public string DocumentId { get; }

    /// <summary>Offset of the first difference, in UTF-16 code units.</summary>
    public int Offset { get; }
}

/// <summary>A change was kept, but the disk did not confirm that it is written; a power cut could lose it.</summary>
/// <param name="message">The file, the reason and the next step.</param>
/// <param name="cause">What the system said.</param>
public sealed class NotOnDiskException(string message, Exception cause) : StoreException(message, cause);
