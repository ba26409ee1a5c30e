using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Annotator.Language.Tagging;

/// <summary>A layer that carries what it saw from token to token through a sequence, forwards and backwards (a quasi-recurrent network).</summary>
/// <remarks>
/// For each state and way a token gives a value, a gate of what is kept of the state before, and a gate of what is shown of the new one:
/// <c>state = keep * before + (1 - keep) * value; output = show * state</c>. All sums are taken before, token by token; only this is done in a row.
/// </remarks>
public sealed class CarryLayer
{
    /// <summary>Sums of a token for each state: value, keep and show, both ways.</summary>
    public const int SumsOfState = 6;

    private readonly DenseLayer _sums;

    /// <param name="inputs">Inputs of a token.</param>
    /// <param name="states">States carried each way; a multiple of eight.</param>
    /// <param name="weights">For each input a weight for each value, keep and show forwards, then backwards.</param>
    /// <param name="bias">What each of these begins with.</param>
    public CarryLayer(int inputs, int states, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        _sums = new(inputs, states * SumsOfState, weights, bias);
        States = states;
    }

    /// <summary>States carried each way.</summary>
    public int States { get; }

    /// <summary>Outputs of a token: the states shown forwards, then backwards.</summary>
    public int Outputs => 2 * States;

    /// <summary>Numbers of room that <see cref="Apply"/> wants for a token.</summary>
    public int Room => (SumsOfState + 1) * States;

    /// <summary>Outputs of a sequence of tokens.</summary>
    /// <param name="inputs">Inputs, token after token.</param>
    /// <param name="outputs">Where the outputs go; its length says how many tokens there are.</param>
    /// <param name="room">Room to work in.</param>
    public void Apply(ReadOnlySpan<float> inputs, Span<float> outputs, Span<float> room)
    {
        var tokens = outputs.Length / Outputs;
        var width = SumsOfState * States;
        var sums = room[..(tokens * width)];
        var state = room.Slice(tokens * width, States);
        _sums.Apply(inputs, sums);
        state.Clear();
        for (var token = 0; token < tokens; token++)
            Carry(sums.Slice(token * width, 3 * States), state, outputs.Slice(token * Outputs, States));
        state.Clear();
        for (var token = tokens - 1; token >= 0; token--)
            Carry(sums.Slice(token * width + 3 * States, 3 * States), state, outputs.Slice(token * Outputs + States, States));
    }

    /// <summary>Takes any number to between 0 and 1; cheaper than the logistic function, and the same on every machine.</summary>
    public static float Gate(float sum) => 0.5f + 0.5f * sum / (1 + MathF.Abs(sum));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Carry(ReadOnlySpan<float> sums, Span<float> state, Span<float> output)
    {
        var states = MemoryMarshal.Cast<float, Vector256<float>>(state);
        var shown = MemoryMarshal.Cast<float, Vector256<float>>(output);
        var values = MemoryMarshal.Cast<float, Vector256<float>>(sums[..state.Length]);
        var keeps = MemoryMarshal.Cast<float, Vector256<float>>(sums.Slice(state.Length, state.Length));
        var shows = MemoryMarshal.Cast<float, Vector256<float>>(sums.Slice(2 * state.Length, state.Length));
        for (var i = 0; i < states.Length; i++)
        {
            var keep = Gate(keeps[i]);
            var next = keep * states[i] + (Vector256<float>.One - keep) * values[i];
            states[i] = next;
            shown[i] = Gate(shows[i]) * next;
        }
    }

    private static Vector256<float> Gate(Vector256<float> sums)
    {
        var half = Vector256.Create(0.5f);
        return half + half * sums / (Vector256<float>.One + Vector256.Abs(sums));
    }
}
