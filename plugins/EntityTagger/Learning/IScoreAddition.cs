namespace EntityTagger;

/// <summary>Sees the features of each word once the model has scored it, and may add to its scores.</summary>
internal interface IScoreAddition
{
    /// <param name="at">Index of the word.</param>
    /// <param name="keys">Keys of its features.</param>
    /// <param name="scores">Its scores, outside first.</param>
    void Add(int at, ReadOnlySpan<uint> keys, Span<float> scores);
}
