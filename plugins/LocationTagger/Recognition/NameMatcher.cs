using LocationTagger.Gazetteer;

namespace LocationTagger.Recognition;

/// <summary>Finds the longest names of the gazetteer in a text, from left to right, none overlapping another.</summary>
internal sealed class NameMatcher(Places gazetteer)
{
    private const int LongestName = 7;

    /// <summary>The matches in text order.</summary>
    public List<Match> Matches(string text, TextParts parts, CancellationToken cancellation)
    {
        var matches = new List<Match>();
        for (var first = 0; first < parts.Count;)
        {
            if (first % 256 == 0)
                cancellation.ThrowIfCancellationRequested();
            var previous = matches.Count > 0 ? matches[^1] : null;
            var match = MayBegin(text, parts, first) ? Longest(text, parts, first, previous) : null;
            if (match is not null && parts[first].Key == "the")
                match = WithoutArticle(match, Longest(text, parts, first + 1, previous));
            if (match is not null)
                matches.Add(match);
            first = match?.EndPart ?? first + 1;
        }
        return matches;
    }

    /// <summary>The Philippines is also called Philippines: the article is no part of the name; that of The Hague is.</summary>
    private static Match WithoutArticle(Match match, Match? bare) =>
        bare is not null && bare.EndPart == match.EndPart && (match.Meanings.EveryKind & NameKinds.Alternate) != 0
            ? bare
            : match;

    /// <summary>A name begins with a capital, or with the article of <c>al-Anbar</c>.</summary>
    private static bool MayBegin(string text, TextParts parts, int at) =>
        parts[at].IsCapitalised
        || parts[at].Key is "al" or "el" or "ad" or "as" or "ar" && at + 2 < parts.Count && parts[at + 2].IsCapitalised
            && parts[at + 2].Start == parts[at].End + 1 && text[parts[at].End] == '-';

    private Match? Longest(string text, TextParts parts, int first, Match? previous)
    {
        var (end, longest) = (first, Meanings.None);
        var hash = default(NameHash);
        for (int at = first, count = 0; at < parts.Count && count < LongestName; at++)
        {
            if (at > first && !Joins(text, parts, at))
                break;
            var part = parts[at];
            if (part.Key.Length == 0)
                continue;
            hash = hash.Then(part.Key);
            count++;
            if (MayEnd(part, at - first) && MeaningsOf(text, parts, first, at + 1, hash, previous) is { Senses.Length: > 0 } meanings)
                (end, longest) = (at + 1, meanings);
        }
        return end > first ? new(first, end, Key(parts, first, end), longest) : null;
    }

    /// <summary>Whether a part may belong to the name that the one before it belongs to.</summary>
    private static bool Joins(string text, TextParts parts, int at)
    {
        var (before, part) = (parts[at - 1], parts[at]);
        var gap = text.AsSpan(before.End, part.Start - before.End);
        if (gap.Length > 1 || gap.ContainsAny('\r', '\n', '\t'))
            return false;
        if (part.IsWord)
            return true;
        // A mark inside a name stands close: Guinea-Bissau, St. Louis, Washington, D.C.
        return gap.Length == 0 && text[part.Start] switch
        {
            '-' or '\u2010' or '\u2011' or ',' => true,
            '\'' or '’' => part.End < text.Length && !char.IsWhiteSpace(text[part.End]),
            '.' => before.Length is > 1 and <= 4 && before.IsCapitalised,
            _ => false,
        };
    }

    private static bool MayEnd(NamePart part, int partsBefore) =>
        part.IsCapitalised
        || partsBefore > 0 && (part.IsNumber || part.IsWord && Vocabulary.DivisionNouns.ContainsKey(part.Key));

    private Meanings MeaningsOf(string text, TextParts parts, int first, int end, NameHash hash, Match? previous)
    {
        var found = gazetteer.Find(hash);
        if (found.Senses.Length == 0)
            return found;
        var written = new Writing(text, parts, first, end, IsAfterPlace(parts, first, previous));
        var suiting = found.Where(written, static (sense, written) => written.Suits(sense.Kind) && !(written.IsPair && sense.Place.Feature.Class == 'L'));
        return written.IsShortCapitals && (suiting.AnyKind & NameKinds.Capitals) != 0 ? Only(suiting, NameKinds.Capitals)
            : (suiting.AnyKind & NameKinds.Demonym) == 0 ? suiting
            // A word is a demonym unless a country has it for a name, too.
            : !suiting.IsCountry ? Only(suiting, NameKinds.Demonym)
            : suiting.Where(NameKinds.Demonym, static (sense, kind) => !sense.Is(kind));
    }

    private static Meanings Only(Meanings all, NameKinds kind) => all.Where(kind, static (sense, kind) => sense.Is(kind));

    private static bool IsAfterPlace(TextParts parts, int first, Match? previous) =>
        previous is not null && first > 0 && parts[first - 1].Key == "," && previous.EndPart == first - 1;

    private static string Key(TextParts parts, int first, int end) =>
        end == first + 1
            ? parts[first].Key
            : string.Join(' ', Enumerable.Range(first, end - first).Select(at => parts[at].Key).Where(key => key.Length > 0));

    private static bool HasConjunction(TextParts parts, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (parts[at].Key == "and")
                return true;
        }
        return false;
    }

    /// <summary>How a stretch is written, as far as it decides which names it may be.</summary>
    private readonly struct Writing
    {
        private readonly bool _inCapitals;
        private readonly bool _dotted;
        private readonly bool _beforeStop;
        private readonly bool _afterPlace;
        private readonly int _letters;

        public Writing(string text, TextParts parts, int first, int end, bool afterPlace)
        {
            var name = text.AsSpan(parts[first].Start, parts[end - 1].End - parts[first].Start);
            _dotted = name.Contains('.');
            _inCapitals = _dotted || parts[first].Case == LetterCase.Capitals && end == first + 1;
            _beforeStop = parts[end - 1].End < text.Length && text[parts[end - 1].End] == '.';
            _afterPlace = afterPlace;
            _letters = end == first + 1 ? parts[first].Key.Length : int.MaxValue;
            IsPair = end - first > 2 && HasConjunction(parts, first, end);
        }

        /// <summary>Statistics name two countries together, a text names each: Australia and New Zealand.</summary>
        public bool IsPair { get; }

        public bool IsShortCapitals => _inCapitals && _letters <= 3;

        public bool Suits(NameKinds kind) =>
            (kind & NameKinds.Postal) != 0 ? _afterPlace && _inCapitals && _letters == 2 && !_dotted
            : (kind & NameKinds.Stop) != 0 ? _afterPlace && _beforeStop
            : (kind & NameKinds.Capitals) != 0 ? _inCapitals
            : _letters > 2;
    }
}
