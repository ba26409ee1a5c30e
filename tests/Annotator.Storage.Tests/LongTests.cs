namespace Annotator.Storage.Tests;

/// <summary>
/// How long the torture goes on. The usual run is short; <c>ANNOTATOR_LONG_TESTS=1 dotnet test tests/Annotator.Storage.Tests</c>
/// runs all of it.
/// </summary>
internal static class LongTests
{
    public static bool AreOn { get; } = Environment.GetEnvironmentVariable("ANNOTATOR_LONG_TESTS") is { Length: > 0 };

    /// <summary>The usual number of rounds, or the long one.</summary>
    public static int Rounds(int usual, int all) => AreOn ? all : usual;
}
