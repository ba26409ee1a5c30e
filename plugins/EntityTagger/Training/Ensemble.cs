using Annotator.Language.Tagging;

namespace EntityTagger.Training;

/// <summary>Several models of the same examples, begun from other numbers and taught in another order; together they err less than each.</summary>
internal sealed class Ensemble(params CrfTrainer[] members)
{
    private readonly int _tags = EntityModel.Tags.Count;

    public CrfTrainer[] Members => members;

    /// <summary>One table of weights that scores as all together do, and the networks one after another, each counting its share.</summary>
    public (float[] Weights, float[] Transitions, float[] Networks) Mean()
    {
        var all = Array.ConvertAll(members, member => member.Mean());
        var networks = all.SelectMany(mean => mean.Network).ToArray();
        for (var i = 0; i < networks.Length; i++)
            networks[i] /= i % NetworkShape.Count >= NetworkShape.Output ? members.Length : 1;
        return (MeanOf([.. all.Select(mean => mean.Weights)]), MeanOf([.. all.Select(mean => mean.Transitions)]), networks);
    }

    /// <summary>Has all members score with the mean of what they were, not with what they are now.</summary>
    public void Settle()
    {
        foreach (var member in members)
            member.Settle();
    }

    /// <summary>Scores of all tags of a sentence, token after token.</summary>
    public float[] Scores(Example example)
    {
        var sums = new float[example.Length * _tags];
        foreach (var member in members)
        {
            var scores = member.Scores(example);
            for (var i = 0; i < sums.Length; i++)
                sums[i] += scores[i] / members.Length;
        }
        return sums;
    }

    /// <summary>Allows, besides the tags that sentences came with, those that the ensemble finds likely.</summary>
    public void Doubt(IEnumerable<Example> examples, float likely)
    {
        var lattice = new TagLattice(EntityModel.Tags, MeanOf(Array.ConvertAll(members, member => member.Mean().Transitions)));
        Settle();
        foreach (var example in examples)
        {
            var found = new float[example.Length * _tags];
            lattice.Marginals(Scores(example), example.Length, [], found);
            for (var i = 0; i < found.Length; i++)
                example.Allowed[i / _tags] |= found[i] > likely ? 1u << i % _tags : 0;
        }
    }

    private static float[] MeanOf(float[][] members)
    {
        var mean = new float[members[0].Length];
        foreach (var member in members)
        {
            for (var i = 0; i < mean.Length; i++)
                mean[i] += member[i] / members.Length;
        }
        return mean;
    }
}
