using System.Diagnostics;
using System.Globalization;
using Annotator;

namespace EntityTagger.Training;

/// <summary>
/// Plays a person who corrects documents after gold, and measures what learning from that is worth on the documents left:
/// F1, and how many edits the person would still make.
/// </summary>
internal static class LearningCurve
{
    private static readonly int[] Steps = [0, 20, 50, 100];

    /// <param name="folder">A folder of development sets.</param>
    /// <param name="sets">Names of the sets.</param>
    /// <param name="orders">How many orders of the documents the figures are the mean of.</param>
    public static void Print(string folder, string[] sets, int orders)
    {
        foreach (var set in sets)
            PrintSet(set, Scoring.Read(Path.Combine(folder, set + ".jsonl")), orders);
    }

    private static void PrintSet(string set, List<GoldText> gold, int orders)
    {
        var hasOther = gold.Any(text => text.Spans.Any(span => span.Label == Labels.Other));
        var most = Steps.Last(step => step <= gold.Count - 12);
        var sums = new Dictionary<int, Tally>();
        double milliseconds = 0, bytes = 0, online = 0, onlineBase = 0;
        for (var order = 0; order < orders; order++)
        {
            var shuffled = gold.ToArray();
            new Random(7 + order).Shuffle(shuffled);
            var rest = shuffled[most..];
            var (annotator, none) = (new SimulatedReviewer(hasOther), new SimulatedReviewer(hasOther));
            for (var done = 0; done <= most; done++)
            {
                if (Steps.Contains(done))
                {
                    var tally = sums.GetValueOrDefault(done);
                    foreach (var text in rest)
                        tally = tally.With(text, annotator.Suggest(text), hasOther);
                    sums[done] = tally;
                }
                if (done == most)
                    break;
                var one = shuffled[done];
                online += default(Tally).With(one, annotator.Suggest(one), hasOther).Edits;
                onlineBase += default(Tally).With(one, none.Suggest(one), hasOther).Edits;
                milliseconds = Math.Max(milliseconds, annotator.Correct(one).TotalMilliseconds);
                bytes = Math.Max(bytes, annotator.StateBytes);
            }
        }
        foreach (var (done, tally) in sums.OrderBy(pair => pair.Key))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {set} | {done} | {tally.Plo.F1:F1} | {(hasOther ? $"{tally.All.F1:F1}" : "-")} | {100.0 * tally.Edits / tally.All.Gold:F1} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  edits in the first {most}: {onlineBase / orders:F0} without, {online / orders:F0} with learning; slowest lesson {milliseconds:F0} ms; largest state {bytes / 1024:F0} kB"));
    }

    /// <summary>Right, wrong and missing names, and the edits they cost.</summary>
    private readonly record struct Tally(Score Plo, Score All, int Edits)
    {
        public Tally With(GoldText gold, IReadOnlyCollection<GoldSpan> found, bool hasOther)
        {
            found = [.. found.Where(span => hasOther || span.Label != Labels.Other)];
            return new(
                Sum(Plo, [.. gold.Spans.Where(span => span.Label != Labels.Other)], [.. found.Where(span => span.Label != Labels.Other)]),
                Sum(All, [.. gold.Spans], [.. found]),
                Edits + Correction.Of(gold.Spans, found).Sum(correction => correction.Edits));
        }

        private static Score Sum(Score score, HashSet<GoldSpan> gold, HashSet<GoldSpan> found) =>
            new(score.Right + found.Count(gold.Contains), score.Proposed + found.Count, score.Gold + gold.Count);
    }
}

/// <summary>A person at work on gold texts with a tagger that learns, through the same door as the host.</summary>
internal sealed class SimulatedReviewer(bool hasOther)
{
    private readonly Entities _shipped = new();
    private IAnnotator _tagger = new Entities();
    private ReadOnlyMemory<byte> _state;

    public int StateBytes => _state.Length;

    public IReadOnlyCollection<GoldSpan> Suggest(GoldText gold) =>
        [.. _tagger.Suggest(new(new Document(gold.Id, gold.Text)), CancellationToken.None)
            .Select(suggestion => new GoldSpan(suggestion.Span.Start, suggestion.Span.End, suggestion.Label))
            .Where(span => hasOther || span.Label != Labels.Other)];

    /// <returns>How long the lesson took.</returns>
    public TimeSpan Correct(GoldText gold)
    {
        var reviewed = Correction.Reviewed(gold, Suggest(gold));
        var watch = Stopwatch.StartNew();
        _state = _shipped.Learn(_state, reviewed, CancellationToken.None);
        var lesson = watch.Elapsed;
        _tagger = _shipped.With(_state);
        return lesson;
    }
}

/// <summary>What becomes of one proposal, or of a name nothing was proposed for.</summary>
/// <param name="Proposed">What was proposed; null for nothing.</param>
/// <param name="Gold">What is right; null for nothing.</param>
internal readonly record struct Correction(GoldSpan? Proposed, GoldSpan? Gold)
{
    /// <summary>Edits besides accepting everything at once: a rejection, a new name, a moved boundary, another label count one each.</summary>
    public int Edits => Proposed is not { } proposed || Gold is not { } gold
        ? 1
        : (proposed.Label != gold.Label ? 1 : 0) + (proposed.Start != gold.Start || proposed.End != gold.End ? 1 : 0);

    /// <summary>Pairs each proposal with the name it overlaps, exact ones first.</summary>
    public static List<Correction> Of(IEnumerable<GoldSpan> gold, IEnumerable<GoldSpan> found)
    {
        var corrections = new List<Correction>();
        var wanted = gold.Distinct().OrderBy(span => span.Start).ToList();
        var proposed = found.Distinct().OrderBy(span => span.Start).ToList();
        foreach (var closeness in (Func<GoldSpan, GoldSpan, bool>[])[
            (one, other) => one == other,
            (one, other) => one.Start == other.Start && one.End == other.End,
            (one, other) => one.Start < other.End && other.Start < one.End])
        {
            foreach (var span in proposed.ToArray())
            {
                if (wanted.FindIndex(other => closeness(span, other)) is var at and >= 0)
                {
                    corrections.Add(new(span, wanted[at]));
                    wanted.RemoveAt(at);
                    proposed.Remove(span);
                }
            }
        }
        corrections.AddRange(proposed.Select(span => new Correction(span, null)));
        corrections.AddRange(wanted.Select(span => new Correction(null, span)));
        return corrections;
    }

    /// <summary>A document as a person leaves it who makes all corrections.</summary>
    public static AnnotatedDocument Reviewed(GoldText gold, IEnumerable<GoldSpan> found)
    {
        var number = 1;
        return new(new Document(gold.Id, gold.Text), Of(gold.Spans, found).Select(correction => correction.ToAnnotation($"a{number++}")), [], new(DocumentState.Done));
    }

    private Annotation ToAnnotation(string id)
    {
        var place = Gold ?? Proposed!.Value;
        var annotation = new Annotation(id, "entity", place.Label, new(place.Start, place.End))
        {
            By = "simulated",
            Proposals = [new(Proposed is null ? "simulated" : "entity-tagger@1.0.0")],
            Review = Gold is null ? Review.Rejected : Edits == 0 || Proposed is null ? Review.Accepted : Review.Corrected,
        };
        return Proposed is { } proposed && annotation.Review == Review.Corrected
            ? annotation with { Original = new(new(proposed.Start, proposed.End), proposed.Label, annotation.Attributes, []) }
            : annotation;
    }
}
