namespace EntityTagger.Tests.Learning;

public class StateFileTests
{
    private static readonly ReadOnlyMemory<byte> State = Reviewed.State(Reviewed.Text("Yesterday [ORG Zorbland] met [PER Anna Bell] in [LOC Kvant]."));

    [Fact]
    public void Reading_and_writing_give_the_same_bytes() => Assert.True(StateFile.Write(StateFile.Read(State.Span)).AsSpan().SequenceEqual(State.Span));

    [Fact]
    public void A_state_cut_short_anywhere_is_refused() => Assert.All(
        Enumerable.Range(1, State.Length - 1).Where(length => length < 60 || length % 97 == 0 || length > State.Length - 20),
        length => Assert.Throws<InvalidDataException>(() => new Entities().With(State[..length])));

    [Fact]
    public void A_state_with_a_changed_byte_is_refused()
    {
        for (var at = 0; at < State.Length; at += 31)
        {
            var changed = State.ToArray();
            changed[at] ^= 1;
            Assert.Throws<InvalidDataException>(() => new Entities().With(changed));
        }
    }

    [Fact]
    public void A_state_of_another_version_is_refused_with_the_next_step()
    {
        var foreign = State.ToArray();
        // The version follows the mark and its length.
        foreign[5] = (byte)'9';

        var refusal = Assert.Throws<InvalidDataException>(() => new Entities().Learn(foreign, Reviewed.Text("Then he left."), CancellationToken.None));

        Assert.Contains("another version", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("learn anew", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void However_much_is_learned_the_state_stays_below_two_megabytes()
    {
        var random = new Random(1);
        var keys = Enumerable.Range(1, 300_000).Select(key => (uint)key * 7).ToArray();
        var weights = Enumerable.Range(0, keys.Length * 16).Select(_ => random.NextSingle() - 0.5f).ToArray();
        var documents = Enumerable.Range(0, 3000).Select(number => new LearnedDocument((ulong)number, 1, [.. Enumerable.Range(0, 40).Select(name => new NameDecision((uint)name, 1, 1))]));

        var bytes = StateFile.Write(new(keys, weights, [.. weights.Take(keys.Length)], Trust.Full, [.. documents]));

        var read = StateFile.Read(bytes);
        Assert.InRange(bytes.Length, 1_000_000, 2 << 20);
        Assert.Equal(2999ul, read.Documents[^1].Text);
        Assert.True(StateFile.Write(read).AsSpan().SequenceEqual(bytes));
    }
}
