using Annotator;
using LocationTagger.Gazetteer;

namespace LocationTagger.Recognition;

/// <summary>Finds the mentions of places in a text.</summary>
internal sealed class Recogniser(GazetteerFile gazetteer)
{
    /// <summary>The mentions in text order, those inside other names included.</summary>
    /// <param name="text">The text.</param>
    /// <param name="entities">What is known of the names in it.</param>
    /// <param name="cancellation">Ends the search.</param>
    public List<Mention> Mentions(string text, EntityNames entities, CancellationToken cancellation)
    {
        var parts = NameParts.Of(text, cancellation);
        if (parts.Count == 0)
            return [];
        var around = new Surroundings(text, parts, cancellation);
        var matches = new NameMatcher(gazetteer).Matches(text, parts, cancellation);
        var containers = new Containment(gazetteer).Links(text, parts, matches, cancellation);
        var surnames = PersonNames.In(parts, around, WellKnownPlaces(matches, parts.Count, cancellation), cancellation);
        surnames.UnionWith(entities.Surnames);
        var plausibility = new Plausibility(gazetteer, parts, around, new(matches, parts.Count, around, surnames));

        var mentions = new List<Mention>();
        var numbers = new int[matches.Count];
        // From the end, so that the mention that contains another is there before it.
        for (var i = matches.Count - 1; i >= 0; i--)
        {
            if (i % 256 == 0)
                cancellation.ThrowIfCancellationRequested();
            var (match, container) = (matches[i], containers[i]);
            var span = SpanOf(match, parts, around, text, out var levels);
            var score = plausibility.Of(match, container >= 0, i > 0 && containers[i - 1] == i) + entities.ScoreOf(span);
            numbers[i] = -1;
            if (score <= 0)
                continue;
            var kind = entities.Hold(span) || OrganisationNames.Hold(match, around) && !entities.Confirm(span) ? MentionKind.Embedded
                : match.IsDemonym ? MentionKind.Demonym
                : MentionKind.Toponym;
            numbers[i] = mentions.Count;
            mentions.Add(new(match, span, kind, score, levels, container >= 0 ? numbers[container] : -1));
        }
        return InTextOrder(mentions);
    }

    private static List<Mention> InTextOrder(List<Mention> fromTheEnd)
    {
        var last = fromTheEnd.Count - 1;
        fromTheEnd.Reverse();
        return [.. fromTheEnd.Select(mention => mention.Container < 0 ? mention : mention with { Container = last - mention.Container })];
    }

    /// <summary>The name with a direction before it and the noun of its division after it.</summary>
    private TextSpan SpanOf(Match match, List<NamePart> parts, Surroundings around, string text, out DivisionLevel[] levels)
    {
        var (start, end) = (parts[match.FirstPart].Start, parts[match.EndPart - 1].End);
        levels = [];
        if (match.IsDemonym)
            return new(start, end);
        var (before, after) = (around.Before(match.FirstPart), around.After(match.EndPart));
        if (before is { IsCapitalised: true } word && Vocabulary.Directions.Contains(word.Key) && IsLarge(match))
            start = word.Start;
        if (after is { } noun && Vocabulary.DivisionNouns.TryGetValue(noun.Key, out var asked) && HasAny(match, asked))
            (end, levels) = (noun.End, asked);
        else if (after is { } town && Vocabulary.SettlementNouns.Contains(town.Key))
            levels = [DivisionLevel.None];
        if (match.Senses[0].Is(NameKinds.Stop) && end < text.Length && text[end] == '.')
            end++;
        return new(start, end);
    }

    private bool IsLarge(Match match) =>
        match.Senses.Any(sense =>
            gazetteer[sense.Place].Feature is { Level: DivisionLevel.Country or DivisionLevel.First } or { Code: "CONT" or "RGN" });

    private bool HasAny(Match match, DivisionLevel[] levels) =>
        match.Senses.Any(sense => levels.Contains(gazetteer[sense.Place].Feature.Level));

    private Predicate<int> WellKnownPlaces(List<Match> matches, int count, CancellationToken cancellation)
    {
        var wellKnown = new bool[count];
        foreach (var match in matches)
        {
            cancellation.ThrowIfCancellationRequested();
            if (match.PartCount > 1 || Plausibility.IsWellKnown(gazetteer, match))
                Array.Fill(wellKnown, true, match.FirstPart, match.PartCount);
        }
        return part => wellKnown[part];
    }
}
