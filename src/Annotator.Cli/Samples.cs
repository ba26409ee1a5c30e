namespace Annotator.Cli;

/// <summary>The texts that come along, opened when no path is given.</summary>
internal static class Samples
{
    /// <summary>The folder beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "samples");
}
