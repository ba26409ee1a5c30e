using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Annotator.Language.Tagging;

namespace EntityTagger.Training;

/// <summary>What the network sees of a sentence.</summary>
/// <param name="Places">Places of the words' vectors; -1 for none.</param>
/// <param name="Marks">Marks, token after token.</param>
/// <param name="Starts">Where each token's marks start; one more than there are tokens.</param>
internal sealed record SeenWords(int[] Places, ushort[] Marks, int[] Starts)
{
    public int Length => Places.Length;
}

/// <summary>Fits the network together with the weights: takes the same gradients of the scores and passes them down (AdaGrad, dropout).</summary>
internal sealed class NetworkTrainer
{
    private const float FirstSquare = 0.1f;
    private const float LeastGradient = 0.005f;
    private const int Row = TagWeights.RowLength;
    private const int Gift = NetworkShape.Gift;
    private const int Near = NetworkShape.Near;
    private const int States = NetworkShape.States;
    private const int Sums = NetworkShape.Sums;
    private readonly float _rate;
    private readonly float _dropout;
    private readonly float _wordDropout;
    private readonly WordVectors _vectors;
    private readonly float[] _numbers = new float[NetworkShape.Count];
    private readonly float[] _gradients = new float[NetworkShape.Count];
    private readonly float[] _squares = new float[NetworkShape.Count];
    private readonly double[] _sums = new double[NetworkShape.Count];
    private readonly bool[] _markSeen = new bool[NetworkShape.Marks];
    private readonly List<int> _marksSeen = [];
    private readonly float[] _state = new float[States];
    private int _summed;
    private ulong _random = 0x9876543210ABCDEUL;
    private SeenWords _seen = new([], [], [0]);

    // Of the sentence at hand, token after token.
    private float[] _inputs = [], _gifts = [], _near = [], _nearMask = [], _carrySums = [], _carried = [], _shown = [], _shownMask = [];
    private float[] _shownGradients = [], _sumGradients = [], _nearGradients = [], _giftGradients = [];

    public NetworkTrainer(float rate, float dropout, float wordDropout, WordVectors vectors, int seed)
    {
        (_rate, _dropout, _wordDropout, _vectors) = (rate, dropout, wordDropout, vectors);
        Array.Fill(_squares, FirstSquare);
        var random = new Random(7 + seed);
        _random += (ulong)seed * 0x9E3779B97F4A7C15UL;
        Fill(random, 0, NetworkShape.NearBias, 0.08f);
        Fill(random, NetworkShape.Carry, NetworkShape.CarryBias, 0.17f);
        Fill(random, NetworkShape.Output, NetworkShape.Count, 0.08f);
    }

    /// <summary>Whether parts are left out at random, as learning wants it.</summary>
    public bool IsLearning { get; set; } = true;

    private void Fill(Random random, int start, int end, float most)
    {
        for (var i = start; i < end; i++)
            _numbers[i] = (random.NextSingle() * 2 - 1) * most;
    }

    /// <summary>Adds to the scores of a sentence and remembers what it took.</summary>
    public void AddTo(float[] scores, SeenWords seen)
    {
        if (_rate == 0)
            return;
        _seen = seen;
        var length = seen.Length;
        Grow(length);
        ReadWords();
        Span<float> gifts = _gifts.AsSpan(0, length * Gift), near = _near.AsSpan(0, length * Near);
        AddMarks(gifts);
        Products.Forward(_inputs, _numbers.AsSpan(0, NetworkShape.MarkGifts), gifts, WordVectors.Length, Gift);
        for (var at = 0; at < length; at++)
            _numbers.AsSpan(NetworkShape.NearBias, Near).CopyTo(near[(at * Near)..]);
        for (var at = 0; at < length; at++)
        {
            for (var distance = 0; distance < 3; distance++)
            {
                if (at + 1 - distance is var to && to >= 0 && to < length)
                    Products.Add(near.Slice(to * Near, Near), gifts.Slice(at * Gift + distance * Near, Near));
            }
        }
        foreach (ref var value in near)
            value = Math.Max(value, 0);
        Drop(near, _nearMask);
        var sums = _carrySums.AsSpan(0, length * Sums);
        for (var at = 0; at < length; at++)
            _numbers.AsSpan(NetworkShape.CarryBias, Sums).CopyTo(sums[(at * Sums)..]);
        Products.Forward(near, _numbers.AsSpan(NetworkShape.Carry, Near * Sums), sums, Near, Sums);
        Carry(length);
        Drop(_shown.AsSpan(0, length * 2 * States), _shownMask);
        for (var at = 0; at < length; at++)
        {
            Products.Forward(
                _shown.AsSpan(at * 2 * States, 2 * States), _numbers.AsSpan(NetworkShape.Output), scores.AsSpan(at * (Row + 1) + 1, Row), 2 * States, Row);
        }
    }

    /// <summary>One step against the difference between what is likely and what is wanted.</summary>
    public void Learn(float[] likely, float[] wanted, int length)
    {
        if (_rate == 0)
            return;
        Span<float> differences = stackalloc float[Row];
        var shown = _shownGradients.AsSpan(0, length * 2 * States);
        shown.Clear();
        var changed = false;
        for (var at = 0; at < length; at++)
        {
            var largest = 0f;
            for (var tag = 0; tag < Row; tag++)
            {
                differences[tag] = likely[at * (Row + 1) + 1 + tag] - wanted[at * (Row + 1) + 1 + tag];
                largest = Math.Max(largest, Math.Abs(differences[tag]));
            }
            if (largest < LeastGradient)
                continue;
            changed = true;
            Products.AddToWeights(_shown.AsSpan(at * 2 * States, 2 * States), differences, _gradients.AsSpan(NetworkShape.Output), 2 * States, Row);
            Products.Back(differences, _numbers.AsSpan(NetworkShape.Output), shown.Slice(at * 2 * States, 2 * States), 2 * States, Row);
        }
        if (!changed)
            return;
        Undrop(shown, _shownMask);
        CarryBack(length);
        var sums = _sumGradients.AsSpan(0, length * Sums);
        var near = _nearGradients.AsSpan(0, length * Near);
        Products.AddToWeights(_near, sums, _gradients.AsSpan(NetworkShape.Carry, Near * Sums), Near, Sums);
        Products.Back(sums, _numbers.AsSpan(NetworkShape.Carry, Near * Sums), near, Near, Sums);
        for (var at = 0; at < length; at++)
            Products.Add(_gradients.AsSpan(NetworkShape.CarryBias, Sums), sums.Slice(at * Sums, Sums));
        Undrop(near, _nearMask);
        GiftsBack(near, length);
        Step();
    }

    public void AddToMean()
    {
        _summed++;
        for (var i = 0; i < _numbers.Length; i++)
            _sums[i] += _numbers[i];
    }

    public void Use(float[] numbers) => numbers.CopyTo(_numbers, 0);

    public float[] Mean() => _rate == 0 ? [] : [.. _sums.Select(sum => (float)(sum / _summed))];

    private void Grow(int length)
    {
        if (_near.Length >= length * Near)
            return;
        length *= 2;
        (_inputs, _gifts, _giftGradients) = (new float[length * WordVectors.Length], new float[length * Gift], new float[length * Gift]);
        (_near, _nearMask, _nearGradients) = (new float[length * Near], new float[length * Near], new float[length * Near]);
        (_carrySums, _sumGradients) = (new float[length * Sums], new float[length * Sums]);
        _carried = new float[length * 2 * States];
        (_shown, _shownMask, _shownGradients) = (new float[length * 2 * States], new float[length * 2 * States], new float[length * 2 * States]);
    }

    /// <summary>Vectors of the words, some left out as if they had none.</summary>
    private void ReadWords()
    {
        for (var at = 0; at < _seen.Length; at++)
        {
            var input = _inputs.AsSpan(at * WordVectors.Length, WordVectors.Length);
            if (_seen.Places[at] < 0 || (IsLearning && Uniform() < _wordDropout))
                input.Clear();
            else
                _vectors.Write(_seen.Places[at], input);
        }
    }

    private void AddMarks(Span<float> gifts)
    {
        gifts.Clear();
        for (var at = 0; at < _seen.Length; at++)
        {
            var gift = gifts.Slice(at * Gift, Gift);
            for (var i = _seen.Starts[at]; i < _seen.Starts[at + 1]; i++)
                Products.Add(gift, _numbers.AsSpan(NetworkShape.MarkGifts + _seen.Marks[i] * Gift, Gift));
            // A word without its vector has the mark of one, unless it has it already.
            if (_seen.Places[at] >= 0 && !_inputs.AsSpan(at * WordVectors.Length, WordVectors.Length).ContainsAnyExcept(0f))
                Products.Add(gift, _numbers.AsSpan(NetworkShape.MarkGifts + WordMarks.NoVector * Gift, Gift));
        }
    }

    private void Drop(Span<float> values, float[] mask)
    {
        if (!IsLearning || _dropout == 0)
            return;
        var scale = 1 / (1 - _dropout);
        for (var i = 0; i < values.Length; i++)
            values[i] *= mask[i] = Uniform() < _dropout ? 0 : scale;
    }

    private void Undrop(Span<float> gradients, float[] mask)
    {
        for (var i = 0; i < gradients.Length && _dropout > 0; i++)
            gradients[i] *= mask[i];
    }

    /// <summary>As <see cref="CarryLayer"/> does, but remembering the states and leaving the gates in place of their sums.</summary>
    private void Carry(int length)
    {
        for (var way = 0; way < 2; way++)
        {
            Array.Clear(_state);
            for (var step = 0; step < length; step++)
            {
                var at = way == 0 ? step : length - 1 - step;
                var sums = _carrySums.AsSpan(at * Sums + way * 3 * States, 3 * States);
                var place = (at * 2 + way) * States;
                for (var i = 0; i < States; i++)
                {
                    var keep = sums[States + i] = CarryLayer.Gate(sums[States + i]);
                    var show = sums[2 * States + i] = CarryLayer.Gate(sums[2 * States + i]);
                    var next = _state[i] = keep * _state[i] + (1 - keep) * sums[i];
                    _carried[place + i] = next;
                    _shown[place + i] = show * next;
                }
            }
        }
    }

    private void CarryBack(int length)
    {
        for (var way = 0; way < 2; way++)
        {
            Array.Clear(_state);
            for (var step = length - 1; step >= 0; step--)
            {
                var at = way == 0 ? step : length - 1 - step;
                var before = ((way == 0 ? at - 1 : at + 1) * 2 + way) * States;
                var sums = _carrySums.AsSpan(at * Sums + way * 3 * States, 3 * States);
                var gradients = _sumGradients.AsSpan(at * Sums + way * 3 * States, 3 * States);
                var place = (at * 2 + way) * States;
                for (var i = 0; i < States; i++)
                {
                    var (value, keep, show) = (sums[i], sums[States + i], sums[2 * States + i]);
                    var old = step == 0 ? 0 : _carried[before + i];
                    var output = _shownGradients[place + i];
                    var state = _state[i] + output * show;
                    gradients[i] = state * (1 - keep);
                    gradients[States + i] = state * (old - value) * Slope(keep);
                    gradients[2 * States + i] = output * _carried[place + i] * Slope(show);
                    _state[i] = state * keep;
                }
            }
        }
    }

    private static float Slope(float gate)
    {
        var rest = 1 - MathF.Abs(2 * gate - 1);
        return 0.5f * rest * rest;
    }

    private void GiftsBack(Span<float> near, int length)
    {
        var gifts = _giftGradients.AsSpan(0, length * Gift);
        gifts.Clear();
        for (var i = 0; i < near.Length; i++)
        {
            if (_near[i] == 0)
                near[i] = 0;
        }
        for (var at = 0; at < length; at++)
        {
            Products.Add(_gradients.AsSpan(NetworkShape.NearBias, Near), near.Slice(at * Near, Near));
            for (var distance = 0; distance < 3; distance++)
            {
                if (at + 1 - distance is var to && to >= 0 && to < length)
                    near.Slice(to * Near, Near).CopyTo(gifts.Slice(at * Gift + distance * Near, Near));
            }
        }
        Products.AddToWeights(_inputs, gifts, _gradients.AsSpan(0, NetworkShape.MarkGifts), WordVectors.Length, Gift);
        for (var at = 0; at < length; at++)
        {
            var gift = gifts.Slice(at * Gift, Gift);
            for (var i = _seen.Starts[at]; i < _seen.Starts[at + 1]; i++)
                AddMark(_seen.Marks[i], gift);
            if (_seen.Places[at] >= 0 && !_inputs.AsSpan(at * WordVectors.Length, WordVectors.Length).ContainsAnyExcept(0f))
                AddMark(WordMarks.NoVector, gift);
        }
    }

    private void AddMark(int mark, Span<float> gift)
    {
        Products.Add(_gradients.AsSpan(NetworkShape.MarkGifts + mark * Gift, Gift), gift);
        if (!_markSeen[mark])
            _marksSeen.Add(mark);
        _markSeen[mark] = true;
    }

    private void Step()
    {
        Step(0, NetworkShape.MarkGifts);
        foreach (var mark in _marksSeen)
        {
            Step(NetworkShape.MarkGifts + mark * Gift, Gift);
            _markSeen[mark] = false;
        }
        _marksSeen.Clear();
        Step(NetworkShape.NearBias, NetworkShape.Count - NetworkShape.NearBias);
    }

    private void Step(int start, int length)
    {
        var gradients = MemoryMarshal.Cast<float, Vector256<float>>(_gradients.AsSpan(start, length));
        var squares = MemoryMarshal.Cast<float, Vector256<float>>(_squares.AsSpan(start, length));
        var values = MemoryMarshal.Cast<float, Vector256<float>>(_numbers.AsSpan(start, length));
        for (var i = 0; i < values.Length; i++)
        {
            var gradient = gradients[i];
            var square = squares[i] += gradient * gradient;
            values[i] -= gradient * _rate / Vector256.Sqrt(square);
            gradients[i] = Vector256<float>.Zero;
        }
    }

    private float Uniform()
    {
        _random ^= _random << 13;
        _random ^= _random >> 7;
        _random ^= _random << 17;
        return (uint)(_random >> 32) / 4294967296f;
    }
}
