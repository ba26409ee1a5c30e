namespace LocationTagger.Recognition;

/// <summary>Finds the surnames a text introduces with a title or a given name; alone, they name the person again.</summary>
internal static class PersonNames
{
    /// <summary>The folded surnames.</summary>
    /// <param name="parts">The parts of the text.</param>
    /// <param name="around">What stands around them.</param>
    /// <param name="isWellKnownPlace">Whether a part belongs to a name that is a place for nearly every reader.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static HashSet<string> In(
        TextParts parts,
        Surroundings around,
        Predicate<int> isWellKnownPlace,
        CancellationToken cancellation)
    {
        var surnames = new HashSet<string>();
        for (var at = 0; at < parts.Count; at++)
        {
            if (at % 1024 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (!parts[at].IsCapitalised || around.IsTitleCase(at))
                continue;
            if (Vocabulary.Titles.Contains(parts[at].Key))
                AddAfterTitle(parts, around, at, surnames);
            else if (isWellKnownPlace(at))
                continue;
            else if (WordCounts.IsGivenName(parts[at].Key))
                AddAfterGivenName(parts, around, at, surnames);
            else if (MayBeRareGivenName(parts[at]) && around.After(at + 1) is { IsCapitalised: true } next
                && WordCounts.IsSurname(next.Key))
            {
                surnames.Add(next.Key);
            }
        }
        return surnames;
    }

    private static void AddAfterGivenName(TextParts parts, Surroundings around, int given, HashSet<string> surnames)
    {
        if (SkipInitials(parts, around, given) is { } last && MayBeSurname(parts[last]))
            surnames.Add(parts[last].Key);
    }

    /// <summary>The last of up to three capitalised words after a title.</summary>
    private static void AddAfterTitle(TextParts parts, Surroundings around, int title, HashSet<string> surnames)
    {
        var at = title + 1 < parts.Count && around.Mark(title + 1, '.') ? title + 1 : title;
        var last = at;
        while (last - at < 3 && last + 1 < parts.Count && parts[last + 1].IsCapitalised
            && (last == at || around.After(last + 1) is not null))
        {
            last++;
        }
        if (last > at && MayBeSurname(parts[last]))
            surnames.Add(parts[last].Key);
    }

    private static int? SkipInitials(TextParts parts, Surroundings around, int given)
    {
        var at = given + 1;
        while (at < parts.Count && around.Before(at) is not null && parts[at].Key.Length == 1 && parts[at].IsCapitalised)
            at++;
        return at < parts.Count && around.Before(at) is not null && parts[at].IsCapitalised ? at : null;
    }

    /// <summary>A word never written small, as Denzel.</summary>
    private static bool MayBeRareGivenName(NamePart part) =>
        part is { Case: LetterCase.Capitalised, Key.Length: > 2 }
        && WordCounts.Of(part.Key) is { Small: 0, Place: 0 }
        && MayBeSurname(part);

    private static bool MayBeSurname(NamePart part) =>
        part.Key.Length > 1
        && !Vocabulary.DivisionNouns.ContainsKey(part.Key)
        && !Vocabulary.OrganisationNouns.Contains(part.Key)
        && !Vocabulary.StreetNouns.Contains(part.Key);
}
