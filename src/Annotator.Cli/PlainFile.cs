namespace Annotator.Cli;

/// <summary>Tells files from what only looks like one.</summary>
internal static class PlainFile
{
    /// <summary>Whether a path is of a device, a terminal or an open pipe, as <c>/dev/stdout</c> and <c>/dev/fd/63</c> are.</summary>
    public static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);
}
