using EntityTagger.Training;

namespace EntityTagger.Tests.Training;

public class GoldTextTests
{
    [Fact]
    public void Leaves_titles_outside_and_tells_countries_from_peoples()
    {
        var text = Read("gmb", "gmb.conll", "Iraqi\tB-GPE", "President\tB-PER", "Jalal\tI-PER", "Talabani\tI-PER", "left\tO", "Iraq\tB-GPE", ".\tO");

        Assert.Equal("Iraqi President Jalal Talabani left Iraq.", text.Text);
        Assert.Equal(["MISC Iraqi", "PER Jalal Talabani", "LOC Iraq"], text.Spans.Select(span => $"{span.Label} {text.Text[span.Start..span.End]}"));
    }

    [Fact]
    public void Keeps_a_leading_article_outside()
    {
        var text = Read("re_docred", "dev.conll", "It\tO", "saw\tO", "the\tB-ORG", "Zyx\tI-ORG", "Society\tI-ORG", "'s\tO", "end\tO", ".\tO");

        Assert.Equal("It saw the Zyx Society's end.", text.Text);
        Assert.Equal(["ORG Zyx Society"], text.Spans.Select(span => $"{span.Label} {text.Text[span.Start..span.End]}"));
    }

    [Fact]
    public void Lets_a_capitalised_word_be_other_where_that_is_not_annotated()
    {
        var words = new TokenizedText("He met Ana Bell and Germans.");

        var allowed = GoldTags.Of(words, [new(7, 15, "PER")], hasOther: false);

        Assert.Equal([0u, 0u, 0u, 0u, 0u, 1u, 0u], allowed.Select(mask => mask > 1 && (mask & 1) == 1 ? 1u : 0u));
        Assert.Equal([1u, 1u, 1u << 1, 1u << 3, 1u, 0b1111u << 13 | 1, 1u], allowed);
    }

    private static GoldText Read(string corpus, string file, params string[] lines)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, lines);
            return new GoldTexts(Repository.Data).Join(file, corpus, Conll.Documents(path).Single());
        }
        finally
        {
            File.Delete(path);
        }
    }
}
