namespace EntityTagger;

/// <summary>Adds what the model left out though the text or a short list says what it is.</summary>
internal static class Unseen
{
    /// <returns>All names in text order.</returns>
    public static List<FoundName> Add(TextView text, List<FoundName> names, CancellationToken cancellation)
    {
        var taken = new bool[text.Words.Count];
        foreach (var name in names)
            taken.AsSpan(name.First, name.End - name.First).Fill(true);
        var count = names.Count;
        AddDefined(text, names, taken, cancellation);
        AddListed(text, names, taken, cancellation);
        if (names.Count > count)
            names.Sort((one, other) => one.First.CompareTo(other.First));
        return names;
    }

    /// <summary>Short forms whose full name the text gives: wherever they stand they name the same.</summary>
    private static void AddDefined(TextView text, List<FoundName> names, bool[] taken, CancellationToken cancellation)
    {
        var labels = new Dictionary<uint, int>();
        foreach (var name in names)
        {
            if (name.End - name.First > 1 && Acronyms.IsDefined(text.Words, name.First, name.End))
                labels.TryAdd(text[name.End + 1].Exact, name.Label);
        }
        for (var at = 0; labels.Count > 0 && at < taken.Length; at++)
        {
            Pace.Keep(at, cancellation);
            if (text[at].Capital && !taken[at] && labels.TryGetValue(text[at].Exact, out var label))
            {
                names.Add(new(at, at + 1, label, FoundName.Defined));
                taken[at] = true;
            }
        }
    }

    /// <summary>Peoples, armed groups and bodies that a list has whole; the lists are short and the names hardly mean anything else.</summary>
    private static void AddListed(TextView text, List<FoundName> names, bool[] taken, CancellationToken cancellation)
    {
        for (var at = 0; at < taken.Length; at++)
        {
            Pace.Keep(at, cancellation);
            var end = text.EndOfListed(at);
            if (end == at || taken.AsSpan(at, end - at).Contains(true) || text[at].RunFirst != at || text[at].RunEnd != end)
                continue;
            var label = text.Listed(at) switch
            {
                NameLabels.ArmedGroup => Labels.Organisation,
                NameLabels.Organisation when end - at > 1 => Labels.Organisation,
                NameLabels.People when end - at == 1 && !text.IsAlsoLower(at) => Labels.Other,
                _ => null,
            };
            if (label is not null)
                names.Add(new(at, end, EntityModel.Tags.Labels.IndexOf(label), FoundName.Listed));
        }
    }
}
