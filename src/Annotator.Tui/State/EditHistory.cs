using Annotator.Core.Editing;

namespace Annotator.Tui.State;

/// <summary>One thing a person did to an annotation.</summary>
/// <param name="At">When, in local time.</param>
/// <param name="By">Who.</param>
/// <param name="What">The edit, and whether it was undone or done again.</param>
internal sealed record PastEdit(DateTime At, string By, string What);

/// <summary>What was done to the annotations of one document; the log is read once, beside the person, when it is first asked for.</summary>
/// <param name="read">The reviewer's changes of the document, oldest first; called on another thread.</param>
/// <param name="post">Runs an action on the screen's thread.</param>
/// <param name="arrived">Called on the screen's thread when the log has been read.</param>
/// <param name="zone">Where the person sits.</param>
internal sealed class EditHistory(Func<IEnumerable<Change>> read, Action<Action> post, Action arrived, TimeZoneInfo zone)
{
    private readonly Dictionary<string, List<PastEdit>> _before = [];
    private readonly Dictionary<string, List<PastEdit>> _since = [];
    private DateTimeOffset _began = DateTimeOffset.MaxValue;
    private bool _isAsked;

    /// <summary>What was done to an annotation, newest first; what lies before the document was opened comes as soon as it has been read.</summary>
    public IEnumerable<PastEdit> Of(string annotationId)
    {
        if (!_isAsked)
        {
            _isAsked = true;
            Task.Run(() => Read([.. read()]));
        }
        return NewestFirst(_since, annotationId).Concat(NewestFirst(_before, annotationId));
    }

    /// <summary>Takes up a change just made.</summary>
    public void Add(Change change)
    {
        if (change.At < _began)
            _began = change.At;
        Add(_since, change);
    }

    private void Read(IReadOnlyList<Change> changes) => post(() =>
    {
        // A change made while the log was read may stand in it already.
        foreach (var change in changes.Where(change => change.At < _began))
            Add(_before, change);
        arrived();
    });

    private void Add(Dictionary<string, List<PastEdit>> edits, Change change)
    {
        var edit = new PastEdit(TimeZoneInfo.ConvertTime(change.At, zone).DateTime, change.By, change.Origin switch
        {
            ChangeOrigin.Undo => $"Undone: {change.Description}",
            ChangeOrigin.Redo => $"Done again: {change.Description}",
            _ => change.Description,
        });
        foreach (var id in change.Differences.OfType<AnnotationDifference>().Select(difference => difference.Id).Distinct())
        {
            if (!edits.TryGetValue(id, out var own))
                edits[id] = own = [];
            own.Add(edit);
        }
    }

    private static IEnumerable<PastEdit> NewestFirst(Dictionary<string, List<PastEdit>> edits, string id) =>
        edits.TryGetValue(id, out var own) ? Enumerable.Reverse(own) : [];
}
