namespace Annotator.Tui.Loop;

/// <summary>
/// Finds the mouse reports of terminals that know only the first way to send them, <c>CSI M</c> and three characters. The toolkit asks for
/// another way and would take the three for keys.
/// </summary>
internal sealed class OldMouse
{
    private const string Start = "\e[M";
    private const int Characters = 3;

    private int _matched;
    private int _left;

    /// <summary>Whether a character belongs to such a report and is to be passed over; its start is not, which by itself means nothing.</summary>
    public bool Takes(char character)
    {
        if (_left > 0)
        {
            _left--;
            return true;
        }
        _matched = character == Start[_matched] ? _matched + 1 : character == Start[0] ? 1 : 0;
        if (_matched == Start.Length)
            (_matched, _left) = (0, Characters);
        return false;
    }
}
