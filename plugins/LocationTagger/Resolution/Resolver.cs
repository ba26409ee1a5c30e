using System.Runtime.InteropServices;
using LocationTagger.Gazetteer;
using LocationTagger.Recognition;

namespace LocationTagger.Resolution;

/// <summary>Says which place each mention of a document means; one resolver a document.</summary>
internal sealed class Resolver(ClueWeights weights)
{
    private readonly Scoring _scoring = new(weights);
    private readonly CandidateNumbers _numbers = new();
    private readonly Dictionary<string, (int Uses, NumberedCandidates Candidates)> _names = [];

    /// <summary>Those of earlier groupings among them, to be used again.</summary>
    private readonly Dictionary<string, Referent> _byKey = [];
    private int _grouping;

    /// <summary>By name the first referent that the text puts in another.</summary>
    private readonly Dictionary<string, Referent> _located = [];

    /// <summary>Numbers of the mentions that contain another.</summary>
    private readonly HashSet<int> _containers = [];
    private DocumentContext? _ranking;
    private DocumentContext? _settled;
    private IReadOnlyList<Mention> _mentions = [];
    private Referent[] _referents = [];

    /// <summary>The places settle one another; a third round changed nothing.</summary>
    private const int Rounds = 2;

    /// <summary>Takes in all names that the text may hold, and finds which places lie near which.</summary>
    public void Prepare(IReadOnlyList<Mention> possible, CancellationToken cancellation)
    {
        var first = new List<Mention>();
        for (var i = 0; i < possible.Count; i++)
        {
            if (i % 256 == 0)
                cancellation.ThrowIfCancellationRequested();
            var mention = possible[i];
            ref var name = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, mention.Name, out var known);
            name.Uses++;
            if (!known)
                first.Add(mention);
        }
        foreach (var mention in first)
        {
            cancellation.ThrowIfCancellationRequested();
            ref var name = ref CollectionsMarshal.GetValueRefOrNullRef(_names, mention.Name);
            name.Candidates = _numbers.Add(Candidates(mention), name.Uses);
        }
        _numbers.FindNeighbours(cancellation);
    }

    /// <summary>The referent of each mention, in the order of the mentions.</summary>
    /// <param name="mentions">Of those taken in.</param>
    /// <param name="cancellation">Ends the search.</param>
    public Referent[] Resolve(IReadOnlyList<Mention> mentions, CancellationToken cancellation)
    {
        if (IsResolved(mentions))
            return _referents;
        (_mentions, _referents) = (mentions, Group(mentions, cancellation));
        _ranking ??= new(_numbers);
        // Containers first, so that what lies in them knows how they stand.
        RankAlone(contained: false);
        RankAlone(contained: true);
        for (var round = 0; round < Rounds; round++)
        {
            _ranking.Take(Distinct);
            for (var i = 0; i < Distinct.Count; i++)
            {
                if (i % 64 == 0)
                    cancellation.ThrowIfCancellationRequested();
                _scoring.Rank(Distinct[i], _ranking);
            }
            foreach (var referent in Distinct)
                referent.TakeNext();
        }
        return _referents;
    }

    /// <summary>Whether these mentions were resolved last: where the names have no say in one another, what is accepted often was.</summary>
    private bool IsResolved(IReadOnlyList<Mention> mentions)
    {
        if (mentions.Count != _mentions.Count)
            return false;
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Match != _mentions[i].Match || mentions[i].Container != _mentions[i].Container)
                return false;
        }
        return true;
    }

    /// <summary>The referents resolved last, each once, in the order in which the text first names them.</summary>
    public List<Referent> Distinct { get; } = [];

    /// <summary>Where the places of the document lie as the referents resolved last stand; good until it is asked for anew.</summary>
    public DocumentContext Context()
    {
        _settled ??= new(_numbers);
        _settled.Take(Distinct);
        return _settled;
    }

    private void RankAlone(bool contained)
    {
        foreach (var referent in Distinct)
        {
            if (referent.Container is not null != contained)
                continue;
            _scoring.Rank(referent, null);
            referent.TakeNext();
        }
    }

    /// <summary>The clues for a candidate of a referent resolved last, by number of the clue.</summary>
    public double[] CluesOf(Referent referent, int candidate)
    {
        var clues = new double[Clues.Count];
        Tell(referent, candidate, clues);
        return clues;
    }

    /// <summary>Writes the clues for a candidate of a referent resolved last, by number of the clue.</summary>
    public void Tell(Referent referent, int candidate, Span<double> clues)
    {
        _ranking?.LookAt(referent);
        Scoring.Tell(referent, candidate, _ranking, clues);
    }

    /// <summary>Mentions with the same name, level and container share a referent; those without container join one that has.</summary>
    private Referent[] Group(IReadOnlyList<Mention> mentions, CancellationToken cancellation)
    {
        var referents = new Referent[mentions.Count];
        _grouping++;
        _located.Clear();
        _containers.Clear();
        Distinct.Clear();
        for (var i = 0; i < mentions.Count; i++)
        {
            if (i % 256 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (mentions[i].Container is >= 0 and var container)
                _containers.Add(container);
        }
        // From the end, because what contains a mention comes after it.
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            cancellation.ThrowIfCancellationRequested();
            var outer = mentions[i].Container;
            referents[i] = Referent(mentions[i], _containers.Contains(i), outer < 0 ? null : referents[outer]);
            if (outer >= 0)
                _located[mentions[i].Name] = referents[i];
        }
        for (var i = 0; i < mentions.Count; i++)
        {
            if (i % 256 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (mentions[i].Container < 0 && !_containers.Contains(i) && _located.TryGetValue(mentions[i].Name, out var other))
                referents[i] = i > 0 && HintsAtAnother(mentions[i - 1], referents[i]) ? Referent(mentions[i], false, referents[i - 1]) : other;
            if (referents[i].MentionCount++ == 0)
                Distinct.Add(referents[i]);
            referents[i].IsDateline |= mentions[i].IsDateline;
        }
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            if (i % 256 == 0)
                cancellation.ThrowIfCancellationRequested();
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
        if (before.Match.IsDemonym || !Array.Exists(_names[before.Name].Candidates.Items, each => each.Level is DivisionLevel.Country or DivisionLevel.First))
            return false;
        var best = bare.Candidates.MaxBy(candidate => candidate.Prior)!.Place;
        return Array.Exists(
            _names[before.Name].Candidates.Items,
            each => each.Level is DivisionLevel.Country or DivisionLevel.First && each.Place.Contains(best));
    }

    /// <summary>What contains another place has a referent of its own: the state in "Albany, New York", the city alone.</summary>
    private Referent Referent(Mention mention, bool contains, Referent? container)
    {
        var name = mention.Name;
        var key = contains || container is not null ? name + (contains ? "\tcontains\t" : "\t") + container?.Name : name;
        if (!_byKey.TryGetValue(key, out var referent))
            _byKey[key] = referent = new(key, _names[name].Candidates) { Name = name };
        if (!referent.Begin(_grouping, container))
            return referent;
        container?.PutIn(referent);
        return referent;
    }

    /// <summary>A referent of its own for a mention that is not held for a place.</summary>
    public Referent Unsettled(Mention mention) => new(mention.Match.Key, _names[mention.Name].Candidates);

    private static Candidate[] Candidates(Mention mention) => mention.Levels.Length == 0
        ? mention.Match.Meanings.Places
        : Meanings.EachOnce(Array.ConvertAll(
            mention.Match.Senses,
            sense => LevelBonus(mention, sense.Place) is var bonus and > 0 ? sense.With(sense.Prior + bonus) : sense));

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
