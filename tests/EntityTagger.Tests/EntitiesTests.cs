namespace EntityTagger.Tests;

public class EntitiesTests
{
    [Theory]
    [InlineData("[PER Maria Lopez] met [PER J. P. Okonkwo] and [PER Ludwig van Beethoven].")]
    [InlineData("On Monday, President [PER Bogdan Zyx] saw Lt. Gen. [PER David Marsh] and Assistant Secretary of State [PER Anna Bell].")]
    [InlineData("[MISC Afghan] President [PER Hamid Karzai] thanked [LOC U.S.] Senator [PER John Kerry].")]
    [InlineData("Then [PER Zyxwell], who had come late, left.")]
    public void Finds_persons_and_leaves_titles_outside(string marked) => Assert.Equal(marked, Tagged.Text(Plain(marked)));

    [Theory]
    [InlineData("It went to the [ORG Ministry of Foreign Affairs] and the [ORG Kabul Central Bank].")]
    [InlineData("Troops of the [ORG 101st Airborne Brigade] and the [ORG U.S. Air Force] fought the [ORG Taliban] and [ORG al-Qaida].")]
    [InlineData("The [ORG Department of Health and Human Services] wrote to [ORG NATO].")]
    [InlineData("The [ORG UN] lists [ORG al-Qaida] and [ORG Taliban] leaders, said the [ORG International Monetary Fund] ([ORG IMF]).")]
    [InlineData("Troops of the [ORG Kosovo Force] left. [ORG KFOR] had no comment.")]
    public void Finds_organisations(string marked) => Assert.Equal(marked, Tagged.Text(Plain(marked)));

    [Theory]
    [InlineData("They fled [LOC Paktika Province] for [LOC Badakhshan] province and [LOC Northern Afghanistan].")]
    [InlineData("She lives in [LOC Zyxtown], [LOC Iraq], near [LOC Lake Zyx] and the [LOC Zyx River].")]
    [InlineData("The [LOC U.S.] and the [LOC United Kingdom] border no [LOC Kyrgyzstan].")]
    public void Finds_places_with_their_capitalised_generic_words(string marked) => Assert.Equal(marked, Tagged.Text(Plain(marked)));

    [Theory]
    [InlineData("The [MISC Chinese] and ethnic [MISC Uzbek] groups fought in the [MISC Zyxian War].")]
    public void Finds_peoples_and_events(string marked) => Assert.Equal(marked, Tagged.Text(Plain(marked)));

    [Fact]
    public void Knows_a_short_form_that_the_document_defines()
    {
        const string Text = "The Zyx Young Farmers (ZYF) met. In May ZYF won.";

        Assert.Equal("The [ORG Zyx Young Farmers] ([ORG ZYF]) met. In May [ORG ZYF] won.", Tagged.Text(Text));
    }

    [Fact]
    public void Knows_a_person_again_by_one_name()
    {
        Assert.Equal(
            "[PER Randall Zyxwell] spoke. “Yes,” [PER Zyxwell] said, and [PER Randall] sat down.",
            Tagged.Text("Randall Zyxwell spoke. “Yes,” Zyxwell said, and Randall sat down."));
    }

    [Theory]
    [InlineData("Historically, they ran. They still do.")]
    [InlineData("Militants fought. The militants lost in May.")]
    [InlineData("In Other News\nLoad More\nRead Next")]
    [InlineData("Running And Screaming For Nothing")]
    [InlineData("I think so. However, the President and the Secretary of State do not.")]
    public void Leaves_alone_what_has_a_capital_from_its_place_only(string text) => Assert.Empty(Tagged.Suggestions(text));

    [Fact]
    public void Says_why_and_how_often()
    {
        var reasons = Tagged.Suggestions("The Taliban left. Then the Taliban came back to Kabul.").Select(suggestion => suggestion.Reason);

        Assert.Equal(["seen as ORG 2 times here; listed armed group", "seen as ORG 2 times here; listed armed group", "listed place"], reasons);
    }

    [Theory]
    [InlineData("They asked the Zyx Relations Committee.", "ends in 'Committee'")]
    [InlineData("They asked Senator Maria Lopez.", "after 'Senator'")]
    [InlineData("They lived in Zyx Province, Afghanistan.", "ends in 'Province'")]
    [InlineData("The Zyx Young Farmers (ZYF) met.", "'ZYF' is its short form")]
    public void Gives_what_a_person_can_check(string text, string reason) =>
        Assert.Equal(reason, Tagged.Suggestions(text)[0].Reason);

    [Fact]
    public void Is_surer_of_what_it_knows()
    {
        var confidence = Tagged.Suggestions("He left Afghanistan for Zyxq.").Select(suggestion => suggestion.Confidence).ToArray();

        Assert.Equal(2, confidence.Length);
        Assert.True(confidence[0] > confidence[1]);
    }

    private static string Plain(string marked) =>
        marked.Replace("]", "", StringComparison.Ordinal).Replace("[PER ", "", StringComparison.Ordinal).Replace("[ORG ", "", StringComparison.Ordinal)
            .Replace("[LOC ", "", StringComparison.Ordinal).Replace("[MISC ", "", StringComparison.Ordinal);
}
