using System.Collections.Frozen;

namespace EntityTagger;

/// <summary>What a word can be in a point in time.</summary>
[Flags]
internal enum TimeWord
{
    None = 0,
    Month = 1,

    /// <summary>A month that is also a verb or a name: it needs a day, a year or a word of time beside it.</summary>
    DoubtfulMonth = 1 << 1,
    Weekday = 1 << 2,

    /// <summary>A short form of a weekday that is also a word: it needs a date after it.</summary>
    DoubtfulWeekday = 1 << 3,
    Season = 1 << 4,
    NamedDay = 1 << 5,
    Unit = 1 << 6,
    Units = 1 << 7,
    ShortUnits = 1 << 8,
    Pointer = 1 << 9,
    Shade = 1 << 10,
    Comparative = 1 << 11,
    PartOfDay = 1 << 12,
    NamedHour = 1 << 13,
    Half = 1 << 14,
    Zone = 1 << 15,
    Number = 1 << 16,
    Ordinal = 1 << 17,
    BeforeYear = 1 << 18,
    Era = 1 << 19,
    Feast = 1 << 20,
    BeforeClock = 1 << 21,
    Tonight = 1 << 22,
}

/// <summary>The words of the grammar; upper and lower case are told apart only where it matters.</summary>
internal static class TimeWords
{
    private static readonly FrozenDictionary<string, TimeWord> Known = Make();

    public static TimeWord Of(string word) => Known.TryGetValue(word, out var kinds) ? kinds : TimeWord.None;

    private static FrozenDictionary<string, TimeWord> Make()
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.OrdinalIgnoreCase);
        void Learn(TimeWord kind, string list)
        {
            foreach (var word in list.Split(' '))
                words[word] = words.GetValueOrDefault(word) | kind;
        }
        Learn(TimeWord.Month, "January February April June July August September October November December Jan. Jan Feb. Feb Mar. Apr. Apr Jun. Jul. Jul Aug. Aug Sept. Sept Sep. Sep Oct. Oct Nov. Nov Dec. Dec");
        Learn(TimeWord.Month | TimeWord.DoubtfulMonth, "March May Mar Jun");
        Learn(TimeWord.Weekday, "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Tues. Thurs. Thur.");
        Learn(TimeWord.Weekday | TimeWord.DoubtfulWeekday, "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Mon. Tue. Wed. Thu. Fri. Sat. Sun.");
        Learn(TimeWord.Season, "spring summer autumn fall winter");
        Learn(TimeWord.NamedDay, "today yesterday tomorrow");
        Learn(TimeWord.Tonight, "tonight");
        Learn(TimeWord.Unit, "week month year quarter decade century weekend day semester season fortnight millennium");
        Learn(TimeWord.Units, "days weeks months years decades centuries fortnights");
        Learn(TimeWord.ShortUnits, "hours minutes seconds hour minute moments moment");
        Learn(TimeWord.Pointer, "last next this past coming previous following");
        Learn(TimeWord.Shade, "early late mid");
        Learn(TimeWord.Comparative, "earlier later");
        Learn(TimeWord.PartOfDay, "morning afternoon evening night lunchtime");
        Learn(TimeWord.NamedHour, "noon midnight midday");
        Learn(TimeWord.Half, "a.m. p.m. a.m p.m am pm");
        Learn(TimeWord.Zone, "GMT UTC EST EDT CST CDT MST MDT PST PDT ET CT PT BST CET CEST IST JST EET MSK AEST AEDT HKT KST Z");
        Learn(TimeWord.Number, "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty few several many couple");
        Learn(TimeWord.Ordinal, "first second third fourth 1st 2nd 3rd 4th");
        Learn(TimeWord.BeforeYear, "in since until till by from to between before after during of circa c. ca. around and through throughout for season early late mid year Class");
        Learn(TimeWord.Era, "BC AD BCE CE B.C. A.D.");
        Learn(TimeWord.Feast, "Christmas Easter Thanksgiving");
        Learn(TimeWord.BeforeClock, "at by until till before after around about from between since to");
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
