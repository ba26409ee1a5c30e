using System.Text;
using Annotator.Core.Learning;
using Annotator.Testing;

namespace Annotator.Core.Tests.Learning;

public class LessonTests
{
    private static readonly LearnedKey Key = new("parrot", "ana");

    [Fact]
    public void A_lesson_adds_the_document_and_names_the_state()
    {
        var nothing = new LearnedState(Key, "1");

        var learned = Lesson.Learn(Parrot.Ready(), nothing, Accepted("d1", "Anne", "PER"), 3, CancellationToken.None);

        Assert.Null(nothing.Mark);
        Assert.Matches("^[0-9a-f]{8}$", learned.Mark);
        Assert.Equal(new LearnedDocument("d1", 3), Assert.Single(learned.Documents));
        Assert.True(learned.Knows("d1", 3));
        Assert.False(learned.Knows("d1", 4));
    }

    [Fact]
    public void A_document_learned_again_stands_once()
    {
        var learned = Lesson.Learn(Parrot.Ready(), new(Key, "1"), Accepted("d1", "Anne", "PER"), 3, CancellationToken.None);

        learned = Lesson.Learn(Parrot.Ready(), learned, Accepted("d1", "Anne", "LOC"), 5, CancellationToken.None);

        Assert.Equal(new LearnedDocument("d1", 5), Assert.Single(learned.Documents));
    }

    [Fact]
    public void Layers_that_the_annotator_neither_reads_nor_writes_are_not_shown()
    {
        var document = Accepted("d1", "Anne", "PER").With(new Annotation("a2", "quote", "DIRECT", new(0, 4)) { Review = Review.Accepted });

        var learned = Lesson.Learn(Parrot.Ready(), new(Key, "1"), document, 1, CancellationToken.None);

        Assert.Equal("1\nPER Anne", Encoding.UTF8.GetString(learned.Bytes.Span));
    }

    private static AnnotatedDocument Accepted(string id, string text, string label) =>
        new(new Document(id, text), [new("a1", "entity", label, new(0, text.Length)) { Review = Review.Accepted, By = "ana" }], []);
}
