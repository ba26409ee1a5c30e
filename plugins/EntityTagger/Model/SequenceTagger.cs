namespace EntityTagger;

/// <summary>Scores every word of a text with the model and finds the best names sentence by sentence.</summary>
/// <param name="model">The model that ships.</param>
/// <param name="addition">What was learned since; null for nothing.</param>
internal sealed class SequenceTagger(EntityModel model, IScoreAddition? addition = null) : IDisposable
{
    private readonly Workroom _room = model.Rent();

    /// <summary>The longest stretch scored at once; longer sentences are cut, so that memory stays small.</summary>
    private const int LongestStretch = 400;

    /// <summary>Scores of all tags, token after token.</summary>
    public float[] Scores(TextView text, CancellationToken cancellation)
    {
        var tags = EntityModel.Tags.Count;
        var scores = new float[text.Words.Count * tags];
        foreach (var sentence in text.Words.Sentences)
        {
            var look = SentenceLooks.Of(text.Words, sentence);
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                Pace.Keep(at, cancellation);
                var count = Features.Of(text, at, sentence, look, _room.Keys);
                model.Weights.Score(_room.Keys.AsSpan(0, count), scores.AsSpan(at * tags, tags));
                addition?.Add(at, _room.Keys.AsSpan(0, count), scores.AsSpan(at * tags, tags));
            }
            for (var first = sentence.FirstToken; model.Networks is not null && first < sentence.EndToken; first += LongestStretch)
            {
                var end = Math.Min(first + LongestStretch, sentence.EndToken);
                model.Networks.AddTo(scores.AsSpan(first * tags, (end - first) * tags), text, first, end, look, _room.Network);
            }
        }
        return scores;
    }

    /// <summary>How likely each tag is, token after token.</summary>
    /// <param name="words">The text.</param>
    /// <param name="scores">Scores of all tags.</param>
    /// <param name="cancellation">Looked at for each sentence.</param>
    /// <param name="likely">Where the answer goes; null for a new array.</param>
    public float[] Likely(TokenizedText words, float[] scores, CancellationToken cancellation, float[]? likely = null)
    {
        var tags = EntityModel.Tags.Count;
        likely ??= new float[scores.Length];
        foreach (var (first, end) in Stretches(words))
        {
            cancellation.ThrowIfCancellationRequested();
            var range = (first * tags)..(end * tags);
            _room.Lattice.Marginals(scores.AsSpan(range), end - first, [], likely.AsSpan(range));
        }
        return likely;
    }

    /// <summary>The best tags.</summary>
    public byte[] Best(TokenizedText words, float[] scores, CancellationToken cancellation)
    {
        var tags = EntityModel.Tags.Count;
        var best = new byte[words.Count];
        foreach (var (first, end) in Stretches(words))
        {
            cancellation.ThrowIfCancellationRequested();
            _room.Lattice.Best(scores.AsSpan(first * tags, (end - first) * tags), best.AsSpan(first, end - first));
        }
        return best;
    }

    /// <summary>Gives the room back; the tagger is of no use after.</summary>
    public void Dispose() => model.Return(_room);

    private static IEnumerable<(int First, int End)> Stretches(TokenizedText words)
    {
        foreach (var sentence in words.Sentences)
        {
            for (var first = sentence.FirstToken; first < sentence.EndToken; first += LongestStretch)
                yield return (first, Math.Min(first + LongestStretch, sentence.EndToken));
        }
    }
}
