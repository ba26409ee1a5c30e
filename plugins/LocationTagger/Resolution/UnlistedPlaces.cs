using Annotator;
using LocationTagger.Gazetteer;
using LocationTagger.Recognition;

namespace LocationTagger.Resolution;

/// <summary>Finds places that the gazetteer lacks but that the text puts in one it has: <c>Cellardyke in Fife</c>.</summary>
/// <param name="reading">The text.</param>
/// <param name="entities">What is annotated in it.</param>
/// <param name="mentions">The mentions accepted.</param>
/// <param name="referents">What they mean.</param>
/// <param name="distinct">The same, each once.</param>
internal sealed class UnlistedPlaces(Reading reading, EntityNames entities, IReadOnlyList<Mention> mentions, IReadOnlyList<Referent> referents, List<Referent> distinct)
{
    private const int MostWords = 3;

    /// <summary>How many mentions before and after are looked at for a town nearby.</summary>
    private const int Window = 20;

    /// <summary>A name better known than this, in powers of ten of inhabitants, is not looked for in an unlikely state.</summary>
    private const double WellKnown = 6;

    /// <summary>A machine less sure of a place than this is not taken at its word.</summary>
    private const double SureEntity = 0.7;

    /// <summary>A name better known than this, in powers of ten of inhabitants, is meant wherever the text is set.</summary>
    private const double Known = 4.7;

    /// <summary>The places, those with a place they lie in first.</summary>
    public IEnumerable<UnlistedPlace> Find(CancellationToken cancellation)
    {
        var contained = Contained(cancellation).ToList();
        if (Focus.Of(distinct) is not { } focus)
            return contained;
        var taken = contained.Select(place => place.Instead).ToHashSet();
        return contained.Concat(Strays(focus, taken)).Concat(InRegion(focus, contained, cancellation));
    }

    /// <summary>In a local paper a small town that is nowhere near, with no word of where it lies, is one nearby that the gazetteer lacks.</summary>
    private IEnumerable<UnlistedPlace> Strays(Focus focus, HashSet<int> taken)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i] is { Kind: MentionKind.Toponym, Container: < 0, Levels: [], IsDateline: false }
                && !taken.Contains(i)
                && Array.TrueForAll(referents[i].Candidates, each => each.Prior < Known && each.Place.Feature.IsSettlement && !focus.IsHome(each.Place)))
            {
                yield return new(mentions[i].Span, null, NearestIn(focus, i), Instead: i);
            }
        }
    }

    /// <summary>Names that a machine is sure are places, in a local paper, after a word that goes with places.</summary>
    private IEnumerable<UnlistedPlace> InRegion(Focus focus, List<UnlistedPlace> contained, CancellationToken cancellation)
    {
        var (mention, part) = (0, 0);
        foreach (var annotation in entities.SurePlaces(SureEntity))
        {
            cancellation.ThrowIfCancellationRequested();
            while (mention < mentions.Count && mentions[mention].Span.End <= annotation.Span.Start)
                mention++;
            while (part < reading.Parts.Count && reading.Parts[part].Start < annotation.Span.Start)
                part++;
            var isTaken = mention < mentions.Count && mentions[mention].Span.Overlaps(annotation.Span)
                || contained.Exists(place => place.Span.Overlaps(annotation.Span));
            if (!isTaken && IsTownName(part, annotation.Span) && (IsAmongPlaces(part) || IsBesidePlace(part, annotation.Span, mention)))
                yield return new(annotation.Span, null, NearestIn(focus, Math.Min(mention, mentions.Count - 1)), Instead: -1);
        }
    }

    private bool IsAmongPlaces(int first) => reading.Around.Before(first) is { } before && Places(before.Key);

    /// <summary>A Honey Grove man; Palmyra, Hershey and Annville.</summary>
    private bool IsBesidePlace(int first, TextSpan span, int next)
    {
        var end = first;
        while (end < reading.Parts.Count && reading.Parts[end].End <= span.End)
            end++;
        if (reading.Around.After(end) is { } verb && Vocabulary.SpeechVerbs.Contains(verb.Key))
            return false;
        return reading.Around.After(end) is { IsCapitalised: false } after && Vocabulary.Locals.Contains(after.Key)
            || next > 0 && mentions[next - 1].Kind == MentionKind.Toponym && IsJoined(mentions[next - 1].Match.EndPart, first)
            || next < mentions.Count && mentions[next].Kind == MentionKind.Toponym && IsJoined(end, mentions[next].Match.FirstPart);
    }

    /// <summary>Whether nothing but a comma or a conjunction parts two names.</summary>
    private bool IsJoined(int end, int first) => first - end is 1 or 2 && Enumerable.Range(end, first - end).All(at => reading.Parts[at].Key is "," or "and");

    private static bool Places(string key) => Vocabulary.PlacePrepositions.Contains(key) || key is "from" or "to" or "of";

    /// <summary>One to three capitalised words, none of which makes it the name of a site, a street or a water.</summary>
    private bool IsTownName(int first, TextSpan span)
    {
        var end = first;
        while (end < reading.Parts.Count && reading.Parts[end].End <= span.End)
        {
            if (!reading.Parts[end].IsCapitalised || !MayNamePlace(reading.Parts[end].Key) || Vocabulary.Sites.Contains(reading.Parts[end].Key))
                return false;
            end++;
        }
        return end - first is > 0 and <= MostWords && !WordCounts.IsGivenName(reading.Parts[first].Key);
    }

    /// <summary>The place of the region that the text names nearest.</summary>
    private Place NearestIn(Focus focus, int number)
    {
        var (first, end) = (Math.Max(0, number - Window), Math.Min(mentions.Count, number + Window));
        return Enumerable.Range(first, end - first)
            .Where(i => focus.Holds(referents[i].Place))
            .OrderBy(i => Math.Abs(i - number))
            .Select(i => referents[i].Place)
            .Append(focus.Centre)
            .First();
    }

    private IEnumerable<UnlistedPlace> Contained(CancellationToken cancellation)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (i % 64 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (mentions[i].Kind == MentionKind.Toponym && Before(i) is { } place)
                yield return place;
        }
    }

    private UnlistedPlace? Before(int number)
    {
        var (outer, first) = (referents[number].Place, mentions[number].Match.FirstPart);
        var isDivision = outer.Feature.Level != DivisionLevel.None;
        if (number > 0 && isDivision && Misplaced(number, outer) is { } misplaced)
            return misplaced;
        var afterComma = reading.Around.Mark(first - 1, ',');
        var afterIn = reading.Around.Before(first) is { Key: "in" };
        if (!(afterComma || afterIn) || !isDivision && !outer.Feature.IsSettlement)
            return null;
        return NameBefore(first - 1) is { } span
            && !(number > 0 && mentions[number - 1].Span.End > span.Start)
            && (afterIn || isDivision)
            && IsSurelyPlace(span, first - 1)
                ? new(span, referents[number], WhereAbout(number), Instead: -1)
                : null;
    }

    /// <summary>In <c>Bradford, Ontario</c> no Bradford that the gazetteer knows is meant when it knows none in Ontario.</summary>
    private UnlistedPlace? Misplaced(int number, Place outer)
    {
        var inner = mentions[number - 1];
        return inner is { Kind: MentionKind.Toponym, Container: < 0, IsListed: true }
            && inner.Match.EndPart == mentions[number].Match.FirstPart - 1
            && reading.Around.Mark(inner.Match.EndPart, ',')
            && (!mentions[number].IsListed || mentions[number].Container >= 0)
            && !(number > 1 && mentions[number - 2].IsListed)
            && referents[number - 1].Candidates.All(candidate =>
                candidate.Prior < WellKnown && candidate.Place.Feature.IsSettlement && !outer.Contains(candidate.Place))
                ? new(inner.Span, referents[number], WhereAbout(number), Instead: number - 1)
                : null;
    }

    /// <summary>The nearest mention of a town in the container tells more of where a village is than the middle of a state does.</summary>
    private Place WhereAbout(int number)
    {
        var outer = referents[number].Place;
        var (first, end) = (Math.Max(0, number - Window), Math.Min(mentions.Count, number + Window));
        return Enumerable.Range(first, end - first)
            .Where(i => outer.Contains(referents[i].Place) && referents[i].Place.Feature.IsSettlement)
            .OrderBy(i => Math.Abs(i - number))
            .Select(i => referents[i].Place)
            .Append(outer)
            .First();
    }

    /// <summary>The capitalised words that end just before a part.</summary>
    private TextSpan? NameBefore(int end)
    {
        var first = end;
        while (first > 0 && end - first <= MostWords && reading.Parts[first - 1].IsCapitalised
            && (first == end || reading.Around.Before(first) is not null))
        {
            first--;
        }
        return first < end && end - first <= MostWords && reading.Parts[end - 1].End <= reading.Parts[end].Start
            && !reading.Text.AsSpan(reading.Parts[end - 1].End, reading.Parts[end].Start - reading.Parts[end - 1].End).ContainsAny('\n', '\r')
                ? new(reading.Parts[first].Start, reading.Parts[end - 1].End)
                : null;
    }

    /// <summary>Whether words beside a name say that it is a place, and none of its own that it is not.</summary>
    private bool IsSurelyPlace(TextSpan span, int end)
    {
        var first = end;
        while (first > 0 && reading.Parts[first - 1].Start >= span.Start)
            first--;
        return IsPlaced(first)
            && entities.EvidenceFor(span, isLarge: false) is { Person: 0, Holds: false, Organisation: 0 }
            && !WordCounts.IsGivenName(reading.Parts[first].Key)
            && Enumerable.Range(first, end - first).All(at => MayNamePlace(reading.Parts[at].Key));
    }

    private bool IsPlaced(int first) =>
        reading.Around.Before(first) is { } before
        && (Vocabulary.PlacePrepositions.Contains(before.Key)
            || before.Key == "of" && reading.Around.Before(first - 1) is { } noun && Vocabulary.PlaceNouns.Contains(noun.Key));

    private static bool MayNamePlace(string key) =>
        !Vocabulary.Calendar.Contains(key)
        && !Vocabulary.OrganisationNouns.Contains(key)
        && !Vocabulary.PublicBodies.Contains(key)
        && !Vocabulary.StreetNouns.Contains(key)
        && !Vocabulary.Titles.Contains(key)
        && !Vocabulary.Directions.Contains(key)
        && WordCounts.Of(key) is { Small: < 20, Other: < 20 };
}

/// <summary>A place that the gazetteer lacks.</summary>
/// <param name="Span">Its name.</param>
/// <param name="Container">What the text puts it in; null when it is only set there.</param>
/// <param name="Near">A place near it, or the container.</param>
/// <param name="Instead">Index of the mention that it takes the place of; -1 when there is none.</param>
internal readonly record struct UnlistedPlace(TextSpan Span, Referent? Container, Place Near, int Instead);
