using System.Collections;

namespace Annotator;

/// <summary>The annotations of a document in text order: by start, then the longer first; immutable.</summary>
/// <remarks>Reading by index, finding an index and finding what overlaps all take logarithmic time plus what they return.</remarks>
public sealed class AnnotationList : IReadOnlyList<Annotation>
{
    internal static readonly AnnotationList Empty = new(null);

    private readonly AnnotationTree? _tree;

    private AnnotationList(AnnotationTree? tree) => _tree = tree;

    /// <inheritdoc/>
    public int Count => AnnotationTree.CountOf(_tree);

    /// <summary>How many nobody has decided on.</summary>
    public int PendingCount => AnnotationTree.PendingOf(_tree);

    /// <summary>The annotation at a place in text order, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many.</exception>
    public Annotation this[int index] =>
        index >= 0 && index < Count
            ? AnnotationTree.At(_tree!, index)
            : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} annotations.");

    /// <summary>The place of an annotation in text order.</summary>
    /// <returns>The index from 0, or the bitwise complement of where it would stand.</returns>
    public int IndexOf(Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        var index = AnnotationTree.CountBefore(_tree, annotation);
        return index < Count && this[index].Id == annotation.Id ? index : ~index;
    }

    /// <summary>The index of the first annotation that starts at an offset or after it; the count when none does.</summary>
    public int IndexAtOrAfter(int offset) => AnnotationTree.CountStartingBefore(_tree, offset);

    /// <summary>The index of the first pending annotation at an index or after it; -1 when none is left.</summary>
    public int NextPending(int index)
    {
        var before = AnnotationTree.PendingAmongFirst(_tree, index);
        return before < PendingCount ? AnnotationTree.IndexOfPending(_tree!, before) : -1;
    }

    /// <summary>The index of the last pending annotation before an index; -1 when there is none.</summary>
    public int PreviousPending(int index)
    {
        var before = AnnotationTree.PendingAmongFirst(_tree, index);
        return before > 0 ? AnnotationTree.IndexOfPending(_tree!, before - 1) : -1;
    }

    /// <summary>What shares at least one character with a span, in text order.</summary>
    public IEnumerable<Annotation> Overlapping(TextSpan span) => AnnotationTree.Overlapping(_tree, span.Start, span.End);

    /// <summary>What covers the character at an offset, in text order: the innermost of nested ones comes last.</summary>
    public IEnumerable<Annotation> At(int offset) => AnnotationTree.Overlapping(_tree, offset, offset + 1);

    /// <summary>The annotations from an index on, in text order.</summary>
    public IEnumerable<Annotation> From(int index) => AnnotationTree.From(_tree, index);

    /// <inheritdoc/>
    public IEnumerator<Annotation> GetEnumerator() => AnnotationTree.From(_tree, 0).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static AnnotationList Of(IEnumerable<Annotation> annotations)
    {
        var sorted = annotations.ToArray();
        Array.Sort(sorted, AnnotationOrder.Compare);
        return new(AnnotationTree.FromSorted(sorted));
    }

    internal AnnotationList With(Annotation annotation) => new(AnnotationTree.Insert(_tree, annotation));

    internal AnnotationList Without(Annotation annotation) => new(AnnotationTree.Remove(_tree, annotation));
}
