namespace EntityTagger.Training;

/// <summary>What an ensemble thinks of the examples, for one model to learn besides what people marked.</summary>
internal sealed class Teacher
{
    private readonly Half[][] _scores;
    private readonly float _share;
    private readonly float _shareOfSilver;

    /// <param name="ensemble">Who teaches.</param>
    /// <param name="examples">What about.</param>
    /// <param name="share">How much it counts beside what people marked.</param>
    /// <param name="shareOfSilver">How much beside what machines marked.</param>
    public Teacher(Ensemble ensemble, List<Example> examples, float share, float shareOfSilver)
    {
        (_share, _shareOfSilver) = (share, shareOfSilver);
        _scores = new Half[examples.Count][];
        Transitions = ensemble.Mean().Transitions;
        ensemble.Settle();
        for (var i = 0; i < examples.Count; i++)
            _scores[i] = Array.ConvertAll(ensemble.Scores(examples[i]), score => (Half)score);
    }

    public float ShareOf(Example example) => example.Silver ? _shareOfSilver : _share;

    public float[] Transitions { get; }

    /// <summary>Scores of all tags, token after token.</summary>
    public void Read(int example, Span<float> scores)
    {
        var row = _scores[example];
        for (var i = 0; i < row.Length; i++)
            scores[i] = (float)row[i];
    }
}
