using Annotator;

namespace EntityTagger.Training;

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
