using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Annotator.Core.Learning;

/// <summary>What an annotator learned from a reviewer: bytes that only the annotator understands, and what they were learned from.</summary>
/// <param name="Key">Who learned from whom.</param>
/// <param name="Version">The version of the annotator that wrote the bytes; another version learns anew.</param>
/// <param name="Documents">The documents, in the order they were learned from.</param>
/// <param name="Bytes">The annotator's own; empty for nothing.</param>
public sealed record LearnedState(LearnedKey Key, string Version, ImmutableArray<LearnedDocument> Documents, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Nothing learned yet.</summary>
    public LearnedState(LearnedKey key, string version)
        : this(key, version, [], default)
    {
    }

    /// <summary>Eight hex digits that name the state in sources; null when nothing was learned.</summary>
    public string? Mark => Bytes.IsEmpty ? null : Convert.ToHexStringLower(SHA256.HashData(Bytes.Span).AsSpan(0, 4));

    /// <summary>How many documents were learned from and not forgotten.</summary>
    public int LearnedFrom => Documents.Count(document => !document.IsForgotten);

    /// <summary>Whether this version of a document has had its lesson, remembered or forgotten.</summary>
    public bool Knows(string documentId, long copyVersion) =>
        Documents.Any(document => document.DocumentId == documentId && document.CopyVersion == copyVersion);

    /// <summary>The state after a lesson.</summary>
    public LearnedState After(LearnedDocument document, ReadOnlyMemory<byte> bytes) =>
        new(Key, Version, Documents.RemoveAll(other => other.DocumentId == document.DocumentId).Add(document), bytes);
}
