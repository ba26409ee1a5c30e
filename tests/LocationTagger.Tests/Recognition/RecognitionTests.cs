namespace LocationTagger.Tests.Recognition;

public class RecognitionTests
{
    [Theory]
    [InlineData("He drove from Alcalá de Henares to Malaga.", "Alcalá de Henares 3130616", "Malaga 2514256")]
    [InlineData("She flew from Rio de Janeiro to the U.S. on Monday.", "Rio de Janeiro 3451190", "U.S. 6252001")]
    [InlineData("Iraqi and Afghan officials met.", "Iraqi 99237", "Afghan 1149361")]
    [InlineData("Fighting in Northern Afghanistan goes on.", "Northern Afghanistan 1149361")]
    [InlineData("Trains run on the [LOC Madrid-Seville] line.", "Madrid 3117735", "Seville 2510911")]
    [InlineData("[LOC Neighbouring Uganda] sent doctors.", "Neighbouring Uganda 226074")]
    [InlineData("Trains run on the Berlin-Warsaw line.", "Berlin 2950159", "Warsaw 756135")]
    [InlineData("Columbus's mayor praised Ohio’s schools.", "Columbus 4509177", "Ohio 5165418")]
    [InlineData("WHITING, INDIANA, WAS HIT BY STORMS", "WHITING 4928208", "INDIANA 4921868")]
    [InlineData("The war in the Donbas began.", "Donbas -")]
    public void Finds_places_however_they_are_written(string text, params string[] places) => Assert.Equal(places, Tagger.Places(text));

    [Theory]
    [InlineData("Denzel Washington arrived late. Washington said he was sorry.")]
    [InlineData("Paris Hilton met Jordan Smith.")]
    [InlineData("Mr. Lincoln and Dr. Troy agreed.")]
    [InlineData("Florence, our host at the inn, told us so.")]
    public void A_person_who_bears_the_name_of_a_place_is_none(string text) => Assert.Empty(Tagger.Names(text));

    [Theory]
    [InlineData("The Washington Post and the Bank of England said so.")]
    [InlineData("The East Turkestan Islamic Movement is small.")]
    [InlineData("The fire on Paris Street damaged the ship Geneva.")]
    [InlineData("He caught Marburg fever; Marburg kills.")]
    [InlineData("It cost US$5 or $US 6.")]
    [InlineData("Mass at St. Mary's begins at ten.")]
    [InlineData("The first West Nile case of the summer is a man.")]
    public void A_thing_that_bears_the_name_of_a_place_is_none(string text) => Assert.Empty(Tagger.Names(text));

    [Theory]
    [InlineData("Reading is Nice, the Mobile unit said; Most of us agreed.")]
    [InlineData("In March and May, on Sunday, he had turkey.")]
    [InlineData("Forest officials set cages.")]
    [InlineData("Berk, M.S., R.D., is ok in la or us.")]
    public void Common_words_are_no_places(string text) => Assert.Empty(Tagger.Names(text));

    [Fact]
    public void A_name_is_never_joined_across_a_line_break() =>
        Assert.DoesNotContain("New\nYork", Tagger.Names("Trade with Iran is New\nYork said"));

    [Theory]
    [InlineData("The Killeen Police Department called.")]
    [InlineData("He plays for the Indianapolis Colts.")]
    [InlineData("She told Radio Pyongyang so.")]
    [InlineData("The virus is A/Victoria/361/2011.")]
    [InlineData("They drove along U.S. 30 all night.")]
    [InlineData("The truck left the road on Illinois 13 early.")]
    [InlineData("The Washington administration denied it.")]
    public void A_name_inside_another_name_is_not_proposed(string text) => Assert.Empty(Tagger.Names(text));

    [Fact]
    public void A_body_of_a_state_names_the_state() =>
        Assert.Equal(["California"], Tagger.Names("The California Department of Public Health called."));

    [Theory]
    [InlineData("China plates were sold at the fair.")]
    [InlineData("Turkey farms were hit by bird flu.")]
    [InlineData("The recipe calls for Brussels sprouts and Worcestershire sauce.")]
    [InlineData("The Treaty of Versailles and the Kyoto Protocol are old.")]
    public void A_kind_of_thing_or_a_paper_named_after_a_place_is_none(string text) => Assert.Empty(Tagger.Names(text));

    [Theory]
    [InlineData("[PER Colbert County Coroner Carmen Keaton] came.", "Colbert County")]
    [InlineData("[PER Franklin Mayor John Schroer] said so in Nashville.", "Franklin", "Nashville")]
    [InlineData("The [ORG Jackson County Port Authority] met.", "Jackson County")]
    [InlineData("State Sen. Tom Harman, R-Huntington Beach, wrote it.", "Huntington Beach")]
    [InlineData("Killed was Larry Inman, 52, of Inman, near Spartanburg.", "Inman", "Spartanburg")]
    [InlineData("The Rev. Paul Rochester of Rochester spoke near Buffalo.", "Rochester", "Buffalo")]
    [InlineData("[PER Helen Jackson], 88, of [PER Jackson], was born in Humboldt.", "Jackson", "Humboldt")]
    [InlineData("Survivors: two sons, Dale of Denver and Troy of Trenton.", "Denver", "Trenton")]
    [InlineData("The [ORG Georgetown City Council] met.", "Georgetown")]
    [InlineData("The [ORG Rapides Parish School Board] met in Alexandria.", "Rapides Parish", "Alexandria")]
    public void Whose_office_or_home_is_named_is_a_place(string text, params string[] names) => Assert.Equal(names, Tagger.Names(text));

    [Theory]
    [InlineData("Officers spoke to [ORG Needham Market and Eye] people near Ipswich.", "Needham Market", "Eye", "Ipswich")]
    [InlineData("It was caught on the [MISC Tay at Stanley on Saturday] near Perth.", "Stanley", "Perth")]
    public void What_a_machine_doubts_holds_no_place_back(string text, params string[] names) =>
        Assert.Equal(names, Tagger.Names(Tagger.Doubted(text)));

    [Fact]
    public void The_article_is_no_part_of_a_name() =>
        Assert.Equal(["U.S.", "The Hague"], Tagger.Names("The U.S. sent him to The Hague."));
}
