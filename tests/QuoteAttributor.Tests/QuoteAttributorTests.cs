using System.Reflection;
using Annotator.Testing;

namespace Annotator.Quotes.Tests;

public class QuoteAttributorTests
{
    private const string Reference = """
        In a series of U.S. airstrikes, [ORG Taliban] training camps that supported operations inside [LOC Afghanistan] were destroyed, according to a press statement from [ORG NATO]’s [ORG Resolute Support] mission.

        “The U.S. strikes support [LOC Afghanistan] in reassuring its neighbors that it is not a safe sanctuary,” the statement read.

        The [ORG ETIM] terrorist organization has roots in the groups of western [LOC China].

        The group’s “militants have fought alongside [ORG al-Qaida], and are responsible for various terrorist acts,” according to [ORG Resolute Support]. “In May 2002, two [ORG ETIM] members were deported to [LOC China].”

        [ORG Resolute Support] added that the terror group poses a threat to [LOC China], and throughout the border region.

        On Tuesday, members of the [ORG Senate Foreign Relations Committee] fired questions at Assistant Secretary of Defense [PER Randall Schriver] and Deputy Secretary of State [PER John Sullivan].

        “I think there is the possibility that [LOC China] could be a partner,” [PER Schriver] said. “They certainly have their own concerns.”

        “Historically, we have run into some difficulties — there’s an important difference there — but they do have an interest,” he added.
        """;

    [Fact]
    public void Reads_a_news_report() =>
        Assert.Equal(
            """
            INDIRECT In a series of U.S. airstrikes, Taliban training camps that supported operations inside Afghanistan were destroyed <according to> (a press statement from NATO’s Resolute Support mission) = Resolute Support
            DIRECT “The U.S. strikes support Afghanistan in reassuring its neighbors that it is not a safe sanctuary,” <read> (the statement) = Resolute Support
            MIXED The group’s “militants have fought alongside al-Qaida, and are responsible for various terrorist acts,” <according to> (Resolute Support) = Resolute Support #q3
            DIRECT “In May 2002, two ETIM members were deported to China.” (Resolute Support) = Resolute Support #q3
            INDIRECT the terror group poses a threat to China, and throughout the border region <added> (Resolute Support) = Resolute Support
            DIRECT “I think there is the possibility that China could be a partner,” <said> (Schriver) = Randall Schriver #q5
            DIRECT “They certainly have their own concerns.” (Schriver) = Randall Schriver #q5
            DIRECT “Historically, we have run into some difficulties — there’s an important difference there — but they do have an interest,” <added> (he) = Randall Schriver
            """,
            Found.In(Reference));

    [Fact]
    public void Gives_every_suggestion_a_confidence_and_a_rule() =>
        Assert.All(Suggest(Reference), suggestion =>
        {
            Assert.InRange(suggestion.Confidence!.Value, 0, 1);
            Assert.NotEmpty(suggestion.Reason!);
        });

    [Fact]
    public void Proposes_each_mention_once_and_links_only_to_them()
    {
        var suggestions = Suggest(Reference);

        var keys = suggestions.Where(suggestion => suggestion.Layer == "mention").Select(mention => mention.Key!).ToList();
        Assert.Equal(keys.Distinct(), keys);
        Assert.Equal(keys.Order(), suggestions.SelectMany(suggestion => suggestion.Links).Select(link => link.To).Distinct().Order());
    }

    [Fact]
    public void Proposes_nothing_for_an_empty_text() => Assert.Empty(Suggest(""));

    [Fact]
    public void Gives_the_same_answer_from_many_threads()
    {
        var document = Marked.Text(Reference);
        var annotator = new QuoteAttributor();

        var answers = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(4)
            .Select(_ => Shown(annotator.Suggest(document, CancellationToken.None))).ToList();

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public void Stops_when_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => new QuoteAttributor().Suggest(Marked.Text("“Go,” he said."), new CancellationToken(true)).ToList());

    [Theory]
    [InlineData("“")]
    [InlineData("\"a ")]
    [InlineData("“a” ")]
    [InlineData("“a,” said X ")]
    [InlineData("said ")]
    [InlineData("and said the ")]
    [InlineData("according to , ")]
    [InlineData("“a\n")]
    [InlineData("“A.” X said.\n\n")]
    public void Reads_a_long_text_of_one_pattern(string piece)
    {
        var document = new AnnotatedDocument(new Document("long", string.Concat(Enumerable.Repeat(piece, 30_000))));

        Assert.All(new QuoteAttributor().Suggest(document, CancellationToken.None), suggestion => Assert.Null(document.Document.WhyNot(suggestion.Span)));
    }

    [Fact]
    public void Answers_on_any_jumble_of_words()
    {
        string[] words =
        [
            "“", "”", "\"", "'", "’", "‘", "said", "told", "according", "to", "that", "who", ",", ":", ".", "—", "(", ")", "Ann", "Lee", "the", "of", "and",
            "WHO", "Monday", "\n\n", "he", "They", "saying", "called", "one", "them", "Q:", "A:", "MR. X:", "in", "was", "asked", "whether", "I", "La", "De",
            "al", "University", "is", "reported", "state", "Secretary", "State", "Mr.", "mayor", "company", "’s", "which", "with", "when", "signs", "😀",
        ];
        var random = new Random(7);
        for (var text = 0; text < 2000; text++)
        {
            var jumble = string.Join(' ', Enumerable.Range(0, random.Next(1, 60)).Select(_ => words[random.Next(words.Length)]));
            var document = new AnnotatedDocument(new Document("jumble", jumble));

            Assert.All(new QuoteAttributor().Suggest(document, CancellationToken.None), suggestion => Assert.Null(document.Document.WhyNot(suggestion.Span)));
        }
    }

    [Fact]
    public void Passes_over_a_million_marks_that_never_close()
    {
        var document = new AnnotatedDocument(new Document("marks", string.Concat(Enumerable.Repeat("“", 1_000_000))));

        Assert.NotNull(new QuoteAttributor().Suggest(document, CancellationToken.None).ToList());
    }

    [Fact]
    public void Offers_others_who_may_have_spoken_likeliest_first()
    {
        var quote = Found.Only("[PER Carl Moe] met [PER Paul Lund] and [PER Ann Lee] at the [ORG Bath Museum]. “It was late,” he said.");

        var others = Assert.IsType<AttributeValue.List>(quote.Attributes["alternatives"]).Values.Select(other => Assert.IsType<AttributeValue.Map>(other).Values["speaker"].ToString());
        Assert.Equal("Carl Moe", quote.Attributes.TextOrNull("speaker"));
        Assert.Equal(["Paul Lund", "Bath Museum", "Ann Lee"], others);
    }

    [Fact]
    public void Offers_no_others_where_nobody_else_is_named() =>
        Assert.False(Found.Only("“It was late,” said [PER Ann Lee].").Attributes.ContainsKey("alternatives"));

    [Fact]
    public void Wishes_for_distinct_keys_and_colours()
    {
        var labels = typeof(QuoteAttributor).GetCustomAttributes<LabelAttribute>().ToList();
        var written = typeof(QuoteAttributor).GetCustomAttributes<WritesAttribute>().SelectMany(writes => writes.Labels);

        Assert.Equal(written.Order(), labels.Select(label => label.Label).Order());
        Assert.Equal(labels.Count, labels.Select(label => label.Key).Distinct().Count());
        Assert.Equal(labels.Count, labels.Select(label => label.Colour).Distinct().Count());
    }

    private static List<Suggestion> Suggest(string marked) => [.. new QuoteAttributor().Suggest(Marked.Text(marked), CancellationToken.None)];

    private static string Shown(IEnumerable<Suggestion> suggestions) =>
        string.Join('\n', suggestions.Select(suggestion =>
            $"{suggestion.Label} {suggestion.Span} {suggestion.Confidence} {suggestion.Reason} {suggestion.Key} {new AttributeValue.Map(suggestion.Attributes)} {string.Join(' ', suggestion.Links)}"));
}
