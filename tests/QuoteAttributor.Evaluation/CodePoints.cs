namespace Annotator.Quotes.Evaluation;

/// <summary>Converts between the code points that files count and UTF-16 offsets.</summary>
internal sealed class CodePoints
{
    private readonly int[] _units;
    private readonly int[] _points;

    public CodePoints(string text)
    {
        _points = new int[text.Length + 1];
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            _points[i] = units.Count;
            if (!char.IsLowSurrogate(text[i]))
                units.Add(i);
            else
                _points[i] = units.Count - 1;
        }
        _points[text.Length] = units.Count;
        units.Add(text.Length);
        _units = [.. units];
    }

    public TextSpan ToSpan(int start, int end) => new(_units[start], _units[end]);

    public int[] ToPoints(TextSpan span) => [_points[span.Start], _points[span.End]];
}
