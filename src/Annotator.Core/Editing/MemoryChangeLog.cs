namespace Annotator.Core.Editing;

/// <summary>A change log that lasts as long as the process, for work without a store.</summary>
public sealed class MemoryChangeLog(string documentId) : IChangeLog
{
    private readonly List<LoggedChange> _changes = [];

    /// <inheritdoc/>
    public void Append(Change change) => _changes.Add(new(documentId, change));

    /// <inheritdoc/>
    public IEnumerable<LoggedChange> NewestFirst() => Enumerable.Reverse(_changes);
}
