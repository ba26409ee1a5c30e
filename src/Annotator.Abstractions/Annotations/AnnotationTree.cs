namespace Annotator;

/// <summary>
/// A persistent balanced tree of annotations in text order. Each node knows how far right its subtree reaches, so that what
/// overlaps a range is found in logarithmic time plus hits, and how many of it are pending, so that the next one is too.
/// </summary>
/// <remarks>
/// An AVL tree (Adelson-Velsky and Landis, 1962) augmented as an interval tree (Cormen et al., Introduction to Algorithms, §14.3).
/// </remarks>
internal sealed class AnnotationTree
{
    private readonly AnnotationTree? _left;
    private readonly AnnotationTree? _right;
    private readonly int _height;
    private readonly int _reach;

    private AnnotationTree(AnnotationTree? left, Annotation value, AnnotationTree? right)
    {
        (_left, Value, _right) = (left, value, right);
        _height = 1 + Math.Max(Height(left), Height(right));
        _reach = Math.Max(value.Span.End, Math.Max(left?._reach ?? 0, right?._reach ?? 0));
        Count = 1 + CountOf(left) + CountOf(right);
        Pending = (value.Review == Review.Pending ? 1 : 0) + PendingOf(left) + PendingOf(right);
    }

    public Annotation Value { get; }

    public int Count { get; }

    public int Pending { get; }

    public static int CountOf(AnnotationTree? tree) => tree?.Count ?? 0;

    public static int PendingOf(AnnotationTree? tree) => tree?.Pending ?? 0;

    /// <param name="sorted">In text order, no two the same.</param>
    public static AnnotationTree? FromSorted(ReadOnlySpan<Annotation> sorted) =>
        sorted.IsEmpty
            ? null
            : new(FromSorted(sorted[..(sorted.Length / 2)]), sorted[sorted.Length / 2], FromSorted(sorted[(sorted.Length / 2 + 1)..]));

    public static AnnotationTree Insert(AnnotationTree? tree, Annotation value)
    {
        if (tree is null)
            return new(null, value, null);
        return AnnotationOrder.Compare(value, tree.Value) switch
        {
            < 0 => Balanced(Insert(tree._left, value), tree.Value, tree._right),
            > 0 => Balanced(tree._left, tree.Value, Insert(tree._right, value)),
            _ => new(tree._left, value, tree._right),
        };
    }

    public static AnnotationTree? Remove(AnnotationTree? tree, Annotation value)
    {
        if (tree is null)
            return null;
        return AnnotationOrder.Compare(value, tree.Value) switch
        {
            < 0 => Balanced(Remove(tree._left, value), tree.Value, tree._right),
            > 0 => Balanced(tree._left, tree.Value, Remove(tree._right, value)),
            _ => Joined(tree._left, tree._right),
        };
    }

    public static Annotation At(AnnotationTree tree, int index)
    {
        while (true)
        {
            var before = CountOf(tree._left);
            if (index == before)
                return tree.Value;
            (tree, index) = index < before ? (tree._left!, index) : (tree._right!, index - before - 1);
        }
    }

    /// <returns>How many stand before the value, whether it is in the tree or not.</returns>
    public static int CountBefore(AnnotationTree? tree, Annotation value) => CountWhile(tree, held => AnnotationOrder.Compare(held, value) < 0);

    /// <returns>How many start before an offset.</returns>
    public static int CountStartingBefore(AnnotationTree? tree, int offset) => CountWhile(tree, held => held.Span.Start < offset);

    /// <returns>The index of the nth pending one, counted from 0.</returns>
    public static int IndexOfPending(AnnotationTree tree, int nth)
    {
        var index = 0;
        while (true)
        {
            var before = PendingOf(tree._left);
            if (nth < before)
            {
                tree = tree._left!;
                continue;
            }
            index += CountOf(tree._left);
            nth -= before;
            if (tree.Value.Review == Review.Pending && nth-- == 0)
                return index;
            index++;
            tree = tree._right!;
        }
    }

    /// <returns>How many pending ones are among the first <paramref name="count"/>.</returns>
    public static int PendingAmongFirst(AnnotationTree? tree, int count)
    {
        var pending = 0;
        while (tree is not null)
        {
            var before = CountOf(tree._left);
            if (count <= before)
            {
                tree = tree._left;
                continue;
            }
            pending += PendingOf(tree._left) + (tree.Value.Review == Review.Pending ? 1 : 0);
            count -= before + 1;
            tree = tree._right;
        }
        return pending;
    }

    /// <returns>In text order.</returns>
    public static IEnumerable<Annotation> Overlapping(AnnotationTree? tree, int start, int end)
    {
        var path = new Stack<AnnotationTree>();
        while (true)
        {
            for (; tree is not null && tree._reach > start; tree = tree._left)
                path.Push(tree);
            if (!path.TryPop(out tree))
                yield break;
            if (tree.Value.Span.Start >= end)
                yield break;
            if (tree.Value.Span.End > start)
                yield return tree.Value;
            tree = tree._right;
        }
    }

    /// <returns>In text order, from an index on.</returns>
    public static IEnumerable<Annotation> From(AnnotationTree? tree, int index)
    {
        var path = new Stack<AnnotationTree>();
        while (tree is not null)
        {
            var before = CountOf(tree._left);
            if (index <= before)
            {
                path.Push(tree);
                tree = tree._left;
            }
            else
            {
                index -= before + 1;
                tree = tree._right;
            }
        }
        while (path.TryPop(out tree))
        {
            yield return tree.Value;
            for (tree = tree._right; tree is not null; tree = tree._left)
                path.Push(tree);
        }
    }

    /// <param name="isBefore">True for a first part of the values in text order, false for the rest.</param>
    private static int CountWhile(AnnotationTree? tree, Func<Annotation, bool> isBefore)
    {
        var count = 0;
        while (tree is not null)
        {
            if (isBefore(tree.Value))
            {
                count += CountOf(tree._left) + 1;
                tree = tree._right;
            }
            else
            {
                tree = tree._left;
            }
        }
        return count;
    }

    private static int Height(AnnotationTree? tree) => tree?._height ?? 0;

    private static AnnotationTree? Joined(AnnotationTree? left, AnnotationTree? right)
    {
        if (right is null)
            return left;
        var first = right;
        while (first._left is not null)
            first = first._left;
        return Balanced(left, first.Value, Remove(right, first.Value));
    }

    private static AnnotationTree Balanced(AnnotationTree? left, Annotation value, AnnotationTree? right)
    {
        if (Height(left) > Height(right) + 1)
        {
            return Height(left!._left) >= Height(left._right)
                ? new(left._left, left.Value, new(left._right, value, right))
                : new(new(left._left, left.Value, left._right!._left), left._right.Value, new(left._right._right, value, right));
        }
        if (Height(right) > Height(left) + 1)
        {
            return Height(right!._right) >= Height(right._left)
                ? new(new(left, value, right._left), right.Value, right._right)
                : new(new(left, value, right._left!._left), right._left.Value, new(right._left._right, right.Value, right._right));
        }
        return new(left, value, right);
    }
}
