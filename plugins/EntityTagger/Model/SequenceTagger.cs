using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>Scores every word of a text with the model and finds the best names sentence by sentence.</summary>
/// <param name="model">The model that ships.</param>
/// <param name="addition">What was learned since; null for nothing.</param>
internal sealed class SequenceTagger(EntityModel model, IScoreAddition? addition = null)
{
    private readonly TagLattice _lattice = new(EntityModel.Tags, model.Transitions);
    private readonly uint[] _keys = new uint[Features.Most];
    private float[] _inputs = [];
    private float[] _near = [];
    private float[] _wide = [];

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
                if (at % 1024 == 0)
                    cancellation.ThrowIfCancellationRequested();
                var count = Features.Of(text, at, sentence, look, _keys);
                model.Weights.Score(_keys.AsSpan(0, count), scores.AsSpan(at * tags, tags));
                addition?.Add(at, _keys.AsSpan(0, count), scores.AsSpan(at * tags, tags));
            }
            for (var first = sentence.FirstToken; model.Network is not null && first < sentence.EndToken; first += LongestStretch)
                AddContext(model.Network, text, first, Math.Min(first + LongestStretch, sentence.EndToken), look, scores);
        }
        return scores;
    }

    private void AddContext(ContextNetwork network, TextView text, int first, int end, SentenceLook look, float[] scores)
    {
        var length = end - first;
        if (_inputs.Length < length * ContextNetwork.Inputs)
        {
            _inputs = new float[length * 2 * ContextNetwork.Inputs];
            _near = new float[length * 2 * network.Near.Outputs];
            _wide = new float[length * 2 * network.Wide.Outputs];
        }
        network.See(text, first, end, look, _inputs);
        network.Near.Apply(_inputs, _near.AsSpan(0, length * network.Near.Outputs));
        network.Wide.Apply(_near, _wide.AsSpan(0, length * network.Wide.Outputs));
        network.AddTo(scores.AsSpan(first * EntityModel.Tags.Count, length * EntityModel.Tags.Count), _wide, length);
    }

    /// <summary>How likely each tag is, token after token.</summary>
    public float[] Likely(TokenizedText words, float[] scores, CancellationToken cancellation)
    {
        var tags = EntityModel.Tags.Count;
        var likely = new float[scores.Length];
        foreach (var (first, end) in Stretches(words))
        {
            cancellation.ThrowIfCancellationRequested();
            var range = (first * tags)..(end * tags);
            _lattice.Marginals(scores.AsSpan(range), end - first, [], likely.AsSpan(range));
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
            _lattice.Best(scores.AsSpan(first * tags, (end - first) * tags), best.AsSpan(first, end - first));
        }
        return best;
    }

    private static IEnumerable<(int First, int End)> Stretches(TokenizedText words)
    {
        foreach (var sentence in words.Sentences)
        {
            for (var first = sentence.FirstToken; first < sentence.EndToken; first += LongestStretch)
                yield return (first, Math.Min(first + LongestStretch, sentence.EndToken));
        }
    }
}
