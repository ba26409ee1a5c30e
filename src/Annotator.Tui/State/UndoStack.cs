using Annotator.Core.Editing;

namespace Annotator.Tui.State;

/// <summary>
/// What undo and redo would take, over all documents: what was done since the workbench began is known, what lies before is read from
/// the log as far as needed and never twice. <see cref="UndoHistory"/> says the same of the whole log.
/// </summary>
/// <param name="log">The reviewer's changes, newest first.</param>
internal sealed class UndoStack(Func<IEnumerable<LoggedChange>> log)
{
    private readonly Stack<LoggedChange> _done = [];
    private readonly Stack<LoggedChange> _undone = [];
    private IEnumerator<LoggedChange>? _older;
    private IEnumerator<LoggedChange>? _olderUndone;
    private int _since;

    /// <summary>The newest edit or redo that no undo has taken back; null when there is none.</summary>
    public LoggedChange? NextUndo => Top(_done, ref _older, Edits);

    /// <summary>The newest undo that no redo has made good and no edit has come after; null when there is none.</summary>
    public LoggedChange? NextRedo => Top(_undone, ref _olderUndone, Undos);

    /// <summary>Takes up a change that was just kept in the log.</summary>
    public void Add(LoggedChange logged)
    {
        _since++;
        switch (logged.Change.Origin)
        {
            case ChangeOrigin.Undo:
                _ = NextUndo;
                _done.TryPop(out _);
                _undone.Push(logged);
                break;
            case ChangeOrigin.Redo:
                _ = NextRedo;
                _undone.TryPop(out _);
                _done.Push(logged);
                break;
            default:
                _done.Push(logged);
                _undone.Clear();
                _olderUndone = Enumerable.Empty<LoggedChange>().GetEnumerator();
                break;
        }
    }

    private LoggedChange? Top(Stack<LoggedChange> known, ref IEnumerator<LoggedChange>? older, Func<IEnumerable<LoggedChange>, IEnumerable<LoggedChange>> pick)
    {
        if (known.Count == 0)
        {
            // The log has grown since by what is known already.
            older ??= pick(log().Skip(_since)).GetEnumerator();
            if (older.MoveNext())
                known.Push(older.Current);
        }
        return known.TryPeek(out var top) ? top : null;
    }

    private static IEnumerable<LoggedChange> Edits(IEnumerable<LoggedChange> newestFirst)
    {
        var takenBack = 0;
        foreach (var logged in newestFirst)
        {
            if (logged.Change.Origin == ChangeOrigin.Undo)
                takenBack++;
            else if (takenBack > 0)
                takenBack--;
            else
                yield return logged;
        }
    }

    private static IEnumerable<LoggedChange> Undos(IEnumerable<LoggedChange> newestFirst)
    {
        var madeGood = 0;
        foreach (var logged in newestFirst.TakeWhile(logged => logged.Change.Origin != ChangeOrigin.Edit))
        {
            if (logged.Change.Origin == ChangeOrigin.Redo)
                madeGood++;
            else if (madeGood > 0)
                madeGood--;
            else
                yield return logged;
        }
    }
}
