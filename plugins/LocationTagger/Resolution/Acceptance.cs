using LocationTagger.Recognition;

namespace LocationTagger.Resolution;

/// <summary>Decides which possible mentions are places, once the certain ones tell where the text is set.</summary>
internal sealed class Acceptance(Resolver resolver, Scoring scoring, MentionWeights weights)
{
    /// <summary>A name that may mean more places than this is near to others by chance.</summary>
    private const int FewCandidates = 3;

    private const double LargePlace = 4.5;

    private const int Rounds = 2;

    private static readonly int ClueCount = Enum.GetValues<MentionClue>().Length;

    /// <summary>The mentions accepted, each with the log odds that it is a place.</summary>
    /// <remarks>What is accepted at first helps to decide the rest: in a local paper one known town brings in the others.</remarks>
    public List<Mention> Accepted(IReadOnlyList<Mention> possible, CancellationToken cancellation)
    {
        resolver.Prepare(possible, cancellation);
        var held = possible.Select(mention => mention.Score > 0).ToArray();
        double[] scores = [];
        for (var round = 0; round < Rounds; round++)
        {
            scores = [.. Clues(possible, held, cancellation).Select(clues => weights.Sum(clues))];
            var now = Array.ConvertAll(scores, score => score > 0);
            if (now.AsSpan().SequenceEqual(held))
                break;
            held = now;
        }
        return Kept(possible, scores);
    }

    /// <summary>The clues for each possible mention, by number of the clue.</summary>
    /// <param name="possible">The possible mentions.</param>
    /// <param name="held">Which of them are held for places so far.</param>
    /// <param name="cancellation">Ends the search.</param>
    public double[][] Clues(IReadOnlyList<Mention> possible, bool[] held, CancellationToken cancellation)
    {
        var certain = possible.Index().Where(each => held[each.Index]).ToArray();
        var referents = resolver.Resolve([.. certain.Select(each => each.Item with { Container = -1 })], cancellation);
        var context = resolver.Context();
        var settled = new Dictionary<string, Referent>();
        for (var i = 0; i < certain.Length; i++)
            settled.TryAdd(certain[i].Item.Match.Key, referents[i]);
        var supported = new Dictionary<string, double[]>();
        var clues = new double[possible.Count][];
        for (var i = 0; i < clues.Length; i++)
        {
            if (i % 64 == 0)
                cancellation.ThrowIfCancellationRequested();
            var mention = possible[i];
            if (!supported.TryGetValue(mention.Match.Key, out var support))
                supported[mention.Match.Key] = support = Support(mention, settled.GetValueOrDefault(mention.Match.Key), context);
            clues[i] = [.. support];
            TellEntities(mention.Entities, clues[i]);
            clues[i][(int)MentionClue.Words] = mention.Score;
            clues[i][(int)MentionClue.Listed] = IsListedWithPlace(possible, held, i) ? 1 : 0;
            clues[i][(int)MentionClue.Elsewhere] = !held[i] && settled.ContainsKey(mention.Match.Key) ? 1 : 0;
        }
        return clues;
    }

    private static List<Mention> Kept(IReadOnlyList<Mention> possible, double[] scores)
    {
        var numbers = new int[possible.Count];
        var kept = new List<Mention>();
        for (var i = 0; i < possible.Count; i++)
        {
            numbers[i] = scores[i] > 0 ? kept.Count : -1;
            if (scores[i] > 0)
                kept.Add(possible[i] with { Score = scores[i] });
        }
        return [.. kept.Select(mention => mention with { Container = mention.Container < 0 ? -1 : numbers[mention.Container] })];
    }

    private static void TellEntities(EntityEvidence evidence, double[] clues)
    {
        clues[(int)MentionClue.EntityPlace] = evidence.Place;
        clues[(int)MentionClue.EntityPerson] = evidence.Person;
        clues[(int)MentionClue.EntityOrganisation] = evidence.Organisation;
        clues[(int)MentionClue.BeforePerson] = evidence.BeforePerson;
    }

    private double[] Support(Mention mention, Referent? settled, DocumentContext context)
    {
        var clues = new double[ClueCount];
        clues[(int)MentionClue.Always] = 1;
        var referent = settled ?? resolver.Unsettled(mention);
        if (Array.Exists(referent.Candidates, candidate => candidate.Prior >= LargePlace || candidate.Place.IsAdded))
            return clues;
        Span<double> likeliest = stackalloc double[Resolution.Clues.Count];
        scoring.Likeliest(referent, context, likeliest);
        clues[(int)MentionClue.Near] = likeliest[(int)Clue.Near];
        clues[(int)MentionClue.RareNear] = referent.Candidates.Length <= FewCandidates ? likeliest[(int)Clue.Near] : 0;
        clues[(int)MentionClue.Around] = likeliest[(int)Clue.Around];
        clues[(int)MentionClue.Division] = likeliest[(int)Clue.Division];
        clues[(int)MentionClue.CountryShare] = likeliest[(int)Clue.CountryShare];
        clues[(int)MentionClue.Stray] = likeliest[(int)Clue.Near] + likeliest[(int)Clue.Around] + likeliest[(int)Clue.Division] == 0 && !IsNamedDivision(mention) ? 1 : 0;
        return clues;
    }

    /// <summary>Colbert County is one wherever it is named.</summary>
    private static bool IsNamedDivision(Mention mention) =>
        mention.Match.PartCount > 1 && Vocabulary.DivisionNouns.ContainsKey(mention.Match.Key[(mention.Match.Key.LastIndexOf(' ') + 1)..]);

    private static bool IsListedWithPlace(IReadOnlyList<Mention> possible, bool[] held, int number) =>
        possible[number].IsListed && number + 1 < possible.Count && held[number + 1]
        || number > 0 && possible[number - 1].IsListed && held[number - 1];
}
