using System.Collections;
using Annotator;
using LocationTagger.Gazetteer;
using LocationTagger.Recognition;
using LocationTagger.Resolution;

namespace LocationTagger.Tests;

/// <summary>Each step asks again and again whether to go on: it is cancelled from inside, and reads little after that.</summary>
public class CancellationTests
{
    private const int Cancelled = 20_000;

    /// <summary>Some thousand parts, each looked at several times: a millisecond.</summary>
    private const int MostAfter = 40_000;

    private static readonly string Text = string.Concat(Enumerable.Repeat("Paris, Texas, is far from Kabul. ", 20_000));

    private static readonly Places World = new(GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, "places.bin")));

    private static readonly List<NamePart> Parts = NameParts.Of(Text);

    [Fact]
    public void Looking_around() => EndsSoon(Parts, (parts, cancellation) => GC.KeepAlive(new Surroundings(Text, new(parts), cancellation)));

    [Fact]
    public void Matching() => EndsSoon(Parts, (parts, cancellation) => new NameMatcher(World).Matches(Text, new(parts), cancellation));

    [Fact]
    public void Looking_for_persons()
    {
        var around = new Surroundings(Text, new(Parts));

        EndsSoon(Parts, (parts, cancellation) => PersonNames.In(new(parts), around, _ => false, cancellation));
    }

    [Fact]
    public void Looking_for_containers()
    {
        var matches = new NameMatcher(World).Matches(Text, new(Parts), CancellationToken.None);

        EndsSoon([.. matches, .. matches], (all, cancellation) => Containment.Links(Text, new(Parts), all, cancellation));
    }

    [Fact]
    public void Resolving()
    {
        var mentions = new Recogniser(World).Mentions(Text, new EntityNames(new(new Document("d", Text))), CancellationToken.None);

        EndsSoon([.. mentions, .. mentions], (all, cancellation) => new Resolver(ClueWeights.Shipped).Prepare(all, cancellation));
        EndsSoon([.. mentions, .. mentions], (all, cancellation) =>
        {
            var resolver = new Resolver(ClueWeights.Shipped);
            resolver.Prepare(mentions, CancellationToken.None);
            resolver.Resolve(all, cancellation);
        });
    }

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("A")]
    public void A_word_of_ten_million_letters(string letter)
    {
        var text = string.Concat(Enumerable.Repeat(letter, 10_000_000));

        Assert.Empty(Tagger.Suggestions(new(new Document("d", text))));
        Assert.ThrowsAny<OperationCanceledException>(() => NameParts.Of(text, new(canceled: true)));
    }

    /// <summary>The source is cancelled when an item far in is read; not many more may be.</summary>
    private static void EndsSoon<T>(IReadOnlyList<T> items, Action<IReadOnlyList<T>, CancellationToken> work)
    {
        using var source = new CancellationTokenSource();
        var list = new CancellingList<T>(items, source);

        Assert.ThrowsAny<OperationCanceledException>(() => work(list, source.Token));
        Assert.InRange(list.ReadAfter, 0, MostAfter);
    }

    /// <summary>Cancels when its item number 20,000 is read, and counts what is read after.</summary>
    private sealed class CancellingList<T>(IReadOnlyList<T> items, CancellationTokenSource source) : IReadOnlyList<T>
    {
        public int ReadAfter { get; private set; }

        public int Count => items.Count;

        public T this[int index]
        {
            get
            {
                if (source.IsCancellationRequested)
                    ReadAfter++;
                else if (index >= Cancelled)
                    source.Cancel();
                return items[index];
            }
        }

        public IEnumerator<T> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
