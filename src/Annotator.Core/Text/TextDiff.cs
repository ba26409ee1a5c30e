namespace Annotator.Core.Text;

/// <summary>What two versions of a text have in common, word by word; carries spans from the older to the newer.</summary>
/// <remarks>
/// Patience diff: words that stand once in each version hold the alignment, and what lies between them is compared in turn. A
/// stretch without such words is compared word against word while it is short, else it counts as changed.
/// </remarks>
public sealed class TextDiff
{
    private const long MostCells = 4_000_000;

    private readonly List<(int Old, int New, int Length)> _same = [];
    private readonly string _older;
    private readonly string _newer;
    private readonly int[] _oldWords;
    private readonly int[] _newWords;

    /// <param name="older">The text the spans are in.</param>
    /// <param name="newer">The text to carry them to.</param>
    public TextDiff(string older, string newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        (_older, _newer) = (older, newer);
        (_oldWords, _newWords) = (Words(older), Words(newer));
        Compare(0, _oldWords.Length - 1, 0, _newWords.Length - 1);
    }

    /// <summary>Where a span stands in the newer text.</summary>
    /// <returns>The span there; null when any of its characters changed.</returns>
    public TextSpan? Carry(TextSpan span)
    {
        var (low, high) = (0, _same.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_same[middle].Old <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == 0)
            return null;
        var (old, now, length) = _same[low - 1];
        return span.End <= old + length ? new TextSpan(span.Start - old + now, span.End - old + now) : null;
    }

    /// <summary>Where words, blanks and signs begin, and where the text ends.</summary>
    private static int[] Words(string text)
    {
        var starts = new List<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (at == 0 || !(char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[at - 1])) && !char.IsLowSurrogate(text[at]))
                starts.Add(at);
        }
        starts.Add(text.Length);
        return [.. starts];
    }

    private void Compare(int oldFrom, int oldTo, int newFrom, int newTo)
    {
        while (oldFrom < oldTo && newFrom < newTo && IsSame(oldFrom, newFrom))
            Keep(oldFrom++, newFrom++);
        var tail = 0;
        while (oldFrom < oldTo - tail && newFrom < newTo - tail && IsSame(oldTo - tail - 1, newTo - tail - 1))
            tail++;
        if (oldFrom < oldTo - tail && newFrom < newTo - tail)
            Between(oldFrom, oldTo - tail, newFrom, newTo - tail);
        for (; tail > 0; tail--)
            Keep(oldTo - tail, newTo - tail);
    }

    private void Between(int oldFrom, int oldTo, int newFrom, int newTo)
    {
        var anchors = Anchors(oldFrom, oldTo, newFrom, newTo);
        if (anchors.Count == 0)
        {
            if ((long)(oldTo - oldFrom) * (newTo - newFrom) <= MostCells)
                WordAgainstWord(oldFrom, oldTo, newFrom, newTo);
            return;
        }
        foreach (var (old, now) in anchors)
        {
            Compare(oldFrom, old, newFrom, now);
            Keep(old, now);
            (oldFrom, newFrom) = (old + 1, now + 1);
        }
        Compare(oldFrom, oldTo, newFrom, newTo);
    }

    /// <summary>Words that stand once in each stretch and in the same order in both.</summary>
    private List<(int Old, int New)> Anchors(int oldFrom, int oldTo, int newFrom, int newTo)
    {
        var inOld = Once(_older, _oldWords, oldFrom, oldTo);
        var inNew = Once(_newer, _newWords, newFrom, newTo);
        var pairs = inOld.Where(pair => pair.Value >= 0 && inNew.GetValueOrDefault(pair.Key, -1) >= 0)
            .Select(pair => (Old: pair.Value, New: inNew[pair.Key])).OrderBy(pair => pair.Old).ToList();

        // The longest run of them that rises in both: each remembers the one before it in the best run that ends there.
        var (ends, before) = (new List<int>(), new int[pairs.Count]);
        for (var index = 0; index < pairs.Count; index++)
        {
            var place = ends.BinarySearch(index, Comparer<int>.Create((one, other) => pairs[one].New.CompareTo(pairs[other].New)));
            place = place < 0 ? ~place : place;
            before[index] = place == 0 ? -1 : ends[place - 1];
            if (place == ends.Count)
                ends.Add(index);
            else
                ends[place] = index;
        }
        var anchors = new List<(int, int)>();
        for (var index = ends.Count == 0 ? -1 : ends[^1]; index >= 0; index = before[index])
            anchors.Add(pairs[index]);
        anchors.Reverse();
        return anchors;
    }

    /// <summary>Each word of a stretch with its place; -1 for one that stands more than once.</summary>
    private static Dictionary<string, int> Once(string text, int[] words, int from, int to)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = from; index < to; index++)
        {
            var word = text[words[index]..words[index + 1]];
            places[word] = places.ContainsKey(word) ? -1 : index;
        }
        return places;
    }

    private void WordAgainstWord(int oldFrom, int oldTo, int newFrom, int newTo)
    {
        var longest = new int[oldTo - oldFrom + 1, newTo - newFrom + 1];
        for (var old = oldTo - 1; old >= oldFrom; old--)
        {
            for (var now = newTo - 1; now >= newFrom; now--)
            {
                longest[old - oldFrom, now - newFrom] = IsSame(old, now)
                    ? longest[old - oldFrom + 1, now - newFrom + 1] + 1
                    : Math.Max(longest[old - oldFrom + 1, now - newFrom], longest[old - oldFrom, now - newFrom + 1]);
            }
        }
        for (var (old, now) = (oldFrom, newFrom); old < oldTo && now < newTo;)
        {
            if (IsSame(old, now))
                Keep(old++, now++);
            else if (longest[old - oldFrom + 1, now - newFrom] >= longest[old - oldFrom, now - newFrom + 1])
                old++;
            else
                now++;
        }
    }

    private bool IsSame(int old, int now) =>
        _older.AsSpan()[_oldWords[old].._oldWords[old + 1]].SequenceEqual(_newer.AsSpan()[_newWords[now].._newWords[now + 1]]);

    private void Keep(int old, int now)
    {
        var (from, to, length) = (_oldWords[old], _newWords[now], _oldWords[old + 1] - _oldWords[old]);
        if (_same is [.., var last] && last.Old + last.Length == from && last.New + last.Length == to)
            _same[^1] = last with { Length = last.Length + length };
        else
            _same.Add((from, to, length));
    }
}
