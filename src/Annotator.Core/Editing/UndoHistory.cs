namespace Annotator.Core.Editing;

/// <summary>Finds in a change log what undo and redo would take; nothing is kept beside the log, so both outlive a restart.</summary>
public static class UndoHistory
{
    /// <summary>The newest edit or redo that no undo has taken back; null when there is none.</summary>
    public static LoggedChange? NextUndo(IEnumerable<LoggedChange> newestFirst)
    {
        ArgumentNullException.ThrowIfNull(newestFirst);
        var takenBack = 0;
        foreach (var logged in newestFirst)
        {
            if (logged.Change.Origin == ChangeOrigin.Undo)
                takenBack++;
            else if (takenBack > 0)
                takenBack--;
            else
                return logged;
        }
        return null;
    }

    /// <summary>The newest undo that no redo has made good and no edit has come after; null when there is none.</summary>
    public static LoggedChange? NextRedo(IEnumerable<LoggedChange> newestFirst)
    {
        ArgumentNullException.ThrowIfNull(newestFirst);
        var madeGood = 0;
        foreach (var logged in newestFirst)
        {
            if (logged.Change.Origin == ChangeOrigin.Redo)
                madeGood++;
            else if (logged.Change.Origin == ChangeOrigin.Edit)
                return null;
            else if (madeGood > 0)
                madeGood--;
            else
                return logged;
        }
        return null;
    }
}
