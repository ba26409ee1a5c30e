namespace Annotator.Core.Keeping;

/// <summary>A change was made on an older version of a copy than the one kept; nothing was written.</summary>
/// <param name="copy">The copy.</param>
/// <param name="expected">The version the change was made on.</param>
/// <param name="kept">The version that is kept.</param>
public sealed class StaleCopyException(CopyKey copy, long expected, long kept)
    : Exception($"'{copy.DocumentId}' of {copy.Reviewer} was changed elsewhere: this edit was made on version {expected}, the store has {kept}. Open the document again.");
