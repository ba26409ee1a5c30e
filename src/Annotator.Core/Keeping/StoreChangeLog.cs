using Annotator.Core.Editing;

namespace Annotator.Core.Keeping;

/// <summary>The change log of one copy, kept in a store: what is appended is on disk.</summary>
/// <param name="store">Where it is kept.</param>
/// <param name="copy">Whose copy of what.</param>
/// <param name="version">The copy's version as opened.</param>
public sealed class StoreChangeLog(IAnnotationStore store, CopyKey copy, long version) : IChangeLog
{
    private long _version = version;

    /// <inheritdoc/>
    /// <exception cref="StaleCopyException">The copy was changed elsewhere; nothing was written.</exception>
    /// <exception cref="StoreException">It could not be written; nothing was.</exception>
    public void Append(Change change) => _version = store.Commit(copy, _version, change);

    /// <inheritdoc/>
    public IEnumerable<LoggedChange> NewestFirst() => store.Changes(copy.Reviewer);
}
