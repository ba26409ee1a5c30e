namespace EntityTagger;

/// <summary>What a reviewer decided that some words are: the label of that index, or no name at all.</summary>
internal static class Outcome
{
    /// <summary>No name: a proposal for just these words was rejected.</summary>
    public const int None = 4;

    /// <summary>How many outcomes there are.</summary>
    public const int Count = 5;

    /// <summary>What was decided most often; of equals a label rather than none.</summary>
    public static int Likeliest(ReadOnlySpan<int> counts)
    {
        var most = 0;
        for (var outcome = 1; outcome < Count; outcome++)
            most = counts[outcome] > counts[most] ? outcome : most;
        return most;
    }
}
