using Annotator;
using LocationTagger.Gazetteer;

namespace LocationTagger.Recognition;

/// <summary>Finds what may be mentions of places in a text.</summary>
internal sealed class Recogniser(Places gazetteer)
{
    /// <summary>What stands against a name so much as this, no place nearby can outweigh.</summary>
    private const double LeastScore = -4;

    /// <summary>Log odds that a place in a dateline gets for it.</summary>
    private const double Dateline = 4;

    /// <summary>The possible mentions in text order, those inside other names included.</summary>
    public List<Mention> Mentions(string text, EntityNames entities, CancellationToken cancellation) => Read(text, entities, cancellation).Possible;

    /// <summary>The text with its possible mentions in text order, those inside other names included.</summary>
    /// <param name="text">The text.</param>
    /// <param name="entities">What is known of the names in it.</param>
    /// <param name="cancellation">Ends the search.</param>
    public Reading Read(string text, EntityNames entities, CancellationToken cancellation)
    {
        TextParts parts = NameParts.Of(text, cancellation).ToArray();
        var around = new Surroundings(text, parts, cancellation);
        var matches = new NameMatcher(gazetteer).Matches(text, parts, cancellation);
        var containers = Containment.Links(text, parts, matches, cancellation);
        var surnames = PersonNames.In(parts, around, WellKnownPlaces(matches, parts.Count, cancellation), cancellation);
        surnames.UnionWith(entities.Surnames);
        var plausibility = new Plausibility(parts, around, new(matches, parts.Count, around, surnames, cancellation));

        var mentions = new List<Mention>();
        var numbers = new int[matches.Count];
        // From the end, so that the mention that contains another is there before it.
        for (var i = matches.Count - 1; i >= 0; i--)
        {
            if (i % 256 == 0)
                cancellation.ThrowIfCancellationRequested();
            var (match, container) = (matches[i], containers[i]);
            var span = SpanOf(match, parts, around, text, out var levels);
            var hasBodies = match.Meanings.IsLarge || levels is [DivisionLevel.Second, ..] || IsNamedDivision(match, parts);
            var evidence = entities.EvidenceFor(span, hasBodies);
            if (around.IsHome(match.FirstPart))
                evidence = evidence with { Person = 0 };
            var isDateline = !match.IsDemonym && around.IsDateline(match.FirstPart, match.EndPart);
            var score = plausibility.Of(match, container >= 0, i > 0 && containers[i - 1] == i) + evidence.Decided + (isDateline ? Dateline : 0);
            numbers[i] = -1;
            if (score <= LeastScore)
                continue;
            var kind = evidence.Holds && !around.IsOrigin(match.EndPart) || OrganisationNames.Hold(match, hasBodies, around) && evidence.Decided <= 0 ? MentionKind.Embedded
                : match.IsDemonym ? MentionKind.Demonym
                : MentionKind.Toponym;
            numbers[i] = mentions.Count;
            mentions.Add(new(match, span, kind, score, levels, container >= 0 ? numbers[container] : -1, evidence, IsListed(parts, matches, i), isDateline));
        }
        return new(text, parts, around, InTextOrder(mentions, cancellation));
    }

    private static List<Mention> InTextOrder(List<Mention> mentions, CancellationToken cancellation)
    {
        mentions.Reverse();
        for (var i = 0; i < mentions.Count; i++)
        {
            if (i % 256 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (mentions[i].Container >= 0)
                mentions[i] = mentions[i] with { Container = mentions.Count - 1 - mentions[i].Container };
        }
        return mentions;
    }

    /// <summary>Whether a match and the next stand in a row.</summary>
    private static bool IsListed(TextParts parts, List<Match> matches, int number) =>
        number + 1 < matches.Count
        && Enumeration.Joins(parts, matches[number].EndPart, matches[number + 1].FirstPart);

    /// <summary>The name with a direction before it and the noun of its division after it.</summary>
    private static TextSpan SpanOf(Match match, TextParts parts, Surroundings around, string text, out DivisionLevel[] levels)
    {
        var (start, end) = (parts[match.FirstPart].Start, parts[match.EndPart - 1].End);
        levels = [];
        if (match.IsDemonym)
            return new(start, end);
        var (before, after) = (around.Before(match.FirstPart), around.After(match.EndPart));
        if (before is { IsCapitalised: true } word && Vocabulary.Directions.Contains(word.Key) && match.Meanings.IsLarge)
            start = word.Start;
        if (after is { } noun && Vocabulary.DivisionNouns.TryGetValue(noun.Key, out var asked) && HasAny(match, asked) && !BeginsBody(match.EndPart, around))
            (end, levels) = (noun.End, asked);
        else if (after is { } town && Vocabulary.SettlementNouns.Contains(town.Key))
            levels = [DivisionLevel.None];
        else if (after is { IsCapitalised: false } local && Vocabulary.Locals.Contains(local.Key) && match.Meanings.IsNamesake)
            levels = [DivisionLevel.None];
        else if (after is { } office && Vocabulary.StateOffices.Contains(office.Key) && HasAny(match, [DivisionLevel.First]))
            levels = [DivisionLevel.First];
        if ((match.Meanings.AnyKind & NameKinds.Stop) != 0 && end < text.Length && text[end] == '.')
            end++;
        return new(start, end);
    }

    /// <summary>In "Georgia State Patrol" and "Missouri Department of Health" the noun is that of a body, not of the place.</summary>
    private static bool BeginsBody(int noun, Surroundings around) =>
        around.Before(noun + 1) is { IsCapitalised: true }
        && around.After(noun + 1) is { } next
        && (next.IsCapitalised || next.Key == "of");

    /// <summary>Allen County, whose name holds the noun.</summary>
    private static bool IsNamedDivision(Match match, TextParts parts) =>
        match.PartCount > 1 && Vocabulary.DivisionNouns.ContainsKey(parts[match.EndPart - 1].Key);

    private static bool HasAny(Match match, DivisionLevel[] levels) =>
        Array.Exists(match.Senses, sense => Array.IndexOf(levels, sense.Level) >= 0);

    private static Predicate<int> WellKnownPlaces(List<Match> matches, int count, CancellationToken cancellation)
    {
        var wellKnown = new bool[count];
        foreach (var match in matches)
        {
            cancellation.ThrowIfCancellationRequested();
            if (match.PartCount > 1 || Plausibility.IsWellKnown(match))
                Array.Fill(wellKnown, true, match.FirstPart, match.PartCount);
        }
        return part => wellKnown[part];
    }
}
