using System.Diagnostics;
using Annotator;

namespace EntityTagger.Training;

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

    /// <returns>How long the lesson took, and making an annotator with what was learned.</returns>
    public (TimeSpan Lesson, TimeSpan With) Correct(GoldText gold)
    {
        var reviewed = Correction.Reviewed(gold, Suggest(gold));
        var watch = Stopwatch.StartNew();
        _state = _shipped.Learn(_state, reviewed, CancellationToken.None);
        var lesson = watch.Elapsed;
        _tagger = _shipped.With(_state);
        return (lesson, watch.Elapsed - lesson);
    }
}
