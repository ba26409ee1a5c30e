using Annotator.Language.Syntax;

namespace Annotator.Quotes.Reading;

/// <summary>One paragraph as the sieves read it: words and marks in order, each quoted stretch folded into one item.</summary>
/// <param name="read">The whole document.</param>
/// <param name="items">The items of the paragraph.</param>
/// <param name="sentences">For each item, the number of its sentence; a folded quote has that of its first word.</param>
internal sealed class Passage(ReadText read, Item[] items, int[] sentences)
{
    /// <summary>How many items a phrase may take; keeps the work on any text linear.</summary>
    public const int Near = 24;

    private readonly int _dateline = EndOfDateline(read.Text, items);

    /// <summary>The whole document's text.</summary>
    public string Text { get; } = read.Text;

    /// <summary>Number of items.</summary>
    public int Count => items.Length;

    /// <summary>The item at an index.</summary>
    public Item this[int index] => items[index];

    /// <summary>The characters of a word or mark; empty for a quote and outside the paragraph.</summary>
    public ReadOnlySpan<char> Word(int index) =>
        index >= 0 && index < items.Length && !items[index].IsQuote ? Text.AsSpan(items[index].Span.Start, items[index].Span.Length) : [];

    /// <summary>What a word is in its sentence; a mark for a quote and outside the paragraph.</summary>
    public PartOfSpeech Part(int index) =>
        index >= 0 && index < items.Length && !items[index].IsQuote ? read.Part(items[index].Token) : PartOfSpeech.Mark;

    /// <summary>Whether the item is one of these marks or words, whatever its case.</summary>
    public bool Is(int index, string word) => Word(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the item is a comma, or a quoted stretch that took the comma in.</summary>
    public bool EndsInComma(int index) => Is(index, ",") || IsQuote(index) && items[index].Span.Length > 2 && Text[items[index].Span.End - 2] == ',';

    /// <summary>The characters of a quoted stretch with its marks; empty for anything else.</summary>
    public ReadOnlySpan<char> Quoted(int index) => IsQuote(index) ? Text.AsSpan(items[index].Span.Start, items[index].Span.Length) : [];

    /// <summary>The item before a short parenthesis that ends with an item: <c>the agency (ESA)</c>; the item itself where none ends.</summary>
    public int BeforeParenthesis(int index)
    {
        const int Longest = 8;
        for (var i = index - 1; Is(index, ")") && i > Math.Max(0, index - Longest); i--)
        {
            if (Is(i, "("))
                return i - 1;
        }
        return index;
    }

    /// <summary>The item behind a short parenthesis that begins with an item; the item itself where none begins.</summary>
    public int AfterParenthesis(int index)
    {
        const int Longest = 8;
        for (var i = index + 1; Is(index, "(") && i < Math.Min(items.Length, index + Longest); i++)
        {
            if (Is(i, ")"))
                return i + 1;
        }
        return index;
    }

    /// <summary>Whether the item is a quoted stretch.</summary>
    public bool IsQuote(int index) => index >= 0 && index < items.Length && items[index].IsQuote;

    /// <summary>The first item of the sentence an item is in, not before a given item.</summary>
    public int SentenceStart(int index, int floor)
    {
        while (index > floor && index != _dateline && sentences[index - 1] == sentences[index])
            index--;
        return index;
    }

    /// <summary>Just past the last item of the sentence an item is in, looking at most a number of items ahead.</summary>
    public int SentenceEnd(int index, int most = int.MaxValue)
    {
        var end = index;
        while (end < items.Length && end - index < most && sentences[end] == sentences[index])
            end++;
        return end;
    }

    /// <summary>Whether a sentence begins with the item.</summary>
    public bool StartsSentence(int index) => index == 0 || index == _dateline || sentences[index - 1] != sentences[index];

    /// <summary>From the first character of one item to the last of another.</summary>
    public TextSpan Between(int first, int last) => new(items[first].Span.Start, items[last].Span.End);

    // DES MOINES, Iowa (AP) — The sentence begins behind the dash.
    private static int EndOfDateline(string text, Item[] items)
    {
        const int Longest = 10;
        ReadOnlySpan<char> Word(int index) => text.AsSpan(items[index].Span.Start, items[index].Span.Length);
        if (items.Length < 3 || items[0].IsQuote || Word(0).Length < 3 || Word(0).IndexOfAnyExceptInRange('A', 'Z') >= 0)
            return 0;
        for (var i = 1; i < Math.Min(items.Length - 1, Longest) && !items[i].IsQuote; i++)
        {
            if (Word(i) is "—" or "–" or "-" or "--")
                return i + 1;
        }
        return 0;
    }
}
