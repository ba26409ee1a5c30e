using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>One reviewer at work on one document: does, undoes and redoes edits. Knows neither screen nor database.</summary>
/// <remarks>Not thread-safe: one thread, that of the screen, calls it.</remarks>
public sealed class AnnotationSession
{
    private readonly IChangeLog _log;
    private readonly TimeProvider _time;

    /// <param name="document">The reviewer's copy as it stands.</param>
    /// <param name="reviewer">Who decides.</param>
    /// <param name="log">Keeps each change before it shows.</param>
    /// <param name="time">The clock decisions are dated with.</param>
    public AnnotationSession(AnnotatedDocument document, string reviewer, IChangeLog log, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reviewer);
        (Current, Reviewer, _log, _time) = (document, reviewer, log, time);
    }

    /// <summary>Raised after <see cref="Current"/> has changed, with what changed.</summary>
    public event Action<Change>? Changed;

    /// <summary>The document as it stands.</summary>
    public AnnotatedDocument Current { get; private set; }

    /// <summary>Who decides.</summary>
    public string Reviewer { get; }

    /// <summary>What <see cref="Undo()"/> would take back; null when nothing is left.</summary>
    public LoggedChange? NextUndo => UndoHistory.NextUndo(_log.NewestFirst());

    /// <summary>What <see cref="Redo()"/> would make again; null when nothing was undone.</summary>
    public LoggedChange? NextRedo => UndoHistory.NextRedo(_log.NewestFirst());

    /// <summary>Makes an edit; the first one takes the document into work.</summary>
    /// <param name="edit">What to change.</param>
    /// <param name="group">Shared by the edits that are one step over several documents; null for a step of its own.</param>
    /// <returns>What changed; null when the edit changes nothing.</returns>
    public Change? Do(Edit edit, string? group = null)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var signature = new Signature(Reviewer, Now());
        var differences = edit.Plan(Current, signature);
        if (differences.IsEmpty)
            return null;
        return Keep(new(edit.Describe(Current), ChangeOrigin.Edit, Reviewer, signature.At, InWork(differences)) { Group = group });
    }

    /// <summary>Takes back the reviewer's newest edit.</summary>
    /// <returns>What changed; null when nothing is left to undo or the newest edit is in another document.</returns>
    public Change? Undo() => TakeBack(NextUndo, ChangeOrigin.Undo);

    /// <summary>Takes back the reviewer's newest edit where it is known already, without asking the log for it.</summary>
    /// <param name="newest">What <see cref="NextUndo"/> gives.</param>
    /// <returns>What changed; null when the edit is in another document.</returns>
    public Change? Undo(LoggedChange newest) => TakeBack(newest, ChangeOrigin.Undo);

    /// <summary>Makes the edit last undone again where it is known already.</summary>
    /// <param name="undone">What <see cref="NextRedo"/> gives.</param>
    /// <returns>What changed; null when the edit was in another document.</returns>
    public Change? Redo(LoggedChange undone) => TakeBack(undone, ChangeOrigin.Redo);

    /// <summary>Makes the edit last undone again.</summary>
    /// <returns>What changed; null when nothing was undone or it was in another document.</returns>
    public Change? Redo() => TakeBack(NextRedo, ChangeOrigin.Redo);

    /// <summary>Takes in what plugins proposed meanwhile; no part of the history.</summary>
    /// <param name="document">The same document with the reviewer's decisions over the new suggestions.</param>
    public void Refresh(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Current = document.Document.Id == Current.Document.Id
            ? document
            : throw new ArgumentException($"'{document.Document.Id}' is not '{Current.Document.Id}'.", nameof(document));
    }

    private ImmutableArray<Difference> InWork(ImmutableArray<Difference> differences) =>
        Current.Status.State == DocumentState.New && !differences.OfType<StatusDifference>().Any()
            ? differences.Add(new StatusDifference(Current.Document.Id, Current.Status, Current.Status with { State = DocumentState.InWork }))
            : differences;

    private Change? TakeBack(LoggedChange? logged, ChangeOrigin origin) =>
        logged is not null && logged.DocumentId == Current.Document.Id ? Keep(logged.Change.Inverse(origin, Now())) : null;

    private Change Keep(Change change)
    {
        var after = change.ApplyTo(Current);
        _log.Append(change);
        Current = after;
        Changed?.Invoke(change);
        return change;
    }

    /// <summary>The clock to the millisecond, which is what stores and files keep.</summary>
    private DateTimeOffset Now()
    {
        var now = _time.GetUtcNow();
        return new(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
    }
}
