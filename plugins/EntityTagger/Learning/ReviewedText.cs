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

    private readonly AnnotatedDocument _document;
    private readonly List<(int First, int End, int Label)> _names = [];
    private readonly List<(int First, int End)> _open = [];
    private readonly List<(int First, int End)> _rejected = [];

    /// <param name="words">The words of the document.</param>
    /// <param name="document">The document as its reviewer left it.</param>
    /// <param name="layer">The layer whose decisions count.</param>
    public ReviewedText(TokenizedText words, AnnotatedDocument document, string layer)
    {
        (Words, _document) = (words, document);
        Allowed = new uint[words.Count];
        foreach (var annotation in document.Annotations.Where(annotation => annotation.Layer == layer))
            Sort(annotation);
        Array.Fill(Allowed, 1u);
        foreach (var (first, end) in _open)
            Allowed.AsSpan(first, end - first).Fill(AnyTag);
        foreach (var (first, end, label) in _names)
        {
            for (var at = first; at < end; at++)
                Allowed[at] = 1u << TagSet.Tag(label, at == first, at == end - 1);
        }
        Sentences = [.. words.Sentences.Where(Teaches)];
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
            .Where(rejected => !_names.Exists(name => name.First < rejected.End && rejected.First < name.End))
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
        var label = EntityModel.Tags.Labels.IndexOf(annotation.Label);
        var isWhole = Words.Tokens[first].Start == annotation.Span.Start && Words.Tokens[end - 1].End == annotation.Span.End;
        if (annotation.Review == Review.Rejected)
            _rejected.Add((first, end));
        else if (annotation.Review == Review.Pending)
        {
            if (!IsDone)
                _open.Add((first, end));
        }
        // A label of the project's own, or half a word, says that something is there, but not which of our tags.
        else if (label < 0 || !isWhole || Words.Sentences.Any(sentence => sentence.FirstToken > first && sentence.FirstToken < end))
            _open.Add((first, end));
        // Of names in names the outermost counts: annotations come in text order, longer ones first.
        else if (_names.Count == 0 || _names[^1].End <= first)
            _names.Add((first, end, label));
    }

    private bool Teaches(Sentence sentence)
    {
        if (IsDone)
            return true;
        var isDecided = _names.Exists(name => name.First >= sentence.FirstToken && name.First < sentence.EndToken)
            || _rejected.Exists(name => name.First >= sentence.FirstToken && name.First < sentence.EndToken);
        if (isDecided && _open.Exists(name => name.First < sentence.EndToken && sentence.FirstToken < name.End))
            OpenUndecided(sentence);
        return isDecided;
    }

    /// <summary>Leaves all tags to the words nobody decided on.</summary>
    private void OpenUndecided(Sentence sentence)
    {
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (Allowed[at] == 1u && !_rejected.Exists(name => name.First <= at && at < name.End))
                Allowed[at] = AnyTag;
        }
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
}
