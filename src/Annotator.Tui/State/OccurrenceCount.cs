using System.Diagnostics;
using Annotator.Core.Editing;
using Annotator.Core.Keeping;

namespace Annotator.Tui.State;

/// <summary>How often a text stands in documents, as far as they were looked at.</summary>
/// <param name="Times">How often.</param>
/// <param name="Documents">Where.</param>
/// <param name="IsAll">Whether all were looked at.</param>
internal sealed record OccurrenceCount(int Times, IReadOnlyCollection<string> Documents, bool IsAll)
{
    private static readonly TimeSpan IsTold = TimeSpan.FromMilliseconds(250);

    /// <summary>Counts on another thread.</summary>
    /// <param name="store">Has the texts.</param>
    /// <param name="documents">Where to look.</param>
    /// <param name="wanted">The text.</param>
    /// <param name="goesOn">Whether anybody still wants to know; asked on that thread.</param>
    /// <param name="tell">Told on that thread, now and then and at the end.</param>
    public static void Begin(IAnnotationStore store, IReadOnlyList<string> documents, string wanted, Func<bool> goesOn, Action<OccurrenceCount> tell) => Task.Run(() =>
    {
        var found = new List<string>();
        var (times, told) = (0, Stopwatch.GetTimestamp());
        foreach (var id in documents)
        {
            if (!goesOn())
                return;
            var here = store.FindDocument(id) is { } document ? Occurrences.Of(document.Text, wanted).Length : 0;
            times += here;
            if (here > 0)
                found.Add(id);
            if (Stopwatch.GetElapsedTime(told) <= IsTold)
                continue;
            tell(new(times, found.ToArray(), IsAll: false));
            told = Stopwatch.GetTimestamp();
        }
        tell(new(times, found.ToArray(), IsAll: true));
    });
}
