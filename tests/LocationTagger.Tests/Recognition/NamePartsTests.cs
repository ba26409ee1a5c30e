using LocationTagger.Recognition;

namespace LocationTagger.Tests.Recognition;

public class NamePartsTests
{
    [Theory]
    [InlineData("Berlin-Warsaw train", "Berlin|-|Warsaw|train")]
    [InlineData("the U.S., N.C. and U.S", "the|U.S.|,|N.C.|and|U.S")]
    [InlineData("Ohio’s Cote d'Ivoire", "Ohio|’|s|Cote|d'Ivoire")]
    [InlineData("St. Louis", "St|.|Louis")]
    [InlineData("to “Kabul.”", "to|“|Kabul|.|”")]
    [InlineData("a 😀 b", "a|😀|b")]
    public void Cuts_a_text_into_the_pieces_of_names(string text, string pieces) =>
        Assert.Equal(pieces, string.Join('|', NameParts.Of(text).Select(part => text[part.Start..part.End])));

    [Theory]
    [InlineData("Alcalá", "alcala")]
    [InlineData("U.S.", "us")]
    [InlineData("Łódź", "lodz")]
    [InlineData("N'Djamena", "ndjamena")]
    [InlineData("N’Djamena", "ndjamena")]
    [InlineData("Saint", "st")]
    [InlineData("Großenhain", "grossenhain")]
    public void Folds_the_spellings_of_a_name_into_one(string word, string folded) => Assert.Equal(folded, Folding.Fold(word));
}
