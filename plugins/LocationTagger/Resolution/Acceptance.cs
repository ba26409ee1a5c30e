using LocationTagger.Recognition;

namespace LocationTagger.Resolution;

/// <summary>Decides which possible mentions are places, once the certain ones tell where the text is set.</summary>
internal sealed class Acceptance(Resolver resolver, Scoring scoring, MentionWeights weights)
{
    private const int Rounds = 2;

    /// <summary>The mentions accepted, each with the log odds that it is a place.</summary>
    /// <remarks>What is accepted at first helps to decide the rest: in a local paper one known town brings in the others.</remarks>
    public List<Mention> Accepted(IReadOnlyList<Mention> possible, CancellationToken cancellation)
    {
        resolver.Prepare(possible, cancellation);
        var held = Certain(possible);
        var scores = new double[possible.Count];
        for (var round = 0; round < Rounds && Judge(possible, held, scores, cancellation); round++)
        {
            for (var i = 0; i < held.Length; i++)
                held[i] = scores[i] > 0;
        }
        return Kept(possible, scores, cancellation);
    }

    /// <summary>The clues for each possible mention, by number of the clue, when those are held for places that are so by themselves.</summary>
    public double[][] Clues(IReadOnlyList<Mention> possible, CancellationToken cancellation)
    {
        var told = new MentionClues(possible, Certain(possible), resolver, scoring, cancellation);
        var clues = new double[possible.Count][];
        for (var i = 0; i < clues.Length; i++)
            told.Tell(i, clues[i] = new double[MentionClues.Count]);
        return clues;
    }

    private static bool[] Certain(IReadOnlyList<Mention> possible)
    {
        var held = new bool[possible.Count];
        for (var i = 0; i < held.Length; i++)
            held[i] = possible[i].Score > 0;
        return held;
    }

    /// <summary>Writes the log odds of each; whether others than those held are places by them.</summary>
    private bool Judge(IReadOnlyList<Mention> possible, bool[] held, double[] scores, CancellationToken cancellation)
    {
        var told = new MentionClues(possible, held, resolver, scoring, cancellation);
        Span<double> clues = stackalloc double[MentionClues.Count];
        var changes = false;
        for (var i = 0; i < scores.Length; i++)
        {
            if (i % 64 == 0)
                cancellation.ThrowIfCancellationRequested();
            told.Tell(i, clues);
            scores[i] = weights.Sum(clues);
            changes |= scores[i] > 0 != held[i];
        }
        return changes;
    }

    private static List<Mention> Kept(IReadOnlyList<Mention> possible, double[] scores, CancellationToken cancellation)
    {
        var numbers = new int[possible.Count];
        var count = 0;
        for (var i = 0; i < scores.Length; i++)
            numbers[i] = scores[i] > 0 ? count++ : -1;
        var kept = new List<Mention>(count);
        for (var i = 0; i < scores.Length; i++)
        {
            if (i % 256 == 0)
                cancellation.ThrowIfCancellationRequested();
            var mention = possible[i];
            if (scores[i] > 0)
                kept.Add(mention with { Score = scores[i], Container = mention.Container < 0 ? -1 : numbers[mention.Container] });
        }
        return kept;
    }
}
