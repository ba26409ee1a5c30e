namespace Annotator.Core.Editing;

/// <summary>The changes of one reviewer, in the order they were made, over all documents.</summary>
public interface IChangeLog
{
    /// <summary>Appends a change to the document this log was opened for; it is safe when this returns.</summary>
    void Append(Change change);

    /// <summary>The reviewer's changes, newest first, over all documents.</summary>
    IEnumerable<LoggedChange> NewestFirst();
}

/// <summary>A change and the document it was made in.</summary>
public sealed record LoggedChange(string DocumentId, Change Change);
