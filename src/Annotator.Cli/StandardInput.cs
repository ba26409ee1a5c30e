namespace Annotator.Cli;

/// <summary>Standard input, for verbs that read it where <c>-</c> is named.</summary>
internal static class StandardInput
{
    /// <summary>What stands for it among paths.</summary>
    public const string Name = "-";

    private const string Descriptors = "/proc/self/fd";

    /// <summary>Opens it where a path names it; an empty stream where none does.</summary>
    /// <exception cref="UsageException">It is closed.</exception>
    public static Stream OpenIfNamed(IEnumerable<string> paths)
    {
        if (!paths.Contains(Name))
            return Stream.Null;
        return IsClosed() ? throw new UsageException("Standard input is closed. Send something in, or name files.") : Console.OpenStandardInput();
    }

    /// <summary>
    /// Whether it was closed when the program began: then the runtime has a pipe of its own in its place, the writing end of which is
    /// ours, and reading would never end. Known on Linux only.
    /// </summary>
    private static bool IsClosed()
    {
        try
        {
            return Directory.Exists(Descriptors)
                && TargetOf("0") is { } input && input.StartsWith("pipe:[", StringComparison.Ordinal)
                && Directory.EnumerateFileSystemEntries(Descriptors).Select(path => Path.GetFileName(path)).Any(descriptor => TargetOf(descriptor) == input && IsForWriting(descriptor));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>What a descriptor leads to; null when it was closed while we looked.</summary>
    private static string? TargetOf(string descriptor)
    {
        try
        {
            return File.ResolveLinkTarget($"{Descriptors}/{descriptor}", returnFinalTarget: false)?.Name;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether the kernel's octal flags of a descriptor end in O_WRONLY.</summary>
    private static bool IsForWriting(string descriptor) =>
        File.ReadLines($"/proc/self/fdinfo/{descriptor}").Any(line => line.StartsWith("flags:", StringComparison.Ordinal) && line.EndsWith('1'));
}
