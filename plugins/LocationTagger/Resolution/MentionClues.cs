using LocationTagger.Recognition;

namespace LocationTagger.Resolution;

/// <summary>Tells what speaks for a possible mention being a place, when certain others are held for places.</summary>
internal sealed class MentionClues
{
    /// <summary>A name that may mean more places than this is near to others by chance.</summary>
    private const int FewCandidates = 3;

    private const double LargePlace = 4.5;
    private const double FamousPlace = 5.5;

    private readonly IReadOnlyList<Mention> _possible;
    private readonly bool[] _held;
    private readonly Resolver _resolver;
    private readonly Scoring _scoring;
    private readonly DocumentContext _context;
    private readonly Dictionary<string, (Referent? Settled, double[]? Support)> _names = [];

    /// <param name="possible">The possible mentions.</param>
    /// <param name="held">Which of them are held for places so far.</param>
    /// <param name="resolver">Knows the possible mentions.</param>
    /// <param name="scoring">Weighs places.</param>
    /// <param name="cancellation">Ends the search.</param>
    public MentionClues(IReadOnlyList<Mention> possible, bool[] held, Resolver resolver, Scoring scoring, CancellationToken cancellation)
    {
        (_possible, _held, _resolver, _scoring) = (possible, held, resolver, scoring);
        var certain = new List<Mention>(held.Length);
        for (var i = 0; i < held.Length; i++)
        {
            if (i % 256 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (held[i])
                certain.Add(possible[i] is { Container: >= 0 } mention ? mention with { Container = -1 } : possible[i]);
        }
        var referents = resolver.Resolve(certain, cancellation);
        _context = resolver.Context();
        for (var i = 0; i < referents.Length; i++)
        {
            if (i % 256 == 0)
                cancellation.ThrowIfCancellationRequested();
            _names.TryAdd(certain[i].Match.Key, (referents[i], null));
        }
    }

    /// <summary>How many clues there are; they stand in spans by number of the clue.</summary>
    public static int Count { get; } = Enum.GetValues<MentionClue>().Length;

    /// <summary>Writes the clues for a possible mention, by number of the clue.</summary>
    public void Tell(int number, Span<double> clues)
    {
        var mention = _possible[number];
        SupportOf(mention, out var isSettled).CopyTo(clues);
        clues[(int)MentionClue.Words] = mention.Score;
        clues[(int)MentionClue.Listed] = IsListedWithPlace(number) ? 1 : 0;
        clues[(int)MentionClue.Elsewhere] = !_held[number] && isSettled ? 1 : 0;
        clues[(int)MentionClue.EntityPlace] = mention.Entities.Place;
        clues[(int)MentionClue.EntityPerson] = mention.Entities.Person;
        clues[(int)MentionClue.EntityOrganisation] = mention.Entities.Organisation;
        clues[(int)MentionClue.BeforePerson] = mention.Entities.BeforePerson;
    }

    /// <summary>What the other places say, the same for all mentions of a name.</summary>
    private double[] SupportOf(Mention mention, out bool isSettled)
    {
        var (settled, support) = _names.GetValueOrDefault(mention.Match.Key);
        isSettled = settled is not null;
        if (support is null)
            _names[mention.Match.Key] = (settled, support = Support(mention, settled));
        return support;
    }

    private double[] Support(Mention mention, Referent? settled)
    {
        var clues = new double[Count];
        clues[(int)MentionClue.Always] = 1;
        var referent = settled ?? _resolver.Unsettled(mention);
        var isLarge = false;
        foreach (var candidate in referent.Candidates)
        {
            if (candidate.Prior >= FamousPlace || candidate.Place.IsAdded)
                return clues;
            isLarge |= candidate.Prior >= LargePlace;
        }
        Span<double> likeliest = stackalloc double[Clues.Count];
        _scoring.Likeliest(referent, _context, likeliest);
        clues[(int)MentionClue.Near] = likeliest[(int)Clue.Near];
        clues[(int)MentionClue.RareNear] = referent.Candidates.Length <= FewCandidates ? likeliest[(int)Clue.Near] : 0;
        clues[(int)MentionClue.Around] = likeliest[(int)Clue.Around];
        clues[(int)MentionClue.Division] = likeliest[(int)Clue.Division];
        clues[(int)MentionClue.CountryShare] = likeliest[(int)Clue.CountryShare];
        clues[(int)MentionClue.Stray] = !isLarge && likeliest[(int)Clue.Near] + likeliest[(int)Clue.Around] + likeliest[(int)Clue.Division] == 0 && !IsNamedDivision(mention) ? 1 : 0;
        return clues;
    }

    /// <summary>Colbert County is one wherever it is named.</summary>
    private static bool IsNamedDivision(Mention mention) =>
        mention.Match.PartCount > 1 && Vocabulary.DivisionNouns.ContainsKey(mention.Match.Key[(mention.Match.Key.LastIndexOf(' ') + 1)..]);

    private bool IsListedWithPlace(int number) =>
        _possible[number].IsListed && number + 1 < _possible.Count && _held[number + 1]
        || number > 0 && _possible[number - 1].IsListed && _held[number - 1];
}
