using Annotator.Core.Editing;
using Annotator.Core.Keeping;

namespace Annotator.Tui.State;

/// <summary>Makes edits and takes them back, in the open document or in many; each is on disk before it is told of.</summary>
internal sealed class Edits(Workbench workbench, WorkbenchSetup setup, Action<Action> post, TimeProvider time)
{
    private readonly UndoStack _undo = new(() => setup.Store.Changes(setup.Reviewer));

    /// <summary>When the last edit reached the disk; null before the first.</summary>
    public DateTimeOffset? Saved { get; private set; }

    /// <summary>Makes an edit; the change is on disk when this returns.</summary>
    /// <returns>What changed; null when nothing did or it could not be kept, which the status line then says.</returns>
    public Change? Do(Edit edit)
    {
        var change = workbench.Document is null ? null : Try(workbench.Document.Session, session => session.Do(edit));
        if (change is not null)
            workbench.Tell(change.Description);
        return change;
    }

    /// <summary>Takes back the reviewer's newest edit; when that is in another document, goes there first.</summary>
    public void Undo() => TakeBack(() => NextUndo, (session, newest) => session.Undo(newest), "Undone");

    /// <summary>Makes the edit last undone again; when that is in another document, goes there first.</summary>
    public void Redo() => TakeBack(() => NextRedo, (session, undone) => session.Redo(undone), "Done again");

    /// <summary>What undo would take back; null when nothing is left.</summary>
    public LoggedChange? NextUndo => _undo.NextUndo;

    /// <summary>What redo would make again; null when nothing was undone.</summary>
    public LoggedChange? NextRedo => _undo.NextRedo;

    /// <summary>Labels the occurrences of a text in every listed document, as one step.</summary>
    /// <param name="wanted">The text.</param>
    /// <param name="layer">The layer to label in.</param>
    /// <param name="label">The label to give.</param>
    /// <param name="standsIn">The documents it is known to stand in; null when that is not known.</param>
    /// <param name="done">Told in the end how many occurrences were labelled, and in how many documents.</param>
    public void LabelEverywhere(string wanted, string layer, string label, IReadOnlyCollection<string>? standsIn, Action<int, int> done)
    {
        var group = Guid.NewGuid().ToString("N");
        var documents = standsIn ?? [.. workbench.Documents.Select(document => document.DocumentId)];
        var (labelled, changed) = (0, 0);
        LongWork.Do(workbench, post, "Labelling", documents.Count, Steps(), () => done(labelled, changed));

        IEnumerable<bool> Steps()
        {
            foreach (var id in documents)
            {
                if ((standsIn is not null || setup.Store.FindDocument(id)?.Text.Contains(wanted, StringComparison.Ordinal) == true)
                    && SessionOf(id) is { } session
                    && Occurrences.Of(session.Current.Document.Text, wanted) is { IsEmpty: false } spans
                    && Try(session, open => open.Do(new LabelOccurrences(layer, label, spans), group)) is { } change)
                {
                    changed++;
                    labelled += change.Differences.OfType<AnnotationDifference>().Select(difference => difference.Id).Distinct().Count();
                }
                yield return true;
            }
        }
    }

    private void TakeBack(Func<LoggedChange?> next, Func<AnnotationSession, LoggedChange, Change?> act, string done)
    {
        // A count may ask again while the first goes on.
        if (workbench.Dialogue is { IsBusy: true } || next() is not { } logged)
            return;
        if (logged.Change.Group is { } group)
        {
            TakeBackGroup(group, next, act, done);
            return;
        }
        if (logged.DocumentId != workbench.Document?.Current.Document.Id)
        {
            workbench.Open(logged.DocumentId);
            workbench.Tell($"The newest edit is in this document: {logged.Change.Description}. Press the key again to take it.");
            return;
        }
        if (Try(workbench.Document.Session, session => act(session, logged)) is not { } change)
            return;
        if (change.Differences.OfType<AnnotationDifference>().FirstOrDefault() is { } first && workbench.Document!.Current.FindOrNull(first.Id) is { } annotation)
            workbench.Document.Select(annotation);
        workbench.Tell($"{done}: {change.Description}");
    }

    /// <summary>The session of a document: the open one, or one of its own.</summary>
    private AnnotationSession? SessionOf(string documentId)
    {
        if (documentId == workbench.Document?.Current.Document.Id)
            return workbench.Document.Session;
        var key = new CopyKey(documentId, setup.Reviewer);
        return setup.Store.Find(key) is { } copy ? new(copy.Document, setup.Reviewer, new StoreChangeLog(setup.Store, key, copy.Version), time) : null;
    }

    private void TakeBackGroup(string group, Func<LoggedChange?> next, Func<AnnotationSession, LoggedChange, Change?> act, string done)
    {
        var documents = 0;
        Change? last = null;
        LongWork.Do(workbench, post, $"{done} so far", null, Steps(), () =>
        {
            if (last is not null)
                workbench.Tell($"{done} in {documents} document{(documents == 1 ? "" : "s")}: {last.Description}");
        });

        IEnumerable<bool> Steps()
        {
            while (next() is { } logged && logged.Change.Group == group)
            {
                if (SessionOf(logged.DocumentId) is not { } session || Try(session, open => act(open, logged)) is not { } change)
                    yield break;
                (last, documents) = (change, documents + 1);
                yield return true;
            }
        }
    }

    private Change? Try(AnnotationSession session, Func<AnnotationSession, Change?> act)
    {
        if (setup.IsReadOnly)
        {
            workbench.Tell("This is open for reading only: nothing can be changed. Open the store itself once it is free.", isWarning: true);
            return null;
        }
        try
        {
            if (act(session) is not { } change)
                return null;
            _undo.Add(new(session.Current.Document.Id, change));
            Saved = time.GetLocalNow();
            workbench.Note(session, change);
            return change;
        }
        catch (Exception exception) when (exception is StoreException or StaleCopyException)
        {
            workbench.Tell(exception.Message, isWarning: true);
            return null;
        }
        catch (KeyNotFoundException)
        {
            // A question stood while a plugin that ran again took its own proposal back.
            workbench.Tell("What this was about is gone: a plugin took it back meanwhile. Nothing was changed.", isWarning: true);
            return null;
        }
    }
}
