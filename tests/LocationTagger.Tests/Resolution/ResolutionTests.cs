namespace LocationTagger.Tests.Resolution;

public class ResolutionTests
{
    [Theory]
    [InlineData("She lives in Reading, England.", "Reading 2639577", "England 6269131")]
    [InlineData("Near Bangor, Maine, cars slid off the road.", "Bangor 4957280", "Maine 4971068")]
    [InlineData("It left Long Beach, CA at dawn.", "Long Beach 5367929", "CA 5332921")]
    [InlineData("She flew from Portland, ME to Salem, OR for a wedding.", "Portland 4975802", "ME 4971068", "Salem 5750162", "OR 5744337")]
    [InlineData("TROY, N.C. (AP) -- Residents want it moved.", "TROY 4495714", "N.C. 4482348")]
    public void The_place_named_after_a_comma_decides(string text, params string[] places) => Assert.Equal(places, Tagger.Places(text));

    [Theory]
    [InlineData("PERU — Crews from Bunker Hill, Converse and Logansport will share it.", "PERU 4924733")]
    [InlineData("LEBANON (AP) -- Firefighters from Conway put out a fire in Laclede County.", "LEBANON 4394794")]
    [InlineData("Lebanon asked for aid.", "Lebanon 272103")]
    public void A_dateline_names_a_town(string text, string place) => Assert.Equal(place, Tagger.Places(text)[0]);

    [Theory]
    [InlineData("Police in Georgia arrested a Marietta man near Atlanta.", "Georgia 4197000")]
    [InlineData("Washington asked both sides to talk.", "Washington 4140963")]
    [InlineData("Washington lies north of Portland and west of Spokane, said Seattle officials.", "Washington 5815135")]
    public void A_state_is_meant_where_its_towns_are_named(string text, string place) => Assert.Contains(place, Tagger.Places(text));

    [Fact]
    public void Cities_in_a_list_do_not_hold_one_another() =>
        Assert.Equal(
            ["Washington 4140963", "New York 5128581", "Philadelphia 4560349"],
            Tagger.Places("He goes to Washington, New York and Philadelphia."));

    [Fact]
    public void A_noun_tells_the_province_from_its_town() =>
        Assert.Equal(
            ["Kunduz 1135689", "Kunduz province 1135690"],
            Tagger.Places("Fighting spread from Kunduz city to all of Kunduz province."));

    [Theory]
    [InlineData("He went to Baghdad.", "Baghdad 98182")]
    [InlineData("He went to Quebec.", "Quebec 6115047")]
    public void A_bare_name_means_the_seat_unless_it_is_small_in_its_division(string text, string place) =>
        Assert.Equal([place], Tagger.Places(text));

    [Fact]
    public void Neighbours_in_the_text_decide() =>
        Assert.Equal("Orange County 4167060", Tagger.Places("Deputies in Orange County found the car near Orlando, Florida.")[0]);

    [Fact]
    public void The_country_of_the_other_places_decides() =>
        Assert.Equal("Georgia 614540", Tagger.Places("Georgia and Azerbaijan reopened the border south of Tbilisi.")[0]);

    [Fact]
    public void A_name_keeps_its_sense_through_the_document() =>
        Assert.Equal(
            ["Paris 4717560", "Texas 4736286", "Paris 4717560"],
            Tagger.Places("A fire broke out in Paris, Texas. Nobody in Paris was hurt."));

    [Fact]
    public void Two_places_of_one_name_are_told_apart_where_the_text_does() =>
        Assert.Equal(
            ["Paris 4717560", "Texas 4736286", "Paris 2988507", "France 3017382"],
            Tagger.Places("She left Paris, Texas, for Paris, France."));

    [Fact]
    public void The_towns_of_a_local_paper_settle_one_another() =>
        Assert.Equal(
            ["Paris 4717560", "Clarksville 4681758", "Honey Grove 4698610"],
            Tagger.Places("The chase began east of Paris and ended near Clarksville. Both men are from Honey Grove."));

    [Fact]
    public void A_name_that_is_mostly_something_else_is_a_place_among_its_neighbours() =>
        Assert.Contains("Bells 4605372", Tagger.Places("In Humboldt, Milan and Medina, corn is dry. \"No rain,\" said Larry Brown of Bells."));

    [Fact]
    public void Far_from_any_other_place_it_is_not() =>
        Assert.Empty(Tagger.Places("\"No rain,\" said Larry Brown of Bells."));

    [Fact]
    public void A_firm_of_a_country_is_called_by_its_people_and_one_of_a_town_by_its_name() =>
        Assert.Contains("Malta 5664486", Tagger.Places("GLASGOW, Mont. — The low bid, from a Malta firm, was more than that of one in Havre."));

    [Fact]
    public void After_a_town_of_it_a_short_form_is_a_province() =>
        Assert.Equal(["BRANDON 5907896", "Man. 6065171"], Tagger.Places("BRANDON, Man. — No rain has fallen."));

    [Theory]
    [InlineData("Florida, Georgia and Alabama voted.", "Georgia 4197000")]
    [InlineData("Armenia, Georgia and Azerbaijan voted.", "Georgia 614540")]
    public void Names_in_a_list_are_of_one_kind(string text, string place) => Assert.Contains(place, Tagger.Places(text));

    [Theory]
    [InlineData("Paris, Texas, has no twin in France; Paris itself has one.", "Paris 4717560", "Texas 4736286", "France 3017382", "Paris 2988507")]
    [InlineData("Athens, Georgia, has no twin in Greece; Athens itself has one.", "Athens 4180386", "Georgia 4197000", "Greece 390903", "Athens 264371")]
    public void After_its_country_a_name_means_the_city_there(string text, params string[] places) => Assert.Equal(places, Tagger.Places(text));

    [Theory]
    [InlineData("The circus stopped in Toledo on Friday.", "Toledo 5174035")]
    public void Of_towns_of_a_size_one_where_english_is_spoken_is_likelier(string text, string place) => Assert.Equal([place], Tagger.Places(text));
}
