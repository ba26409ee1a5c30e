namespace Annotator.Cli;

/// <summary>The command line asks for something that is not there; nothing was done.</summary>
internal sealed class UsageException(string message) : Exception(message);
