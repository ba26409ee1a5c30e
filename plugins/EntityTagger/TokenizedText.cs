using System.Collections.Immutable;
using Annotator;
using Annotator.Language;

namespace EntityTagger;

/// <summary>A text as words and sentences.</summary>
internal sealed class TokenizedText
{
    private readonly string[] _words;

    public TokenizedText(string text, CancellationToken cancellation = default)
    {
        Tokens = Tokenizer.Tokens(text, cancellation);
        Sentences = SentenceSplitter.Sentences(text, Tokens, cancellation);
        _words = new string[Tokens.Length];
        for (var at = 0; at < _words.Length; at++)
        {
            Pace.Keep(at, cancellation);
            _words[at] = Tokens[at].In(text).ToString();
        }
    }

    public ImmutableArray<Token> Tokens { get; }

    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>A word; empty before the first and after the last.</summary>
    public string this[int index] => index >= 0 && index < _words.Length ? _words[index] : "";

    public int Count => _words.Length;

    /// <summary>Words of a range, a space between each two.</summary>
    public string Words(int first, int end) => end == first + 1 ? _words[first] : string.Join(' ', _words, first, end - first);

    public TextSpan Span(int first, int end) => new(Tokens[first].Start, Tokens[end - 1].End);

    /// <summary>A word that is written as a name is: with a capital, perhaps after a particle (<c>al-Qaida</c>).</summary>
    public bool IsCapital(int index)
    {
        if (index < 0 || index >= Count || Tokens[index].Kind != TokenKind.Word)
            return false;
        var word = _words[index];
        if (char.IsUpper(word[0]))
            return word.Length > 1 || word[0] != 'I';
        if (IsCoined(word))
            return true;
        var hyphen = word.IndexOf('-');
        return hyphen is 2 or 3 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1])
            && WordClasses.Particles.Contains(word[..hyphen]);
    }

    /// <summary>Names of stations, products and companies that do not begin with their capital: <c>6PR</c>, <c>eBay</c>.</summary>
    private static bool IsCoined(string word) =>
        char.IsAsciiDigit(word[0]) ? word.AsSpan().ContainsAnyInRange('A', 'Z') : word.Length > 3 && char.IsUpper(word[1]);
}
