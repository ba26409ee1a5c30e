using System.Collections.Immutable;

namespace Annotator.Core.Suggesting;

/// <summary>
/// Puts annotators in order: for each layer, those that only write it, then those that read and write it, then those that only
/// read it. Among equals the given order stays.
/// </summary>
public static class RunOrder
{
    /// <summary>The annotators in the order to run them.</summary>
    /// <returns>The order, or the names of two that wait for each other.</returns>
    public static (ImmutableArray<AnnotatorDescription> Order, RunCycle? Cycle) Of(IEnumerable<AnnotatorDescription> annotators)
    {
        var waiting = annotators.ToList();
        var order = ImmutableArray.CreateBuilder<AnnotatorDescription>(waiting.Count);
        while (waiting.Count > 0)
        {
            var next = waiting.Find(candidate => waiting.TrueForAll(other => !Precedes(other, candidate)));
            if (next is null)
                return ([], CycleAmong(waiting));
            waiting.Remove(next);
            order.Add(next);
        }
        return (order.ToImmutable(), null);
    }

    /// <summary>Those named and, before them, the pure writers of the layers they read; one on request only where it is named.</summary>
    /// <param name="annotators">All there are.</param>
    /// <param name="names">Names to run; none means all but those on request.</param>
    public static ImmutableArray<AnnotatorDescription> Chosen(IReadOnlyCollection<AnnotatorDescription> annotators, IReadOnlyCollection<string> names)
    {
        var usual = annotators.Where(annotator => !annotator.OnRequest).ToArray();
        if (names.Count == 0)
            return [.. usual];
        var chosen = annotators.Where(annotator => names.Contains(annotator.Name)).ToHashSet();
        var open = new Queue<AnnotatorDescription>(chosen);
        while (open.TryDequeue(out var reader))
        {
            foreach (var writer in usual.Where(writer => reader.Reads.Any(layer => writer.WritesLayer(layer) && !writer.Reads.Contains(layer))))
            {
                if (chosen.Add(writer))
                    open.Enqueue(writer);
            }
        }
        return [.. annotators.Where(chosen.Contains)];
    }

    private static bool Precedes(AnnotatorDescription one, AnnotatorDescription other) =>
        one != other && one.Writes.Any(written => other.Reads.Contains(written.Layer)
            && (!one.Reads.Contains(written.Layer) || !other.WritesLayer(written.Layer)));

    /// <summary>Walks back from one that waits to one it waits for until a name comes round again.</summary>
    private static RunCycle CycleAmong(List<AnnotatorDescription> waiting)
    {
        var seen = new HashSet<AnnotatorDescription>();
        var current = waiting[0];
        while (true)
        {
            var before = waiting.Find(other => Precedes(other, current))!;
            if (!seen.Add(before))
                return new(current.Name, before.Name);
            current = before;
        }
    }
}

/// <summary>Two annotators that wait for each other.</summary>
public sealed record RunCycle(string One, string Other)
{
    /// <summary>The cycle as a sentence with what to do.</summary>
    public string Message => $"'{One}' and '{Other}' each read what the other writes, so neither can run first; choose one with --annotators.";
}
