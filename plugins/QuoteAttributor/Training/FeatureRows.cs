namespace Annotator.Quotes.Training;

/// <summary>Numbers the features that are seen often enough, in the order of their keys.</summary>
internal sealed class FeatureRows
{
    private readonly Dictionary<uint, int> _counts = [];
    private Dictionary<uint, int> _rows = [];

    /// <summary>The keys that have a row, ascending.</summary>
    public uint[] Keys { get; private set; } = [];

    public void See(uint key) => _counts[key] = _counts.GetValueOrDefault(key) + 1;

    public void Number(int fewest)
    {
        Keys = [.. _counts.Where(pair => pair.Value >= fewest && pair.Key != 0).Select(pair => pair.Key).Order()];
        _rows = Keys.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        _counts.Clear();
    }

    /// <returns>The row of a feature; -1 for one that has none.</returns>
    public int Row(uint key) => _rows.GetValueOrDefault(key, -1);
}
