using LocationTagger.Enrichment;
using LocationTagger.Gazetteer;
using LocationTagger.Recognition;
using LocationTagger.Resolution;

namespace LocationTagger.Training;

/// <summary>Learns the weights of the clues and measures them.</summary>
internal sealed class Trainer(double[] first)
{
    /// <summary>The clues depend on what the other names are held for, so weights and clues are found in turn.</summary>
    private const int Turns = 3;

    /// <summary>Weights for sets of documents that count alike, however many choices each has.</summary>
    public double[] Fit(params IReadOnlyList<TrainingDocument>[] sets)
    {
        var weights = first;
        for (var turn = 0; turn < Turns; turn++)
        {
            var choices = new List<Choice>();
            foreach (var set in sets)
            {
                var of = set.SelectMany(document => Choices(document, weights)).ToArray();
                choices.AddRange(of.Select(choice => choice with { Weight = choice.Weight / of.Sum(each => each.Weight) }));
            }
            weights = ChoiceRegression.Fit(choices, first);
        }
        return weights;
    }

    /// <summary>How many of the mentions with a known place get it.</summary>
    public static (int Right, int All) Score(IEnumerable<TrainingDocument> documents, double[] weights)
    {
        var (right, all) = (0, 0);
        foreach (var document in documents)
        {
            var (_, referents) = Resolved(document, weights);
            for (var i = 0; i < referents.Length; i++)
            {
                if (document.IsRight[i] is not { } isRight)
                    continue;
                all++;
                right += isRight(referents[i].Place) ? 1 : 0;
            }
        }
        return (right, all);
    }

    /// <summary>The clues for each name that may be a place, and whether it is one.</summary>
    public static IEnumerable<(double[] Clues, bool IsPlace, double Weight)> Names(TrainingDocument document, double[] weights)
    {
        var resolver = new Resolver(new(weights));
        resolver.Prepare(document.Mentions, CancellationToken.None);
        var acceptance = new Acceptance(resolver, new(new(weights)), MentionWeights.Shipped);
        var clues = acceptance.Clues(document.Mentions, CancellationToken.None);
        for (var i = 0; i < clues.Length; i++)
        {
            if (document.Mentions[i].Kind == MentionKind.Toponym && document.IsPlace[i] is { } isPlace)
                yield return (clues[i], isPlace, 1);
        }
    }

    /// <summary>Each mention accepted and how sure it was to be right, and how many marked places were found right.</summary>
    /// <remarks>Words for people and things of a place are left out, because not all news mark them.</remarks>
    public static (List<(double LogOdds, bool IsRight)> Found, int Right, int Marked) EndToEnd(TrainingDocument document, double[] weights, double[] mentionWeights)
    {
        var resolver = new Resolver(new(weights));
        var accepted = new Acceptance(resolver, new(new(weights)), new(mentionWeights)).Accepted(document.Mentions, CancellationToken.None);
        var referents = resolver.Resolve(accepted, CancellationToken.None);
        var demonyms = document.Mentions.Where(mention => mention.Kind == MentionKind.Demonym).Select(mention => mention.Span).ToArray();
        var asked = document.Marks.Where(mark => mark is { IsOptional: false, IsRight: not null } && !demonyms.Any(mark.Span.Overlaps)).ToArray();
        var others = document.Marks.Except(asked).ToArray();
        var found = new List<(double, bool)>();
        for (var i = 0; i < accepted.Count; i++)
        {
            var span = accepted[i].Span;
            if (accepted[i].Kind == MentionKind.Toponym && !Array.Exists(others, mark => mark.Span.Overlaps(span)))
            {
                found.Add((
                    Confidence.LogOdds(accepted[i], referents[i]),
                    Array.Find(asked, mark => mark.Span.Overlaps(span)).IsRight is { } isRight && isRight(referents[i].Place)));
            }
        }
        return (found, found.Count(each => each.Item2), asked.Length);
    }

    private static IEnumerable<Choice> Choices(TrainingDocument document, double[] weights)
    {
        var (resolver, referents) = Resolved(document, weights);
        return referents.Index()
            .Where(each => document.IsRight[each.Index] is not null && each.Item.Candidates.Length > 1)
            .DistinctBy(each => each.Item)
            .Select(each => ChoiceOf(resolver, each.Item, document.IsRight[each.Index]!))
            .Where(choice => choice.IsRight.Contains(true) && choice.IsRight.Contains(false));
    }

    private static (Resolver Resolver, Referent[] Referents) Resolved(TrainingDocument document, double[] weights)
    {
        var resolver = new Resolver(new(weights));
        resolver.Prepare(document.Mentions, CancellationToken.None);
        return (resolver, resolver.Resolve(document.Mentions, CancellationToken.None));
    }

    private static Choice ChoiceOf(Resolver resolver, Referent referent, Predicate<Place> isRight) => new(
        [.. referent.Candidates.Select((_, i) => resolver.CluesOf(referent, i))],
        [.. referent.Candidates.Select(candidate => isRight(candidate.Place))],
        referent.Weight);
}
