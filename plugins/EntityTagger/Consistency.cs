namespace EntityTagger;

/// <summary>Lets what is certain in one place of a document decide what is not in another.</summary>
internal static class Consistency
{
    private const double Certain = 0.6;

    /// <summary>The names in text order, each with a label and how often it was seen; those that stay doubtful are left out.</summary>
    public static IEnumerable<Mention> Settle(TokenizedText words, List<Mention> mentions, CancellationToken cancellation)
    {
        var persons = PartsOfPersons(words, mentions);
        var labels = LabelsByName(words, mentions);
        var settled = new List<Mention>(mentions.Count);
        foreach (var mention in mentions)
        {
            if (settled.Count % 1000 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (Settle(words, mention, persons, labels) is { Label: not null } known)
                settled.Add(known);
        }
        var seen = settled.CountBy(mention => (words.Words(mention.First, mention.End), mention.Label)).ToDictionary();
        return settled.Select(mention => mention with { Seen = seen[(words.Words(mention.First, mention.End), mention.Label)] });
    }

    private static Mention Settle(TokenizedText words, Mention mention, HashSet<string> persons, Dictionary<string, Mention> labels)
    {
        var name = words.Words(mention.First, mention.End);
        var certain = IsCertain(mention);
        if (persons.Contains(name) && (!certain || (mention.Evidence == Evidence.KnownPlace && !IsInPlace(words, mention))))
            return mention with { Label = Labels.Person, Evidence = Evidence.PartOfName };
        if (!certain && labels.TryGetValue(name, out var other))
            return mention with { Label = other.Label, Evidence = other.Evidence == Evidence.Defined ? other.Evidence : Evidence.Repeated };
        return mention.Label is null && Surroundings.Tell(words, NameLists.Shipped, mention) is { } told
            ? mention with { Label = told.Label, Evidence = told.Evidence }
            : mention;
    }

    private static bool IsCertain(Mention mention) => mention.Label is not null && mention.Evidence.Confidence >= Certain;

    private static bool IsInPlace(TokenizedText words, Mention mention) =>
        WordClasses.PlacePrepositions.Contains(words[mention.First - 1]) || words[mention.First].Contains('.', StringComparison.Ordinal);

    /// <summary>Single words of the persons' names: a family name alone, or a given name alone.</summary>
    private static HashSet<string> PartsOfPersons(TokenizedText words, List<Mention> mentions)
    {
        var parts = new HashSet<string>();
        foreach (var mention in mentions)
        {
            if (mention.Label != Labels.Person || !IsCertain(mention) || mention.End - mention.First < 2)
                continue;
            parts.Add(words[mention.End - 1]);
            parts.Add(words[mention.First]);
        }
        return parts;
    }

    /// <summary>For each name, and each short form in brackets, its most certain mention.</summary>
    private static Dictionary<string, Mention> LabelsByName(TokenizedText words, List<Mention> mentions)
    {
        var labels = new Dictionary<string, Mention>();
        foreach (var mention in mentions)
        {
            var told = mention.Label is null && Surroundings.Tell(words, NameLists.Shipped, mention) is { } tale
                ? mention with { Label = tale.Label, Evidence = tale.Evidence }
                : mention;
            if (!IsCertain(told))
                continue;
            Offer(words.Words(told.First, told.End), told);
            if (Acronyms.StartOfFullName(words, told.First, told.End) == told.First)
                Offer(words[told.End + 1], told with { Evidence = Evidence.Defined });
        }
        return labels;

        void Offer(string name, Mention mention)
        {
            if (!labels.TryGetValue(name, out var known) || mention.Evidence.Confidence > known.Evidence.Confidence)
                labels[name] = mention;
        }
    }
}
