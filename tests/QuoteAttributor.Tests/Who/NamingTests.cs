namespace Annotator.Quotes.Tests.Who;

public class NamingTests
{
    [Theory]
    [InlineData("[PER Randall Schriver] met [PER John Sullivan]. “Go,” [PER Schriver] said.", "Randall Schriver")]
    [InlineData("[PER Ann Lee] and [PER Tom Lee] came. “Go,” Mr [PER Lee] said.", "Tom Lee")]
    [InlineData("“Go,” said [PER Voss]. [PER Petra Voss] left.", "Petra Voss")]
    [InlineData("[PER Petra Voss] came. Voss said, “Go.”", "Petra Voss")]
    [InlineData("“Go,” said Valeska [LOC Paris]. [LOC Paris] said that she left.", "Valeska Paris")]
    [InlineData("[PER Donald Trump] and his wife, [PER Melania Trump], came. “Go,” said [PER Trump].", "Donald Trump")]
    [InlineData("[PER Bill Clinton] and [PER Hillary Clinton] came. “Go,” said Mrs. [PER Clinton].", "Hillary Clinton")]
    [InlineData("Secretary of State [PER John Kerry] came. “Go,” [PER Kerry] said.", "John Kerry")]
    [InlineData("[PER Kathryn Waters] came. “Go,” Ms. [PER Water] said.", "Kathryn Waters")]
    [InlineData("[PER Barack Obama] came. “Go,” [PER Osama] said.", "Osama")]
    public void Gives_a_person_the_likeliest_full_name(string marked, string expected) => Assert.Equal(expected, NameIn(marked));

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
    [InlineData("[PER Bill] and [PER Judy Arnett] came. “Go,” Mr. [PER Arnett] said.", "Bill Arnett")]
    [InlineData("[PER Bill] and [PER Judy Arnett] came. “Go,” they said.", "Bill and Judy Arnett")]
    [InlineData("[PER Lotte Krog] and her brother [PER Niels Krog] came. “Go,” said Ms. [PER Krog]. “Stay,” said Mr. [PER Krog].", "Niels Krog")]
    [InlineData("[PER Eddie] “Two Coats” [PER Malloy] came. “Go,” said [PER Malloy].", "Eddie “Two Coats” Malloy")]
    [InlineData("Brothers Jan [PER Vik] and Odd [PER Vik] came. “Go,” said Mr. [PER Vik]. “Stay,” said Odd [PER Vik].", "Odd Vik")]
    [InlineData("“Oh, Poor [PER Jo]!” they cried. “Go,” said [PER Jo].", "Jo")]
    [InlineData("[PER HENDERSON], Nev. — Vice President [PER Cobb] came. “Go,” the vice president said.", "Cobb")]
    [InlineData("[PER Mary Fallin], a friend of Mr. [PER Harlan], came. “Go,” she said.", "Mary Fallin")]
    [InlineData("Social Democrat leader [PER Zoran Zaev] was hurt. “Go,” he said.", "Zoran Zaev")]
    [InlineData("Governor [PER Ann Hale] spoke. The crowd shouted, “Yes!” until the governor waved. “Thanks,” she said.", "Ann Hale")]
    [InlineData("The [ORG US Food and Drug Administration] met. “Go,” the agency said.", "US Food and Drug Administration")]
    [InlineData("The [LOC Southern Cross] came late. The airline [LOC Southern Cross] is old. “Go,” the airline said.", "Southern Cross")]
    [InlineData("[ORG Eastgrid] denied it. “Go,” the company’s statement read.", "Eastgrid")]
    [InlineData("Senator [PER Rand Paull] spoke for hours. “Go,” the [LOC Kentucky] Republican said.", "Rand Paull")]
    [InlineData("The [ORG F.E.C.] complaint, filed by [ORG Common Purpose], says that it was late.", "Common Purpose")]
    [InlineData("[ORG Ledger] wrote about it. “Go,” the campaign said.", "the campaign")]
    [InlineData("His lawyer said it was late. [PER Bo Lund] slept. “Go,” the lawyer said.", "His lawyer")]
    public void Tells_people_and_bodies_apart_that_share_a_word_or_a_role(string marked, string expected) => Assert.Equal(expected, NameIn(marked));

    [Theory]
    [InlineData("Coach [PER Sami Rashid] dropped striker [PER Elena Vidal].\n\n“I was not told,” she said.", "Elena Vidal")]
    [InlineData("“Go,” said [PER Bo Lund]. [PER Raila Odinga] disputed this. He told reporters: “Stay.”", "Raila Odinga")]
    [InlineData("[PER Ann Lee] met [PER Bo Lund]. “Go,” said Mr. [PER Lund]. “Now,” he added.", "Bo Lund")]
    [InlineData("[PER Ada Obi] spoke. “[PER Ben Holt] lied,” she said. “All day,” she said.", "Ada Obi")]
    [InlineData("“Trump!” they chanted. [ORG Eastgrid] left. “Go!” they chanted.", null)]
    public void Weighs_gender_subject_and_who_spoke_last(string marked, string? expected) => Assert.Equal(expected, NameIn(marked));

    [Theory]
    [InlineData("Mayor [PER Anne Hidalgo] swam. “It is clean,” the mayor said.", "Anne Hidalgo")]
    [InlineData("Ohio Gov. [PER John Kasich] left. His spokesman, [PER Chris Schrimpf], stayed. “No,” the governor said.", "John Kasich")]
    [InlineData("[PER Lena Gustaf], the mayor of Bath, swam. [PER Bo Lund] ran. “No,” the mayor said.", "Lena Gustaf")]
    [InlineData("“We must,” [PER Klopp] said. The [MISC German] added: “We will.”", "Klopp")]
    public void Finds_the_person_behind_a_role(string marked, string expected) => Assert.Equal(expected, NameIn(marked));

    [Theory]
    [InlineData("[ORG Zenith Bank] grew. [ORG Kenya Airways] denied it. “We paid,” the airline said.", "Kenya Airways")]
    [InlineData("The [LOC Clinton] campaign pounced. “Sad,” it said.", "Clinton campaign")]
    [InlineData("The [ORG East Turkestan Islamic Movement] came. “Go,” said [ORG ETIM].", "East Turkestan Islamic Movement")]
    [InlineData("The [ORG United Kingdom Home Office] wrote. “Go,” the [ORG Home Office] said.", "United Kingdom Home Office")]
    [InlineData("[ORG Amnesty International] came. “Go,” said [ORG Amnesty].", "Amnesty International")]
    [InlineData("[ORG Google] runs the [ORG Google Science Fair]. “Go,” said [ORG Google].", "Google")]
    public void Finds_the_body_that_fits(string marked, string expected) => Assert.Equal(expected, NameIn(marked));

    [Theory]
    [InlineData("[PER Clinton] came after [PER James Comey] left. “Go,” she said.", "Clinton")]
    [InlineData("The poll, conducted by [ORG Marist College], says “it is close”.", "Marist College")]
    [InlineData("The [ORG Bureau of Rail Safety] published its findings. “Go,” the report said.", "Bureau of Rail Safety")]
    [InlineData("[PER Ben Carson] came. “Go,” said the retired neurosurgeon.", "Ben Carson")]
    [InlineData("Pope [PER Francis] came. “Go,” said the pontiff.", "Francis")]
    [InlineData("“Go,” the prime minister said. Prime Minister [PER Ingrid Dahl] stayed.", "Ingrid Dahl")]
    [InlineData("Norvane Chemicals closed. “Go,” the company said.", "Norvane Chemicals")]
    [InlineData("“Go,” begins [PER Ahmed Yassin]’s memoir.", "Ahmed Yassin")]
    public void Finds_the_name_behind_a_description_of_many_shapes(string marked, string expected) => Assert.Equal(expected, NameIn(marked));

    [Theory]
    [InlineData("[ORG Facebook] came. “Go,” the government said.", "the government")]
    [InlineData("Chief Inspector [PER Anke Vogel] came. “Go,” the suspect said.", "the suspect")]
    [InlineData("“Go,” said a witness.", "a witness")]
    [InlineData("“Go,” the nominee told moderator [PER Ed Cole].", "the nominee")]
    public void Takes_nobody_for_somebody_else(string marked, string expected) => Assert.Equal(expected, NameIn(marked));

    [Fact]
    public void Takes_I_in_an_interview_for_whoever_is_interviewed() =>
        Assert.Equal("Frank Messina", NameIn("[PER Frank Messina]: An Interview\n\nPeople wave and I say, “Hello.”"));

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
