using Annotator;
using Annotator.Testing;

namespace LocationTagger.Tests;

public class LocationAnnotatorTests
{
    private const string Text = "Paris, Texas, is far from Paris, France. Afghan and U.S. troops left Kunduz province for Kabul.";

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n ")]
    [InlineData("nothing here has a name")]
    [InlineData("。，、 … 😀 —")]
    public void Finds_nothing_where_nothing_is_named(string text) =>
        Assert.Empty(Tagger.Suggestions(new AnnotatedDocument(new Document("test", text))));

    [Fact]
    public void The_same_document_gives_the_same_answer_from_many_threads()
    {
        var document = Marked.Text(Text);
        var expected = Print(document);

        var answers = new string[200];
        Parallel.For(0, answers.Length, i => answers[i] = Print(document));

        Assert.All(answers, answer => Assert.Equal(expected, answer));
    }

    [Fact]
    public void A_cancelled_search_ends()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Tagger.Plain.Suggest(Marked.Text(Text), cancelled.Token).Count());
    }

    [Fact]
    public void Proposes_only_what_it_declares_and_where_the_text_has_it()
    {
        var document = new Document("test", string.Join("\r\n", Enumerable.Repeat(Text + " Σίδνεϊ 漢 é́ 😀Kabul😀", 20)));

        var suggestions = Tagger.Suggestions(new AnnotatedDocument(document));

        Assert.All(suggestions, suggestion => Assert.Null(document.WhyNot(suggestion.Span)));
        Assert.All(suggestions, suggestion => Assert.Contains(suggestion.Label, (string[])["LOC", "MISC"]));
    }

    [Theory]
    [InlineData("\ud83d Paris \ude00", "Paris")]
    [InlineData("Paris\ud83d", "Paris")]
    [InlineData("in Paris,\r\nTexas, and Kabul\r\n", "Paris Texas Kabul")]
    [InlineData("in the U.S. \u02bb \u02bbin Kabul", "U.S. Kabul")]
    [InlineData("in Paris\0 and Kabul\0", "Paris Kabul")]
    [InlineData("\ufeffKabul fell", "Kabul")]
    public void Reads_any_text(string text, string names)
    {
        var document = new AnnotatedDocument(new Document("test", text));

        Assert.Equal(names, string.Join(' ', Tagger.Suggestions(document).Select(suggestion => document.Document.TextOf(suggestion.Span))));
    }

    [Fact]
    public void Proposes_no_span_twice()
    {
        var suggestions = Tagger.Suggestions(Marked.Text(Text));

        Assert.Equal(suggestions.Length, suggestions.Select(suggestion => suggestion.Span).Distinct().Count());
    }

    [Theory]
    [InlineData("Paris,")]
    [InlineData("Paris, Texas\r\n")]
    [InlineData("a")]
    public void A_text_that_says_one_thing_over_and_over_costs_no_more_than_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));

        var suggestions = Tagger.Suggestions(new AnnotatedDocument(new Document("test", text)));

        Assert.Equal(piece == "a" ? 0 : 100_000 * piece.Count(char.IsUpper), suggestions.Length);
    }

    private static string Print(AnnotatedDocument document) =>
        string.Join('\n', Tagger.Suggestions(document).Select(suggestion =>
            $"{suggestion.Span} {suggestion.Confidence} {new AttributeValue.Map(suggestion.Attributes)}"));
}
