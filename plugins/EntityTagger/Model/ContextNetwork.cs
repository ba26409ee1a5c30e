using System.Numerics;
using Annotator.Language;
using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>A small network over word vectors and flags that sees three words to each side and adds to the scores of the tags.</summary>
internal sealed class ContextNetwork(WordVectors vectors, WindowLayer near, WindowLayer wide, float[] output)
{
    /// <summary>Flags of a word besides its vector.</summary>
    private const int Flags = 32;

    public const int Inputs = WordVectors.Length + Flags;

    private const int States = 64;
    private const int ReachOfNear = 1;
    private const int ReachOfWide = 2;

    /// <summary>Where the parts of the network begin in its numbers: layer one, its bias, layer two, its bias, output, end.</summary>
    public static readonly int[] Parts = Starts();

    /// <param name="vectors">Vectors of words.</param>
    /// <param name="numbers">All weights and biases, part after part.</param>
    public static ContextNetwork From(WordVectors vectors, float[] numbers) =>
        new(
            vectors,
            new(Inputs, States, ReachOfNear, numbers[Parts[0]..Parts[1]], numbers[Parts[1]..Parts[2]]),
            new(States, States, ReachOfWide, numbers[Parts[2]..Parts[3]], numbers[Parts[3]..Parts[4]]),
            numbers[Parts[4]..Parts[5]]);

    private static int[] Starts()
    {
        int[] lengths = [(2 * ReachOfNear + 1) * Inputs * States, States, (2 * ReachOfWide + 1) * States * States, States, States * TagWeights.RowLength];
        var starts = new int[lengths.Length + 1];
        for (var i = 0; i < lengths.Length; i++)
            starts[i + 1] = starts[i] + lengths[i];
        return starts;
    }

    public WindowLayer Near => near;

    public WindowLayer Wide => wide;

    /// <summary>For each output of the second layer a weight for each tag but outside.</summary>
    public float[] Output => output;

    /// <summary>What the network sees of each word of a stretch.</summary>
    public void See(TextView text, int first, int end, SentenceLook look, Span<float> inputs)
    {
        for (var at = first; at < end; at++)
        {
            ref readonly var view = ref text[at];
            var target = inputs.Slice((at - first) * Inputs, Inputs);
            var known = vectors.Write(view.Lower, target);
            var flags = target[WordVectors.Length..];
            flags.Clear();
            flags[0] = known ? 0 : 1;
            flags[1] = view.Capital ? 1 : 0;
            flags[2] = view.Opens ? 1 : 0;
            flags[3 + (int)view.Facts.Case] = 1;
            flags[7 + (int)look] = 1;
            for (var left = (uint)view.Facts.Lists; left != 0; left &= left - 1)
                flags[11 + BitOperations.TrailingZeroCount(left)] = 1;
            for (var left = (view.Phrase >> 2) & 127; left != 0; left &= left - 1)
                flags[19 + BitOperations.TrailingZeroCount(left)] = 1;
            var word = text.Words[at];
            flags[26] = text.Words.Tokens[at].Kind == TokenKind.Number ? 1 : 0;
            flags[27] = text.Words.Tokens[at].Kind == TokenKind.Punctuation ? 1 : 0;
            flags[28] = word.Length > 1 && view.Capital && char.IsUpper(word[1]) ? 1 : 0;
            flags[29] = word.Length == 1 ? 1 : 0;
            flags[30] = view.RunEnd - view.RunFirst > 1 ? 1 : 0;
            flags[31] = view.RunEnd - view.RunFirst > 2 ? 1 : 0;
        }
    }

    /// <summary>Adds to the scores of a stretch.</summary>
    public void AddTo(Span<float> scores, ReadOnlySpan<float> hidden, int length)
    {
        var row = TagWeights.RowLength;
        for (var at = 0; at < length; at++)
        {
            var sums = scores.Slice(at * (row + 1) + 1, row);
            var states = hidden.Slice(at * wide.Outputs, wide.Outputs);
            for (var state = 0; state < states.Length; state++)
            {
                if (states[state] == 0)
                    continue;
                for (var tag = 0; tag < row; tag += Vector<float>.Count)
                {
                    var sum = new Vector<float>(sums[tag..]) + new Vector<float>(output, state * row + tag) * states[state];
                    sum.CopyTo(sums[tag..]);
                }
            }
        }
    }
}
