namespace EntityTagger;

/// <summary>What features are made of, for one word of a text.</summary>
internal record struct WordView
{
    /// <summary>Key of the word as written.</summary>
    public uint Exact;

    /// <summary>Key of the word in lower case.</summary>
    public uint Lower;

    /// <summary>Key of the shape, runs cut to four.</summary>
    public uint Shape;

    /// <summary>Key of the shape, runs cut to one.</summary>
    public uint ShortShape;

    /// <summary>Keys of the first and the last one to four letters, in lower case.</summary>
    public Affixes Prefixes, Suffixes;

    public WordFacts Facts;

    /// <summary>What the longest listed name that covers the word is, and where in it the word stands; 0 for none.</summary>
    public uint Phrase;

    /// <summary>Whether it is written as a name is.</summary>
    public bool Capital;

    /// <summary>Whether it opens a sentence or a quotation, so that its capital says nothing.</summary>
    public bool Opens;

    /// <summary>The sequence of capitalised words it stands in: first token and just past the last; equal for none.</summary>
    public int RunFirst, RunEnd;

    /// <summary>Clues from this place alone, for the other places where the word stands.</summary>
    public Clues Clues;

    /// <summary>Which of the distinct capitalised words of the text it is; -1 for other words.</summary>
    public int Name;
}

[System.Runtime.CompilerServices.InlineArray(4)]
internal struct Affixes
{
    private uint _first;
}
