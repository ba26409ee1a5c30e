namespace Annotator.Cli;

/// <summary>The command line, or the project's file, asks for something that cannot be; nothing was done.</summary>
internal sealed class UsageException(params string[] messages) : Exception(string.Join(" ", messages))
{
    /// <summary>What is wrong, a line each.</summary>
    public IReadOnlyList<string> Messages { get; } = messages;
}
