namespace EntityTagger;

/// <summary>Takes a run of capitalised words apart into names and says what each names.</summary>
internal sealed class RunClassifier(TokenizedText words, NameLists lists)
{
    /// <summary>The names found so far.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>Keeps a listed name.</summary>
    /// <returns>Its end.</returns>
    public int Keep(int first, (int End, Known Known) found)
    {
        Add(first, found.End, found.Known.Label, found.Known.Evidence);
        return found.End;
    }

    /// <summary>Whether the last word says what the whole run names.</summary>
    public bool HasHead(int first, int end) => Head(first, end) is not null;

    /// <summary>Finds the names in <c>[first, end)</c>.</summary>
    /// <param name="titled">A person's title stands before it.</param>
    /// <param name="opens">It begins a sentence, so that its first capital says nothing.</param>
    public void Classify(int first, int end, bool titled, bool opens)
    {
        if (first >= end)
            return;
        if (Acronyms.StartOfFullName(words, first, end) is { } start)
        {
            Classify(first, start, titled, opens);
            var (label, evidence) = Named(start, end) ?? (Labels.Organisation, Evidence.DefinesShort);
            Add(start, end, label, evidence);
        }
        else if (Named(first, end) is { } whole)
        {
            if (whole.Label == Labels.Organisation)
                first = Acronyms.WithOrdinal(words, first);
            Add(first, end, whole.Label, whole.Evidence);
        }
        else if (titled && end - first <= 4)
        {
            Add(first, end, Labels.Person, Evidence.Title);
        }
        else if (IsPerson(first, end) is { } person)
        {
            Add(first, end, Labels.Person, person);
        }
        else if (Parts(first, end) is { } cut)
        {
            Classify(first, cut, false, opens);
            var afterTitle = Titles.EndOf(words, lists, cut, end);
            Classify(afterTitle, end, afterTitle > cut, false);
        }
        else if (!(end - first == 1 && WordClasses.TitleWords.Contains(words[first])))
        {
            Add(first, end, null, opens && end - first == 1 ? Evidence.SentenceStart : Evidence.Capitals);
        }
    }

    /// <summary>What a run is when it is listed or its head word says so.</summary>
    private (string Label, Evidence Evidence)? Named(int first, int end) =>
        lists.Names.Longest(words, first, end) is { } known && known.End == end
            ? (known.Meaning.Label, known.Meaning.Evidence)
            : Head(first, end);

    private (string Label, Evidence Evidence)? Head(int first, int end)
    {
        if (end - first < 2)
            return null;
        string opener = words[first], last = words[end - 1];
        if (HasOf(first, end))
        {
            return opener is "Battle" or "Treaty" or "Siege" or "Declaration" or "Order" or "Medal" ? (Labels.Other, Evidence.EventWord)
                : WordClasses.PlaceWords.Contains(opener) || WordClasses.PlaceOpeners.Contains(opener) ? (Labels.Place, Evidence.PlaceWord)
                : (Labels.Organisation, Evidence.OrganisationWord);
        }
        if (WordClasses.EventWords.Contains(last) || (last is "I" or "II" && words[end - 2] is "War"))
            return (Labels.Other, Evidence.EventWord);
        if (WordClasses.PlaceWords.Contains(last) && !lists.OrganisationWords.Contains(last))
            return (Labels.Place, Evidence.PlaceWord);
        if (lists.OrganisationWords.Contains(last))
            return (Labels.Organisation, Evidence.OrganisationWord);
        return opener is "Lake" or "Mount" or "Mt." or "Fort" or "Camp" or "Cape" or "San" or "Santa" or "Los" or "Las"
            || (WordClasses.PlaceOpeners.Contains(opener) && IsListedPlace(first + 1, end))
                ? (Labels.Place, Evidence.PlaceWord)
                : null;
    }

    private bool HasOf(int first, int end)
    {
        for (var at = first + 1; at < end; at++)
        {
            if (words[at] is "of" or "for")
                return true;
        }
        return false;
    }

    private bool IsListedPlace(int first, int end) =>
        lists.Names.Longest(words, first, end) is { } known && known.End == end && known.Meaning.Label == Labels.Place;

    private Evidence? IsPerson(int first, int end)
    {
        var count = end - first;
        if (count is < 2 or > 5)
            return null;
        if (lists.Names.Longest(words, first, end) is { } known && (known.End - first > 1 || known.Meaning.Label != Labels.Place))
            return null;
        if (lists.GivenNames.Contains(words[first]) && Parts(first, end, listedAfter: first + 2) is null)
            return Evidence.GivenName;
        for (var at = first; at < end - 1; at++)
        {
            if (words[at].Length == 2 && words[at][1] == '.')
                return Evidence.Initial;
            if (words[at] is "van" or "von" or "bin" or "ibn" or "bint")
                return Evidence.Particle;
        }
        return null;
    }

    /// <returns>Where a run falls into two: behind a listed name or a head word, or before a title, a person or a listed name.</returns>
    private int? Parts(int first, int end, int listedAfter = 0)
    {
        if (listedAfter == 0 && lists.Names.Longest(words, first, end) is { } known)
            return EndOfOrganisation(known.End, end) ?? known.End;
        for (var at = first + 1; at < end; at++)
        {
            if (Titles.EndOf(words, lists, at, end) > at)
                return at;
            // A person's last name may also be a place: Norton, Washington.
            if (at >= listedAfter && lists.Names.Longest(words, at, end) is { } inner
                && !(listedAfter > 0 && at == end - 1 && inner.Meaning.Label == Labels.Place))
                return at;
            if (listedAfter == 0 && at < end - 1 && lists.GivenNames.Contains(words[at])
                && (WordClasses.TitleWords.Contains(words[at - 1]) || at - first > 1))
                return at;
            if (at < end - 1 && lists.OrganisationWords.Contains(words[at]))
                return at + 1;
        }
        return null;
    }

    /// <returns>Behind the last word that ends an organisation's name, when no title comes before it; null when there is none.</returns>
    private int? EndOfOrganisation(int from, int end)
    {
        int? after = null;
        for (var at = from; at < end && Titles.EndOf(words, lists, at, end) == at; at++)
        {
            if (lists.OrganisationWords.Contains(words[at]))
                after = at + 1;
        }
        return after;
    }

    private void Add(int first, int end, string? label, Evidence evidence) => Mentions.Add(new(first, end, label, evidence));
}
