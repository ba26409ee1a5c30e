using System.Globalization;

namespace EntityTagger;

/// <summary>Reads the point in time that starts at a token. Looks at a few tokens only, so that a text takes time in its length.</summary>
/// <param name="words">The text.</param>
/// <param name="start">First token of the sentence.</param>
/// <param name="end">Just past its last token.</param>
internal readonly struct TimeReader(TokenizedText words, int start, int end)
{
    /// <summary>The longest point in time that starts at a token.</summary>
    public FoundTime Longest(int at)
    {
        var none = new FoundTime(at, default);
        var kinds = Kinds(at);
        var character = words[at][0];
        if (kinds == TimeWord.None && !char.IsDigit(character) && character is not ('\'' or '’' or 'm' or 'M' or 'Q' or 'N' or 'h'))
            return none;
        var best = none;
        best = Longer(best, Clock(at));
        best = Longer(best, Date(at));
        best = Longer(best, FromNow(at));
        best = Longer(best, YearLike(at));
        return best;
    }

    private static FoundTime Longer(FoundTime one, FoundTime other) => other.End > one.End ? other : one;

    private TimeWord Kinds(int at) => at >= start && at < end ? TimeWords.Of(words[at]) : TimeWord.None;

    private bool Has(int at, TimeWord kind) => (Kinds(at) & kind) != 0;

    private string Word(int at) => at >= start && at < end ? words[at] : "";

    private bool IsCapital(int at) => Word(at) is { Length: > 0 } word && char.IsUpper(word[0]);

    // Dates of the calendar.

    private FoundTime Date(int at)
    {
        if (Has(at, TimeWord.Weekday) && IsCapital(at))
            return Weekday(at);
        if (Has(at, TimeWord.Month) && IsCapital(at))
            return Month(at);
        if (IsDay(Word(at)))
        {
            var month = Word(at + 1) == "of" ? at + 2 : at + 1;
            if (Has(month, TimeWord.Month) && IsCapital(month))
                return WithYear(month + 1, TimeRule.DayOfMonth);
            if (Word(at + 1) is "–" or "-" && IsDay(Word(at + 2)) && Has(at + 3, TimeWord.Month) && IsCapital(at + 3))
                return WithYear(at + 4, TimeRule.DayOfMonth);
        }
        if (IsNumericDate(Word(at)))
            return new(at + 1, TimeRule.Numeric);
        if (Has(at, TimeWord.Feast) && IsCapital(at))
            return new(Word(at + 1) is "Day" or "Eve" or "Sunday" or "Monday" ? at + 2 : at + 1, TimeRule.Feast);
        if (Word(at) == "New" && Word(at + 1) == "Year" && Word(at + 2) is "'s" or "’s" && Word(at + 3) is "Day" or "Eve")
            return new(at + 4, TimeRule.Feast);
        return new(at, default);
    }

    private FoundTime Weekday(int at)
    {
        var next = Word(at + 1) == "," ? at + 2 : at + 1;
        next = Word(next) == "the" ? next + 1 : next;
        // "Tuesday, June 3, 2014", "Tues 3 June", "Sunday the 5th of May".
        if (next < end && !Has(next, TimeWord.Weekday) && Date(next) is { Rule: TimeRule.FullDate or TimeRule.DayOfMonth or TimeRule.Numeric } date && date.End > next)
            return date;
        if (Has(at, TimeWord.DoubtfulWeekday))
            return new(at, default);
        if (Has(at + 1, TimeWord.PartOfDay))
            return new(at + 2, TimeRule.PartOfDay, IsClock: true);
        return new(at + 1, TimeRule.Weekday);
    }

    private FoundTime Month(int at)
    {
        if (IsDay(Word(at + 1)))
        {
            var after = at + 2;
            if (Word(after) is "–" or "-" && IsDay(Word(after + 1)))
                after += 2;
            return WithYear(after, TimeRule.DayOfMonth);
        }
        var year = Word(at + 1) is "," or "of" ? at + 2 : at + 1;
        if (IsYear(Word(year)))
            return new(year + 1, TimeRule.MonthOfYear);
        var sure = !Has(at, TimeWord.DoubtfulMonth) || Has(at - 1, TimeWord.BeforeYear | TimeWord.Pointer | TimeWord.Shade | TimeWord.Comparative);
        return sure && IsWholeName(at) ? new(at + 1, TimeRule.Month) : new(at, default);
    }

    /// <summary>Months that are persons ("April Ryan", "Aug. B. Smith") are left alone.</summary>
    private bool IsWholeName(int at) =>
        Has(at + 1, TimeWord.Month) || !(IsCapital(at + 1) && words[at].Length > 2 && words.IsCapital(at + 1) && Kinds(at + 1) == TimeWord.None)
        || Has(at - 1, TimeWord.BeforeYear | TimeWord.Pointer);

    private FoundTime WithYear(int at, TimeRule without)
    {
        var year = Word(at) is "," or "of" ? at + 1 : at;
        if (!IsYear(Word(year)))
            return new(at, without);
        return new(year + 1, TimeRule.FullDate);
    }

    // Years, decades, seasons, quarters.

    private FoundTime YearLike(int at)
    {
        var word = Word(at);
        if (IsDecade(word))
            return new(at + 1, TimeRule.Decade);
        if (word is "'" or "’" && Word(at + 1) is { Length: 3 } short1 && char.IsDigit(short1[0]) && short1.EndsWith("0s", StringComparison.Ordinal)
            && words.Tokens[at].End == words.Tokens[at + 1].Start)
            return new(at + 2, TimeRule.Decade);
        if (word.StartsWith("mid-", StringComparison.OrdinalIgnoreCase) && word.Length > 4)
            return MidOf(at, word[4..]);
        if (Has(at, TimeWord.Shade))
            return Shaded(at);
        if (Has(at, TimeWord.Season))
            return Season(at);
        if (Has(at, TimeWord.Ordinal) && Word(at + 1) is "quarter" or "half" && YearAfter(at + 2) is var quarter && quarter > at + 2)
            return new(quarter, TimeRule.Quarter);
        if (word is ['Q', >= '1' and <= '4'])
            return new(YearAfter(at + 1), TimeRule.Quarter);
        if (IsYear(word) || IsYearRange(word))
            return IsInPlaceOfYear(at) ? new(AfterEra(AfterRange(at + 1)), TimeRule.Year) : new(at, default);
        return Has(at + 1, TimeWord.Era) && word.Length <= 4 && word.All(char.IsDigit) ? new(at + 2, TimeRule.Year) : new(at, default);
    }

    private FoundTime MidOf(int at, string rest) =>
        IsYear(rest) || IsDecade(rest) ? new(at + 1, TimeRule.Year)
        : (TimeWords.Of(rest) & TimeWord.Month) != 0 && char.IsUpper(rest[0]) ? new(YearAfter(at + 1), TimeRule.Month)
        : new(at, default);

    private FoundTime Shaded(int at)
    {
        var next = at + 1;
        if (IsYear(Word(next)))
            return new(next + 1, TimeRule.Year);
        if (IsDecade(Word(next)))
            return new(next + 1, TimeRule.Decade);
        if (Has(next, TimeWord.Month) && IsCapital(next))
            return Month(next) is var month && month.End > next ? month : new(next + 1, TimeRule.Month);
        if (Has(next, TimeWord.NamedDay | TimeWord.Pointer | TimeWord.Weekday))
            return Longer(FromNow(next), Date(next)) is var found && found.End > next ? found : new(at, default);
        if (Has(next, TimeWord.Season) && Season(next) is var season && season.End > next)
            return season;
        return Has(next, TimeWord.PartOfDay) && Has(next - 2, TimeWord.Pointer) ? new(next + 1, TimeRule.PartOfDay, IsClock: true) : new(at, default);
    }

    private FoundTime Season(int at)
    {
        var year = Word(at + 1) == "of" ? at + 2 : at + 1;
        return IsYear(Word(year)) ? new(year + 1, TimeRule.Season) : new(at, default);
    }

    private int YearAfter(int at)
    {
        var year = Word(at) is "of" or "," ? at + 1 : at;
        if (IsYear(Word(year)))
            return year + 1;
        return Word(year) is "this" or "last" or "next" && Word(year + 1) == "year" ? year + 2 : at;
    }

    private int AfterRange(int at) => Word(at) is "–" or "-" && IsYear(Word(at + 1)) ? at + 2 : at;

    private int AfterEra(int at) => Has(at, TimeWord.Era) ? at + 1 : at;

    private bool IsInPlaceOfYear(int at) =>
        Has(at - 1, TimeWord.BeforeYear) || (Word(at - 1) == "the" && Has(at - 2, TimeWord.BeforeYear) && IsCapital(at + 1))
        || (Word(at - 1) is "(" or "," or "–" && Word(at + 1) is ")" or "–" or ",") || Has(at + 1, TimeWord.Era);

    // Points told from when the text was written.

    private FoundTime FromNow(int at)
    {
        if (Has(at, TimeWord.Tonight))
            return new(at + 1, TimeRule.PartOfDay, IsClock: true);
        if (Has(at, TimeWord.NamedDay))
            return Has(at + 1, TimeWord.PartOfDay) ? new(at + 2, TimeRule.PartOfDay, IsClock: true) : new(at + 1, TimeRule.NamedDay);
        if (Has(at, TimeWord.Comparative))
            return Pointed(at + 1) is var later && later.End > at + 1 ? later : Has(at + 1, TimeWord.NamedDay) ? new(at + 2, TimeRule.NamedDay) : new(at, default);
        if (Has(at, TimeWord.Pointer))
            return Pointed(at);
        return Distance(at);
    }

    /// <summary>"last Tuesday", "this week", "next summer", "last night".</summary>
    private FoundTime Pointed(int at)
    {
        if (!Has(at, TimeWord.Pointer))
            return new(at, default);
        var what = Kinds(at + 1);
        if ((what & TimeWord.PartOfDay) != 0)
            return new(at + 2, TimeRule.PartOfDay, IsClock: true);
        if ((what & TimeWord.Weekday) != 0 && IsCapital(at + 1))
            return Has(at + 2, TimeWord.PartOfDay) ? new(at + 3, TimeRule.PartOfDay, IsClock: true) : new(at + 2, TimeRule.Relative);
        if ((what & TimeWord.Month) != 0 && IsCapital(at + 1))
            return Month(at + 1) is var month && month.End > at + 1 ? month with { Rule = TimeRule.Relative } : new(at + 2, TimeRule.Relative);
        return (what & (TimeWord.Unit | TimeWord.Season)) != 0 ? new(at + 2, TimeRule.Relative) : new(at, default);
    }

    /// <summary>"two days ago", "several weeks earlier".</summary>
    private FoundTime Distance(int at)
    {
        if (!Has(at, TimeWord.Number) && !(Word(at).Length is > 0 and <= 3 && Word(at).All(char.IsDigit)))
            return new(at, default);
        var unit = at + 1;
        // "a few weeks ago", "a couple of days ago".
        if (Has(unit, TimeWord.Number))
            unit++;
        if (Word(unit) == "of")
            unit++;
        if (!Has(unit, TimeWord.Unit | TimeWord.Units | TimeWord.ShortUnits) || Word(unit + 1) is not ("ago" or "earlier"))
            return new(at, default);
        return new(unit + 2, TimeRule.Distance, IsClock: Has(unit, TimeWord.ShortUnits));
    }

    // Less than a day.

    private FoundTime Clock(int at)
    {
        var word = Word(at);
        if (Has(at, TimeWord.NamedHour))
            return new(AfterZone(at + 1), TimeRule.NamedHour, IsClock: true);
        if (word.Equals("half", StringComparison.OrdinalIgnoreCase) && Word(at + 1) == "past" && IsHour(Word(at + 2)))
            return new(AfterHalf(at + 3), TimeRule.Clock, IsClock: true);
        if (IsHour(word) && Word(at + 1) is "o'clock" or "o’clock")
            return new(AfterHalf(at + 2), TimeRule.Clock, IsClock: true);
        if (word.Length == 0 || !char.IsDigit(word[0]))
            return new(at, default);
        var hourAndMinute = IsHourAndMinute(word, out var withHalf);
        if (withHalf)
            return new(AfterZone(at + 1), TimeRule.Clock, IsClock: true);
        var after = AfterHalf(at + 1);
        if (after > at + 1 && (hourAndMinute || IsHour(word)))
            return new(AfterZone(after), TimeRule.Clock, IsClock: true);
        var isTime = hourAndMinute || word is { Length: 4 } && word.All(char.IsDigit) && string.CompareOrdinal(word, "2400") < 0;
        if (isTime && AfterZone(at + 1) is var zone && zone > at + 1)
            return new(zone, TimeRule.Clock, IsClock: true);
        return hourAndMinute && Has(at - 1, TimeWord.BeforeClock) ? new(at + 1, TimeRule.BareClock, IsClock: true) : new(at, default);
    }

    private int AfterHalf(int at) =>
        Has(at, TimeWord.Half) || (Word(at) is "AM" or "PM" or "A.M." or "P.M.") ? at + 1
        : Word(at) == "in" && Word(at + 1) == "the" && Has(at + 2, TimeWord.PartOfDay) ? at + 3
        : at;

    private int AfterZone(int at) =>
        Has(at, TimeWord.Zone) && !Word(at).Any(char.IsLower) ? at + 1
        : Word(at) == "local" && Word(at + 1) == "time" ? at + 2
        : Word(at) == "(" && Has(at + 1, TimeWord.Zone) && Word(at + 2) == ")" ? at + 3
        : at;

    // The forms of numbers.

    private static bool IsHour(string word) =>
        word.Length is 1 or 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ? hour <= 24
        : (TimeWords.Of(word) & TimeWord.Number) != 0 && word.Length >= 3 && word is not ("few" or "several" or "many" or "couple");

    private static bool IsHourAndMinute(string word, out bool withHalf)
    {
        withHalf = false;
        var half = word.Length > 2 && word[^1] is 'm' or 'M' && word[^2] is 'a' or 'p' or 'A' or 'P';
        var digits = half ? word.AsSpan(0, word.Length - 2) : word;
        var mark = digits.IndexOfAny(':', '.');
        var isTime = mark is 1 or 2 && digits.Length == mark + 3 && IsBelow(digits[..mark], 25) && IsBelow(digits[(mark + 1)..], 60);
        withHalf = half && (isTime || (digits.Length is 1 or 2 && IsBelow(digits, 25)));
        return isTime && (half || digits[mark] == ':');
    }

    private static bool IsBelow(ReadOnlySpan<char> digits, int limit) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < limit;

    private static bool IsDay(string word)
    {
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
            digits++;
        if (digits is 0 or > 2 || !IsBelow(word.AsSpan(0, digits), 32) || word[0] == '0' && digits == 1)
            return false;
        // "3-5 June" is one token.
        return word[digits..] is "" or "st" or "nd" or "rd" or "th" || (word[digits] == '-' && IsDay(word[(digits + 1)..]));
    }

    private static bool IsYear(string word) =>
        word.Length == 4 && word[0] is '1' or '2' && word.All(char.IsAsciiDigit) && string.CompareOrdinal(word, "2200") < 0;

    private static bool IsYearRange(string word) =>
        word.Length is 7 or 9 && word[4] is '-' or '/' && IsYear(word[..4]) && (IsYear(word[5..]) || (word.Length == 7 && word[5..].All(char.IsAsciiDigit)));

    private static bool IsDecade(string word) =>
        word.Length == 5 && word[3] == '0' && word[4] == 's' && word[0] is '1' or '2' && word.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>2014-03-02, 2014-03-02T12:30, 3/2/2014, 03.02.2014.</summary>
    private static bool IsNumericDate(string word)
    {
        if (word.Length < 6 || !char.IsAsciiDigit(word[0]))
            return false;
        if (word.Length >= 10 && word[4] == '-' && word[7] == '-')
            return IsYear(word[..4]) && IsBelow(word.AsSpan(5, 2), 13) && IsBelow(word.AsSpan(8, 2), 32) && (word.Length == 10 || word[10] == 'T');
        var mark = word[1] is '/' or '.' ? 1 : word[2] is '/' or '.' ? 2 : 0;
        if (mark == 0)
            return false;
        var second = word.IndexOf(word[mark], mark + 1);
        return second > mark && IsBelow(word.AsSpan(0, mark), 32) && IsBelow(word.AsSpan(mark + 1, second - mark - 1), 32)
            && word[(second + 1)..] is { Length: 2 or 4 } year && year.All(char.IsAsciiDigit);
    }
}
