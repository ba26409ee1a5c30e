using Annotator.Quotes.Marks;

namespace Annotator.Quotes.Reading;

/// <summary>Folds the words and quoted stretches of a text into passages, paragraph by paragraph.</summary>
internal sealed class PassageReader(ReadText read, IReadOnlyList<QuotedStretch> stretches)
{
    private readonly List<Item> _items = [];
    private readonly List<int> _sentences = [];
    private int _token;
    private int _stretch;

    /// <summary>The passages of a text, one for each paragraph.</summary>
    /// <param name="paragraphs">The paragraphs in order.</param>
    /// <param name="cancellation">Asks to give up.</param>
    public IEnumerable<Passage> Read(IReadOnlyList<TextSpan> paragraphs, CancellationToken cancellation)
    {
        var sentence = 0;
        foreach (var paragraph in paragraphs)
        {
            while (_token < read.Tokens.Length && read.Tokens[_token].Start < paragraph.End)
            {
                if (_token % 1024 == 0)
                    cancellation.ThrowIfCancellationRequested();
                while (read.Sentences[sentence].EndToken <= _token)
                    sentence++;
                Take(sentence);
            }
            yield return new(read, [.. _items], [.. _sentences]);
            _items.Clear();
            _sentences.Clear();
        }
    }

    private void Take(int sentence)
    {
        var token = read.Tokens[_token];
        if (_stretch < stretches.Count && token.End > stretches[_stretch].Span.Start)
        {
            Add(new(stretches[_stretch].Span, _stretch, _token), sentence);
            while (_token < read.Tokens.Length && read.Tokens[_token].Start < stretches[_stretch].Span.End)
                _token++;
            _stretch++;
        }
        else
        {
            Add(new(new(token.Start, token.End), -1, _token), sentence);
            _token++;
        }
    }

    // A sentence that only begins inside a quote has no number of its own outside: what follows the quote may still belong to it.
    private void Add(Item item, int sentence)
    {
        _items.Add(item);
        _sentences.Add(sentence);
    }
}
