using Annotator.Core.Layers;

namespace Annotator.Tui.Painting;

/// <summary>Rows of a pane painted before, kept while what all of them were painted from stays the same.</summary>
/// <typeparam name="TKey">What one row stands for.</typeparam>
/// <typeparam name="TSource">What they were painted from.</typeparam>
/// <param name="comparer">Tells keys apart; null for their own way.</param>
internal sealed class LineCache<TKey, TSource>(IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
    where TSource : struct, IEquatable<TSource>
{
    private const int MostKept = 1024;

    private readonly Dictionary<TKey, StyledLine> _lines = new(comparer);
    private TSource _source;

    /// <summary>Forgets all when the source is another one.</summary>
    public void Begin(TSource source)
    {
        if (source.Equals(_source) && _lines.Count < MostKept)
            return;
        _lines.Clear();
        _source = source;
    }

    /// <summary>The row painted for a thing before; null when it was not.</summary>
    public StyledLine? Find(TKey thing) => _lines.GetValueOrDefault(thing);

    /// <summary>Forgets the rows of some things.</summary>
    public void Forget(Func<TKey, bool> isMeant)
    {
        foreach (var thing in _lines.Keys.Where(isMeant).ToArray())
            _lines.Remove(thing);
    }

    /// <summary>Keeps a row for a thing.</summary>
    public StyledLine Keep(TKey thing, StyledLine line) => _lines[thing] = line;
}

/// <summary>What the rows of a text are painted from, beside the caret and what is selected.</summary>
internal readonly record struct TextSource(TextRows Rows, State.ReadingSwitches Switches, LayerSchema Layers, int Width);

/// <summary>What the rows of a list of annotations are painted from.</summary>
internal readonly record struct ListSource(LayerSchema Layers, int Width);
