using System.Collections.Immutable;
using Annotator;
using Annotator.Language;
using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>A reviewed document as tags to learn: which tags each word may have, and what its names were decided to be.</summary>
/// <remarks>
/// In a document that is done everything was looked at. In another only sentences with a decision count, and where something in
/// them is still pending only the words of what was decided.
/// </remarks>
internal sealed class ReviewedText
{
    private const uint AnyTag = (1u << 1 + TagWeights.RowLength) - 1;

    /// <summary>A longer text teaches with its beginning, so that a lesson keeps within time and memory.</summary>
    private const int MostWords = 50_000;

    private readonly AnnotatedDocument _document;
    private readonly List<(int First, int End, int Label)> _names = [];
    private readonly List<(int First, int End)> _rejected = [];
    private readonly Place[] _places;

    /// <param name="words">The words of the document.</param>
    /// <param name="document">The document as its reviewer left it.</param>
    /// <param name="layer">The layer whose decisions count.</param>
    public ReviewedText(TokenizedText words, AnnotatedDocument document, string layer)
    {
        (Words, _document, _places) = (words, document, new Place[words.Count]);
        Allowed = new uint[words.Count];
        Array.Fill(Allowed, 1u << TagSet.Outside);
        foreach (var annotation in document.Annotations.Where(annotation => annotation.Layer == layer))
            Sort(annotation);
        Sentences = [.. words.Sentences.Where(sentence => sentence.EndToken <= MostWords && Teaches(sentence))];
    }

    public TokenizedText Words { get; }

    /// <summary>Masks of the tags each word may have.</summary>
    public uint[] Allowed { get; }

    /// <summary>The sentences that were looked at.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>What was decided about names, each once with its count, by key and outcome.</summary>
    public ImmutableArray<NameDecision> Names()
    {
        var decided = _names.Select(name => (name.First, name.End, Outcome: name.Label)).ToList();
        decided.AddRange(_rejected
            .Where(rejected => !_places.AsSpan(rejected.First, rejected.End - rejected.First).Contains(Place.Named))
            .Select(rejected => (rejected.First, rejected.End, Outcome.None)));
        return [.. decided.Where(name => name.End - name.First <= NameKey.MostWords)
            .CountBy(name => (Key: NameKey.Of(Words, name.First, name.End), name.Outcome))
            .OrderBy(pair => pair.Key)
            .Select(pair => new NameDecision(pair.Key.Key, (byte)pair.Key.Outcome, (ushort)Math.Min(pair.Value, ushort.MaxValue)))];
    }

    private bool IsDone => _document.Status.State == DocumentState.Done;

    private void Sort(Annotation annotation)
    {
        var (first, end) = WordsOf(annotation.Span);
        if (first == end)
            return;
        if (annotation.Review == Review.Rejected)
        {
            _rejected.Add((first, end));
            Mark(first, end, Place.Rejected);
        }
        else if (annotation.Review == Review.Pending)
            Open(first, IsDone ? first : end);
        else if (EntityModel.Tags.Labels.IndexOf(annotation.Label) is var label and >= 0 && IsWhole(annotation.Span, first, end))
            Name(first, end, label);
        else
            // A label of the project's own, or half a word, says that something is there, but not which of our tags.
            Open(first, end);
    }

    private void Name(int first, int end, int label)
    {
        // Of names in names the outermost counts: annotations come in text order, longer ones first.
        if (_names.Count > 0 && _names[^1].End > first)
            return;
        _names.Add((first, end, label));
        Mark(first, end, Place.Named);
        for (var at = first; at < end; at++)
            Allowed[at] = 1u << TagSet.Tag(label, at == first, at == end - 1);
    }

    private void Open(int first, int end)
    {
        Mark(first, end, Place.Open);
        for (var at = first; at < end; at++)
            Allowed[at] = _places[at] == Place.Named ? Allowed[at] : AnyTag;
    }

    private void Mark(int first, int end, Place place)
    {
        foreach (ref var at in _places.AsSpan(first, end - first))
            at = at == Place.Named ? at : place;
    }

    /// <summary>Whether a span is made of whole words of one sentence, as every tag sequence is.</summary>
    private bool IsWhole(TextSpan span, int first, int end) =>
        Words.Tokens[first].Start == span.Start && Words.Tokens[end - 1].End == span.End
        && end <= Words.Sentences[IndexOfSentence(first)].EndToken;

    private bool Teaches(Sentence sentence)
    {
        if (IsDone)
            return true;
        var places = _places.AsSpan(sentence.FirstToken, sentence.TokenCount);
        if (!places.ContainsAny(Place.Named, Place.Rejected))
            return false;
        if (places.Contains(Place.Open))
            OpenUndecided(sentence);
        return true;
    }

    /// <summary>Leaves all tags to the words nobody decided on.</summary>
    private void OpenUndecided(Sentence sentence)
    {
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (_places[at] == Place.None)
                Allowed[at] = AnyTag;
        }
    }

    private int IndexOfSentence(int token)
    {
        var (low, high) = (0, Words.Sentences.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Words.Sentences[middle].FirstToken <= token)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    private (int First, int End) WordsOf(TextSpan span)
    {
        var tokens = Words.Tokens;
        var first = FirstEndingAfter(span.Start);
        var end = first;
        while (end < tokens.Length && tokens[end].Start < span.End)
            end++;
        return (first, end);
    }

    private int FirstEndingAfter(int offset)
    {
        var (low, high) = (0, Words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Words.Tokens[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>What is known of a word.</summary>
    private enum Place : byte
    {
        None,
        Named,
        Rejected,
        Open,
    }
}
