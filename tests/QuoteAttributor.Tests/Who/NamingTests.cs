namespace Annotator.Quotes.Tests.Who;

public class NamingTests
{
    [Theory]
    [InlineData("[PER Randall Schriver] met [PER John Sullivan]. “Go,” [PER Schriver] said.", "Randall Schriver")]
    [InlineData("[PER Ann Lee] and [PER Tom Lee] came. “Go,” Mr [PER Lee] said.", "Tom Lee")]
    [InlineData("“Go,” said [PER Voss]. [PER Petra Voss] left.", "Petra Voss")]
    [InlineData("[PER Petra Voss] came. Voss said, “Go.”", "Petra Voss")]
    [InlineData("“Go,” said Valeska [LOC Paris]. [LOC Paris] said that she left.", "Valeska Paris")]
    public void Gives_a_person_the_nearest_full_name(string marked, string expected) => Assert.Equal(expected, NameIn(marked));

    [Theory]
    [InlineData("Judge [PER Miriam Klein] sentenced [PER Paul Dyer] on Monday.\n\n“You lied,” she said.", "Miriam Klein")]
    [InlineData("[PER Kay Frost] slept. “Go,” said [PER Bo Lund]. “Now,” he added.", "Bo Lund")]
    [InlineData("Residents [PER Bo Lund] and [PER Kay Frost] stay. “We are not moving,” they said.", "Bo Lund and Kay Frost")]
    [InlineData("“Go,” said [ORG Eastgrid]. “Now,” it added.", "Eastgrid")]
    public void Finds_whom_a_pronoun_means(string marked, string expected) => Assert.Equal(expected, NameIn(marked));

    [Theory]
    [InlineData("The fund was frozen, according to a press statement from [ORG NATO]’s [ORG Resolute Support] mission.", "Resolute Support")]
    [InlineData("It was in a press statement from [ORG Resolute Support].\n\n“Go,” the statement read.", "Resolute Support")]
    [InlineData("“Go,” said [ORG Eastgrid]. The company added that power would return.", "Eastgrid")]
    [InlineData("The [ORG Korean Central News Agency] ([ORG KCNA]) wrote. “Go,” said [ORG KCNA].", "Korean Central News Agency")]
    [InlineData("The [ORG Church of Scientology] came. “Go,” the [ORG Church] said.", "Church of Scientology")]
    public void Finds_the_body_behind_a_document_noun_or_acronym(string marked, string expected) => Assert.Equal(expected, NameIn(marked));

    [Theory]
    [InlineData("“Go,” said a senior official.", "a senior official")]
    [InlineData("“Go,” the audit report reads.", "the audit report")]
    public void Keeps_the_words_for_one_nobody_names(string marked, string expected) => Assert.Equal(expected, NameIn(marked));

    [Theory]
    [InlineData("“Go,” said officials.")]
    [InlineData("“Go,” chanted people in the square.")]
    [InlineData("“Go,” she said.")]
    public void Names_nobody_when_nobody_is_named(string marked) => Assert.Null(NameIn(marked));

    private static string? NameIn(string marked) =>
        new QuoteAttributor().Suggest(Annotator.Testing.Marked.Text(marked), CancellationToken.None)
            .Last(suggestion => suggestion.Layer == "quote").Attributes.TextOrNull("speaker");
}
