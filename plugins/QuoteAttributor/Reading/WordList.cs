using System.Collections.Frozen;

namespace Annotator.Quotes.Reading;

/// <summary>A closed list of words, whatever their case.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="words">The words, parted by spaces or line ends.</param>
    public WordList(string words) =>
        _words = words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is in the list.</summary>
    public bool Has(ReadOnlySpan<char> word) => _words.Contains(word);
}
