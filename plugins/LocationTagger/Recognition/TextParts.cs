namespace LocationTagger.Recognition;

/// <summary>The parts of a text in order; nearly always an array, which is read without asking what it is.</summary>
internal readonly struct TextParts(IReadOnlyList<NamePart> parts)
{
    private readonly NamePart[]? _array = parts as NamePart[];

    public int Count => _array is not null ? _array.Length : parts.Count;

    public NamePart this[int index] => _array is not null ? _array[index] : parts[index];

    public static implicit operator TextParts(NamePart[] parts) => new(parts);
}
