namespace LocationTagger.Tests.Resolution;

public class ResolutionTests
{
    [Theory]
    [InlineData("She lives in Reading, England.", "Reading 2639577", "England 6269131")]
    [InlineData("Near Bangor, Maine, cars slid off the road.", "Bangor 4957280", "Maine 4971068")]
    [InlineData("It left Long Beach, CA at dawn.", "Long Beach 5367929", "CA 5332921")]
    [InlineData("TROY, N.C. (AP) -- Residents want it moved.", "TROY 4495714", "N.C. 4482348")]
    public void The_place_named_after_a_comma_decides(string text, params string[] places) => Assert.Equal(places, Tagger.Places(text));

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
}
