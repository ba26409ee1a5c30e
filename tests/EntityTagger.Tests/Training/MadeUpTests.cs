using EntityTagger.Training;

namespace EntityTagger.Tests.Training;

public class MadeUpTests
{
    private const string Text = "Ana Bell of Zyx Works left Turin. Bell flew to France, wrote Zyx Works.";

    private static readonly GoldText Gold = new("g", Text,
    [
        Span("Ana Bell", Labels.Person, 0), Span("Zyx Works", Labels.Organisation, 0), Span("Turin", Labels.Place, 0),
        Span("Bell", Labels.Person, 8), Span("France", Labels.Place, 0), Span("Zyx Works", Labels.Organisation, 40),
    ]);

    [Fact]
    public void A_copy_has_other_names_in_the_same_places()
    {
        var copies = Enumerable.Range(0, 20).Select(seed => new Swapping(Repository.Data, [Gold]).Swap(Gold, seed)).ToList();

        Assert.All(copies, copy => Assert.Equal("~ of ~ left ~. ~ flew to ~, wrote ~.", Rest(copy)));
        Assert.All(copies, copy => Assert.Equal(Gold.Spans.Select(span => span.Label), copy.Spans.Select(span => span.Label)));
        Assert.Contains(copies, copy => Name(copy, 0) != "Ana Bell" && Name(copy, 2) != "Turin");
    }

    [Fact]
    public void A_name_that_comes_again_stays_the_same()
    {
        foreach (var copy in Enumerable.Range(0, 20).Select(seed => new Swapping(Repository.Data, [Gold]).Swap(Gold, seed)))
        {
            Assert.EndsWith(" " + Name(copy, 3), Name(copy, 0), StringComparison.Ordinal);
            Assert.Equal(Name(copy, 1), Name(copy, 5));
        }
    }

    [Fact]
    public void Lines_of_agencies_mark_whole_names_apart_from_each_other()
    {
        foreach (var text in new WireLines(Repository.Data).Make(200))
        {
            var end = 0;
            foreach (var span in text.Spans)
            {
                Assert.True(span.Start >= end && span.End > span.Start && span.End <= text.Text.Length);
                Assert.True(span.Start == 0 || !char.IsLetterOrDigit(text.Text[span.Start - 1]), text.Text[..span.End]);
                end = span.End;
            }
            Assert.DoesNotContain('{', text.Text);
        }
    }

    private static GoldSpan Span(string name, string label, int from)
    {
        var at = Text.IndexOf(name, from, StringComparison.Ordinal);
        return new(at, at + name.Length, label);
    }

    private static string Name(GoldText text, int at) => text.Text[text.Spans[at].Start..text.Spans[at].End];

    private static string Rest(GoldText text)
    {
        var rest = text.Text;
        foreach (var span in text.Spans.AsEnumerable().Reverse())
            rest = rest[..span.Start] + "~" + rest[span.End..];
        return rest;
    }
}
