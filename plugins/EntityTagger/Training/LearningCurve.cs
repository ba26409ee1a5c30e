using System.Globalization;

namespace EntityTagger.Training;

/// <summary>
/// Plays a person who corrects documents after gold, and measures what learning from that is worth: F1 on the documents left, the
/// edits they would still take, and the edits it saves in those corrected.
/// </summary>
/// <param name="set">Name of the set.</param>
/// <param name="gold">Its texts.</param>
/// <param name="words">Texts are cut into documents of about so many words, at line ends; 0 leaves them whole.</param>
internal sealed class LearningCurve(string set, List<GoldText> gold, int words)
{
    /// <summary>After so many corrected documents it is measured.</summary>
    private static readonly int[] Steps = [0, 20, 50, 100];

    /// <summary>Fewer documents left would say little.</summary>
    private const int FewestLeft = 12;

    private readonly bool _hasOther = gold.Any(text => text.Spans.Any(span => span.Label == Labels.Other));
    private readonly SortedDictionary<int, Tally> _left = [];
    private readonly List<TimeSpan> _lessons = [];
    private readonly List<TimeSpan> _withs = [];
    private Tally _correctedWith;
    private Tally _correctedWithout;
    private int _stateBytes;

    /// <param name="folder">A folder of development sets.</param>
    /// <param name="sets">Names of the sets.</param>
    /// <param name="orders">How many orders of the documents the figures are the mean of.</param>
    /// <param name="words">Length to cut the texts to; 0 for none.</param>
    public static void Print(string folder, string[] sets, int orders, int words)
    {
        Console.WriteLine("| set | corrected | PLO F1 | 4cl F1 | edits for 100 names left | edits in the corrected, without and with | lesson and making ready, medians | state |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var set in sets)
        {
            var curve = new LearningCurve(set, Scoring.Read(Path.Combine(folder, set + ".jsonl")), words);
            for (var order = 0; order < orders; order++)
                curve.Play(order);
            curve.Print(orders);
        }
    }

    private int Most { get; } = Steps.Last(step => step == 0 || step <= gold.Sum(text => Pieces(text, words).Count()) - FewestLeft);

    private void Play(int order)
    {
        var whole = gold.ToArray();
        new Random(7 + order).Shuffle(whole);
        // Pieces of one text stay together, so that those left are of other texts.
        GoldText[] texts = [.. whole.SelectMany(text => Pieces(text, words))];
        var (reviewer, untaught) = (new SimulatedReviewer(_hasOther), new SimulatedReviewer(_hasOther));
        for (var corrected = 0; corrected <= Most; corrected++)
        {
            if (Steps.Contains(corrected))
                _left[corrected] = texts[Most..].Aggregate(_left.GetValueOrDefault(corrected), (tally, text) => tally.With(text, reviewer.Suggest(text)));
            if (corrected < Most)
                Correct(texts[corrected], reviewer, untaught);
        }
    }

    private static IEnumerable<GoldText> Pieces(GoldText text, int words)
    {
        for (int start = 0, number = 1; start < text.Text.Length; number++)
        {
            var end = start;
            for (var count = 0; end < text.Text.Length && (words == 0 || count < words);)
            {
                var line = text.Text.IndexOf('\n', end) + 1;
                line = line == 0 ? text.Text.Length : line;
                count += text.Text.AsSpan(end, line - end).Count(' ') + 1;
                end = line;
            }
            var (from, to) = (start, end);
            yield return new($"{text.Id}/{number}", text.Text[from..to], [.. text.Spans
                .Where(span => span.Start >= from && span.End <= to)
                .Select(span => span with { Start = span.Start - from, End = span.End - from })]);
            start = end;
        }
    }

    private void Correct(GoldText text, SimulatedReviewer reviewer, SimulatedReviewer untaught)
    {
        _correctedWithout = _correctedWithout.With(text, untaught.Suggest(text));
        _correctedWith = _correctedWith.With(text, reviewer.Suggest(text));
        var (lesson, with) = reviewer.Correct(text);
        _lessons.Add(lesson);
        _withs.Add(with);
        _stateBytes = Math.Max(_stateBytes, reviewer.StateBytes);
    }

    private void Print(int orders)
    {
        _lessons.Sort();
        _withs.Sort();
        foreach (var (corrected, tally) in _left)
        {
            var rest = corrected < Most || Most == 0
                ? " | | |"
                : string.Create(CultureInfo.InvariantCulture, $"{(double)_correctedWithout.Edits / orders:F0} and {(double)_correctedWith.Edits / orders:F0} | {_lessons[_lessons.Count / 2].TotalMilliseconds:F0} and {_withs[_withs.Count / 2].TotalMilliseconds:F0} ms | {_stateBytes >> 10} kB |");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {set} | {corrected} | {tally.Plo.F1:F1} | {(_hasOther ? $"{tally.All.F1:F1}" : "-")} | {100.0 * tally.Edits / tally.All.Gold:F1} | {rest}"));
        }
    }

    /// <summary>Right, proposed and gold names, and the edits that lie between.</summary>
    private readonly record struct Tally(Score Plo, Score All, int Edits)
    {
        public Tally With(GoldText gold, IReadOnlyCollection<GoldSpan> found) =>
            new(
                Sum(Plo, gold.Spans.Where(IsPlo), found.Where(IsPlo)),
                Sum(All, gold.Spans, found),
                Edits + Correction.Of(gold.Spans, found).Sum(correction => correction.Edits));

        private static bool IsPlo(GoldSpan span) => span.Label != Labels.Other;

        private static Score Sum(Score score, IEnumerable<GoldSpan> gold, IEnumerable<GoldSpan> found)
        {
            var (wanted, proposed) = (gold.ToHashSet(), found.ToHashSet());
            return new(score.Right + proposed.Count(wanted.Contains), score.Proposed + proposed.Count, score.Gold + wanted.Count);
        }
    }
}
