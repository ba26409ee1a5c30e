using CsCheck;

namespace Annotator.Tests;

public class AnnotationListTests
{
    private static readonly Gen<TextSpan> Spans =
        Gen.Select(Gen.Int[0, 60], Gen.Int[1, 20], (start, length) => new TextSpan(start, start + length));

    private static readonly Gen<Annotation[]> Many = Gen.Select(Spans, Gen.Bool, (span, pending) => (span, pending)).Array[0, 40]
        .Select(drawn => drawn.Select((d, i) => new Annotation($"a{i + 1}", "entity", "PER", d.span)
        {
            Review = d.pending ? Review.Pending : Review.Accepted,
        }).ToArray());

    [Fact]
    public void Finds_what_overlaps_a_span_as_looking_at_each_does() => Gen.Select(Many, Spans).Sample((annotations, span) =>
    {
        var document = Grown(annotations);

        var found = document.Annotations.Overlapping(span).Select(annotation => annotation.Id);

        Assert.Equal(document.Annotations.Where(a => a.Span.Overlaps(span)).Select(a => a.Id), found);
    });

    [Fact]
    public void Grown_one_by_one_or_made_at_once_it_has_the_same_order() => Many.Sample(annotations =>
    {
        var atOnce = new AnnotatedDocument(Text, annotations, []);

        Assert.Equal(atOnce.Annotations.Select(a => a.Id), Grown(annotations).Annotations.Select(a => a.Id));
    });

    [Fact]
    public void Finds_each_by_its_index_and_its_index_again() => Many.Sample(annotations =>
    {
        var list = Grown(annotations).Annotations;

        Assert.Equal(list.Select(a => a.Id), Enumerable.Range(0, list.Count).Select(i => list[i].Id));
        Assert.Equal(Enumerable.Range(0, list.Count), list.Select(list.IndexOf));
    });

    [Fact]
    public void Finds_the_next_and_the_previous_pending_one() => Gen.Select(Many, Gen.Int[0, 40]).Sample((annotations, from) =>
    {
        var list = Grown(annotations).Annotations;
        var start = Math.Min(from, list.Count);
        var pending = Enumerable.Range(0, list.Count).Where(i => list[i].Review == Review.Pending).ToArray();

        Assert.Equal(pending.Where(i => i >= start).DefaultIfEmpty(-1).First(), list.NextPending(start));
        Assert.Equal(pending.Where(i => i < start).DefaultIfEmpty(-1).Last(), list.PreviousPending(start));
        Assert.Equal(pending.Length, list.PendingCount);
    });

    [Fact]
    public void Taking_all_away_again_leaves_nothing() => Many.Sample(annotations =>
    {
        var document = annotations.Reverse().Aggregate(Grown(annotations), (shrinking, annotation) => shrinking.Without(annotation.Id));

        Assert.Empty(document.Annotations);
    });

    [Fact]
    public void Nested_spans_come_outermost_first()
    {
        var document = Grown([new("a1", "entity", "LOC", new(4, 8)), new("a2", "quote", "DIRECT", new(0, 20)), new("a3", "entity", "PER", new(4, 12))]);

        Assert.Equal(["a2", "a3", "a1"], document.Annotations.At(5).Select(a => a.Id));
    }

    private static Document Text => new("test", new string('x', 80));

    private static AnnotatedDocument Grown(IEnumerable<Annotation> annotations) =>
        annotations.Aggregate(new AnnotatedDocument(Text), (document, annotation) => document.With(annotation));
}
