using System.Collections.Immutable;

namespace Annotator.Quotes.Tests;

public class PrecisionTests
{
    [Fact]
    public void Is_surer_of_a_full_name_than_of_a_pronoun() =>
        Assert.True(Precision.Of("suffix", "full name") > Precision.Of("suffix-pronoun", "pronoun they"));

    [Fact]
    public void Gives_a_rule_never_met_an_even_chance() => Assert.Equal(0.5, Precision.Of("no such rule", null));

    [Fact]
    public void Takes_a_rule_never_met_for_as_sure_as_its_family() =>
        Assert.InRange(Precision.Of("inverted-never-met", null), 0.8, Precision.Of("inverted", null));

    [Fact]
    public void Leaves_out_what_is_less_sure_than_asked_for()
    {
        Assert.Equal(2, Quotes("“Bread!” The crowd went on. “Go,” said [PER Ann Lee].", 0));
        Assert.Equal(1, Quotes("“Bread!” The crowd went on. “Go,” said [PER Ann Lee].", 0.85));
    }

    private static int Quotes(string marked, double least)
    {
        var options = new AnnotatorOptions(ImmutableDictionary<string, AttributeValue>.Empty.Add("least-confidence", least));
        return new QuoteAttributor(options).Suggest(Annotator.Testing.Marked.Text(marked), CancellationToken.None).Count(suggestion => suggestion.Layer == "quote");
    }
}
