using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>Small networks over word vectors and marks that read a sentence both ways and add to the scores of the tags; several, each begun from other numbers, err less than one.</summary>
internal sealed class ContextNetworks
{
    private readonly WordVectors _vectors;
    private readonly ContextNetwork[] _members;

    /// <param name="vectors">Vectors of words.</param>
    /// <param name="numbers">All numbers of one network after those of another, each as <see cref="NetworkShape"/> lays them out.</param>
    public ContextNetworks(WordVectors vectors, ReadOnlySpan<float> numbers)
    {
        _vectors = vectors;
        _members = new ContextNetwork[numbers.Length / NetworkShape.Count];
        for (var member = 0; member < _members.Length; member++)
            _members[member] = new(vectors, numbers.Slice(member * NetworkShape.Count, NetworkShape.Count));
    }

    /// <summary>Adds to the scores of a stretch.</summary>
    public void AddTo(Span<float> scores, TextView text, int first, int end, SentenceLook look, NetworkRoom room)
    {
        room.Grow(end - first);
        See(text, first, end, look, room);
        foreach (var member in _members)
            member.AddTo(scores, end - first, room);
    }

    /// <summary>Places of the vectors and marks, which are the same for all members.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void See(TextView text, int first, int end, SentenceLook look, NetworkRoom room)
    {
        for (var at = 0; at < end - first; at++)
        {
            var place = room.Places[at] = _vectors.Find(text[first + at].Lower);
            room.MarkCounts[at] = (byte)WordMarks.Of(text, first + at, look, place >= 0, room.Marks.AsSpan(at * WordMarks.Most, WordMarks.Most));
        }
    }
}

/// <summary>A small network over word vectors and flags that reads a sentence both ways and adds to the scores of the tags.</summary>
/// <remarks>
/// The first layer is a sum over a word and the two beside it. What a vector gives to these sums is worked out once for frequent words,
/// for the others where they stand; what a mark gives is looked up.
/// </remarks>
internal sealed class ContextNetwork
{
    private const int Gift = NetworkShape.Gift;
    private readonly WordVectors _vectors;
    private readonly DenseLayer _gifts;
    private readonly float[] _markGifts;
    private readonly float[] _frequentGifts;
    private readonly float[] _nearBias;
    private readonly float[] _output;

    /// <param name="vectors">Vectors of words.</param>
    /// <param name="numbers">All weights and biases, as <see cref="NetworkShape"/> lays them out.</param>
    public ContextNetwork(WordVectors vectors, ReadOnlySpan<float> numbers)
    {
        _vectors = vectors;
        _gifts = new(WordVectors.Length, Gift, numbers[..NetworkShape.MarkGifts], new float[Gift]);
        _markGifts = numbers[NetworkShape.MarkGifts..NetworkShape.NearBias].ToArray();
        _nearBias = numbers[NetworkShape.NearBias..NetworkShape.Carry].ToArray();
        Carry = new(
            NetworkShape.Near, NetworkShape.States, numbers[NetworkShape.Carry..NetworkShape.CarryBias], numbers[NetworkShape.CarryBias..NetworkShape.Output]);
        _output = numbers[NetworkShape.Output..NetworkShape.Count].ToArray();
        _frequentGifts = new float[vectors.Frequent * Gift];
        var frequent = new float[vectors.Frequent * WordVectors.Length];
        for (var place = 0; place < vectors.Frequent; place++)
            vectors.Write(place, frequent.AsSpan(place * WordVectors.Length));
        _gifts.Apply(frequent, _frequentGifts);
    }

    public CarryLayer Carry { get; }

    /// <summary>Adds to the scores of a stretch whose places and marks are in the room.</summary>
    public void AddTo(Span<float> scores, int length, NetworkRoom room)
    {
        var near = room.Near.AsSpan(0, length * NetworkShape.Near);
        AddGifts(near, room);
        var carried = room.Carried.AsSpan(0, length * Carry.Outputs);
        Carry.Apply(near, carried, room.Work);
        AddScores(carried, scores);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddGifts(Span<float> near, NetworkRoom room)
    {
        var length = near.Length / NetworkShape.Near;
        for (var at = 0; at < length; at++)
            _nearBias.CopyTo(near[(at * NetworkShape.Near)..]);
        for (var at = 0; at < length; at++)
        {
            var gift = room.Gift.AsSpan();
            var place = room.Places[at];
            if (place >= 0 && place < _vectors.Frequent)
            {
                _frequentGifts.AsSpan(place * Gift, Gift).CopyTo(gift);
            }
            else if (place >= 0)
            {
                _vectors.Write(place, room.Vector);
                _gifts.Apply(room.Vector, gift);
            }
            else
            {
                gift.Clear();
            }
            foreach (var mark in room.Marks.AsSpan(at * WordMarks.Most, room.MarkCounts[at]))
                Add(gift, _markGifts.AsSpan(mark * Gift, Gift));
            // The first third is for the word after, the last for the word before.
            for (var distance = 0; distance < 3; distance++)
            {
                var to = at + 1 - distance;
                if (to >= 0 && to < length)
                    Add(near.Slice(to * NetworkShape.Near, NetworkShape.Near), gift.Slice(distance * NetworkShape.Near, NetworkShape.Near));
            }
        }
        foreach (ref var value in MemoryMarshal.Cast<float, Vector256<float>>(near))
            value = Vector256.Max(value, Vector256<float>.Zero);
    }

    private static void Add(Span<float> sums, ReadOnlySpan<float> values)
    {
        var sum = MemoryMarshal.Cast<float, Vector256<float>>(sums);
        var value = MemoryMarshal.Cast<float, Vector256<float>>(values)[..sum.Length];
        for (var i = 0; i < sum.Length; i++)
            sum[i] += value[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddScores(ReadOnlySpan<float> states, Span<float> scores)
    {
        const int Row = TagWeights.RowLength;
        var width = Carry.Outputs;
        var rows = MemoryMarshal.Cast<float, Vector256<float>>(_output);
        for (var at = 0; at * width < states.Length; at++)
        {
            var sums = scores.Slice(at * (Row + 1) + 1, Row);
            var (left, right) = (Vector256.Create<float>(sums), Vector256.Create<float>(sums[8..]));
            var state = states.Slice(at * width, width);
            for (var i = 0; i < state.Length; i++)
            {
                var value = Vector256.Create(state[i]);
                left = Vector256.FusedMultiplyAdd(value, rows[2 * i], left);
                right = Vector256.FusedMultiplyAdd(value, rows[2 * i + 1], right);
            }
            left.CopyTo(sums);
            right.CopyTo(sums[8..]);
        }
    }
}

/// <summary>Room that one thread works in.</summary>
internal sealed class NetworkRoom
{
    public float[] Vector { get; } = new float[WordVectors.Length];

    public float[] Gift { get; } = new float[NetworkShape.Gift];

    public int[] Places { get; private set; } = [];

    public ushort[] Marks { get; private set; } = [];

    public byte[] MarkCounts { get; private set; } = [];

    public float[] Near { get; private set; } = [];

    public float[] Carried { get; private set; } = [];

    public float[] Work { get; private set; } = [];

    public void Grow(int length)
    {
        if (Places.Length >= length)
            return;
        (Places, Marks, MarkCounts) = (new int[length * 2], new ushort[length * 2 * WordMarks.Most], new byte[length * 2]);
        Near = new float[length * 2 * NetworkShape.Near];
        Carried = new float[length * 2 * 2 * NetworkShape.States];
        Work = new float[length * 2 * (CarryLayer.SumsOfState + 1) * NetworkShape.States];
    }
}
