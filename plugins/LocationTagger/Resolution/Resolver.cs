using LocationTagger.Gazetteer;
using LocationTagger.Recognition;

namespace LocationTagger.Resolution;

/// <summary>Says which place each mention of a document means; one resolver a document.</summary>
internal sealed class Resolver(Places gazetteer, ClueWeights weights)
{
    private readonly Scoring _scoring = new(weights);
    private readonly Dictionary<string, Candidate[]> _candidates = [];

    /// <summary>The places settle one another; a third round changed nothing.</summary>
    private const int Rounds = 2;

    /// <summary>The referent of each mention, in the order of the mentions.</summary>
    public Referent[] Resolve(IReadOnlyList<Mention> mentions, CancellationToken cancellation)
    {
        var referents = Group(mentions, cancellation);
        var distinct = referents.Distinct().ToArray();
        var contained = distinct.Where(referent => referent.Container is not null).ToLookup(referent => referent.Container!);
        // Containers first, so that what lies in them knows how they stand.
        foreach (var referent in distinct.OrderBy(referent => referent.Container is not null))
            referent.Ranking = _scoring.Rank(referent, null, [.. contained[referent]]);
        for (var round = 0; round < Rounds; round++)
        {
            var context = new DocumentContext(distinct);
            var rankings = new Scored[distinct.Length][];
            for (var i = 0; i < distinct.Length; i++)
            {
                if (i % 64 == 0)
                    cancellation.ThrowIfCancellationRequested();
                rankings[i] = _scoring.Rank(distinct[i], context, [.. contained[distinct[i]]]);
            }
            for (var i = 0; i < distinct.Length; i++)
                distinct[i].Ranking = rankings[i];
        }
        return referents;
    }

    /// <summary>Mentions with the same name, level and container share a referent; those without container join one that has.</summary>
    private Referent[] Group(IReadOnlyList<Mention> mentions, CancellationToken cancellation)
    {
        var referents = new Referent[mentions.Count];
        var byKey = new Dictionary<string, Referent>();
        var located = new Dictionary<string, Referent>();
        var containers = mentions.Select(mention => mention.Container).ToHashSet();
        // From the end, because what contains a mention comes after it.
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            cancellation.ThrowIfCancellationRequested();
            var container = mentions[i].Container;
            referents[i] = Referent(mentions[i], containers.Contains(i), container < 0 ? null : referents[container], byKey);
            if (container >= 0)
                located[NameOf(mentions[i])] = referents[i];
        }
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Container < 0 && !containers.Contains(i) && !(i > 0 && HintsAtAnother(mentions[i - 1], referents[i])))
                referents[i] = located.GetValueOrDefault(NameOf(mentions[i]), referents[i]);
            referents[i].MentionCount++;
            referents[i].IsDateline |= mentions[i].IsDateline;
        }
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            if (!mentions[i].IsListed || mentions[i].Container >= 0 || mentions[i].Match.IsDemonym || referents[i] == referents[i + 1])
                continue;
            referents[i].ListWith(referents[i + 1]);
            referents[i + 1].ListWith(referents[i]);
        }
        return referents;
    }

    /// <summary>After "no city in France", the next Paris is that of France, though Paris, Texas, was named before.</summary>
    private bool HintsAtAnother(Mention before, Referent bare)
    {
        var best = bare.Candidates.MaxBy(candidate => candidate.Prior).Place;
        return !before.Match.IsDemonym
            && before.Match.Senses.Select(sense => gazetteer[sense.Place])
                .Any(place => place.Feature.Level is DivisionLevel.Country or DivisionLevel.First && place.Contains(best));
    }

    /// <summary>What contains another place has a referent of its own: the state in "Albany, New York", the city alone.</summary>
    private Referent Referent(Mention mention, bool contains, Referent? container, Dictionary<string, Referent> byKey)
    {
        var key = NameOf(mention) + (contains ? "\tcontains\t" : "\t") + container?.Name;
        if (!byKey.TryGetValue(key, out var referent))
            byKey[key] = referent = new(key, CandidatesOf(mention)) { Name = NameOf(mention), Container = container };
        return referent;
    }

    private static string NameOf(Mention mention) => mention.Levels.Length == 0 ? mention.Match.Key : mention.Match.Key + "\t" + string.Join(',', mention.Levels);

    /// <summary>The places that a mention may name.</summary>
    public Candidate[] CandidatesOf(Mention mention)
    {
        var key = NameOf(mention);
        if (!_candidates.TryGetValue(key, out var candidates))
            _candidates[key] = candidates = Candidates(mention);
        return candidates;
    }

    private Candidate[] Candidates(Mention mention)
    {
        Candidate[] candidates =
        [
            .. mention.Match.Senses
                .Select(sense => (Place: gazetteer[sense.Place], sense.Kind))
                .Select(sense => new Candidate(sense.Place, Prior.Of(sense.Place, sense.Kind) + LevelBonus(mention, sense.Place)))
                .GroupBy(candidate => candidate.Place.Index, (_, same) => same.MaxBy(candidate => candidate.Prior)),
        ];
        return mention.Levels.Length == 0 ? Seats.PutFirst(candidates) : candidates;
    }

    /// <summary>Kunduz province is the province, whatever the size of the town.</summary>
    private static double LevelBonus(Mention mention, Place place) =>
        place.Feature is { Level: DivisionLevel.None, IsSettlement: false } ? 0
        : Array.IndexOf(mention.Levels, place.Feature.Level) switch
        {
            0 => 5,
            1 => 4,
            _ => 0,
        };
}
