namespace LocationTagger.Gazetteer;

/// <summary>A fingerprint of a name, made part by part, so that longer and longer names cost one part each.</summary>
/// <remarks>FNV-1a over the UTF-16 code units of the folded parts, with a space before each but the first.</remarks>
internal readonly record struct NameHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly ulong _state;

    private NameHash(ulong state) => _state = state;

    /// <summary>The fingerprint, its bits well mixed; 0 stands for no name at all.</summary>
    public ulong Value
    {
        get
        {
            var mixed = _state;
            mixed = (mixed ^ (mixed >> 33)) * 0xff51afd7ed558ccd;
            mixed = (mixed ^ (mixed >> 33)) * 0xc4ceb9fe1a85ec53;
            return mixed ^ (mixed >> 33);
        }
    }

    /// <summary>The name one part longer.</summary>
    public NameHash Then(ReadOnlySpan<char> part)
    {
        var state = _state == 0 ? Offset : (_state ^ ' ') * Prime;
        foreach (var c in part)
            state = (state ^ c) * Prime;
        return new(state);
    }

    /// <summary>The fingerprint of folded parts joined by spaces.</summary>
    public static NameHash Of(string name)
    {
        var hash = default(NameHash);
        foreach (var part in name.Split(' '))
            hash = hash.Then(part);
        return hash;
    }
}
