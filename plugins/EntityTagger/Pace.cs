namespace EntityTagger;

/// <summary>Looks now and then whether the work is still wanted.</summary>
internal static class Pace
{
    /// <summary>Tokens between two looks; some ten milliseconds in the slowest stage of a slow machine.</summary>
    public const int Tokens = 1024;

    /// <exception cref="OperationCanceledException">It is not wanted any more.</exception>
    public static void Keep(int token, CancellationToken cancellation)
    {
        if (token % Tokens == 0)
            cancellation.ThrowIfCancellationRequested();
    }
}
