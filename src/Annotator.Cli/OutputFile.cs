namespace Annotator.Cli;

/// <summary>A file to write: made whole beside it and then put in its place, so that no failure leaves half a file.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file; one that is there is replaced, and keeps who may read it.</summary>
    /// <returns>Whether it was written; if not, the reason was told.</returns>
    public static bool TryWrite(string path, Action<Stream> write)
    {
        string? unfinished = null;
        using var interruption = Interruption.EndsAtOnce(() =>
        {
            Remove(unfinished);
            return $"{path} is as it was before.";
        });
        try
        {
            // A link stays one; what it leads to is written. Links among devices lead to what has no path.
            var target = PlainFile.IsDevice(path) || new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(Path.GetFullPath(path), returnFinalTarget: true)!.FullName;
            var isThere = File.Exists(target);
            if (isThere && TryWriteThrough(target, write))
                return true;
            unfinished = FormattableString.Invariant($"{target}.{Environment.ProcessId}.part");
            using (var output = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
                write(output);
            if (isThere && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(unfinished, File.GetUnixFileMode(target));
            File.Move(unfinished, target, overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Say.Problem($"{path} cannot be written: {exception.Message.TrimEnd('.')}. Choose another file with -o, or make room.");
            return false;
        }
        finally
        {
            Remove(unfinished);
        }
    }

    private static void Remove(string? unfinished)
    {
        if (File.Exists(unfinished))
            File.Delete(unfinished);
    }

    /// <summary>Writes straight into a pipe or a device, which nothing may take the place of; also finds out whether the file may be written.</summary>
    private static bool TryWriteThrough(string target, Action<Stream> write)
    {
        using var there = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        if (there.CanSeek && !PlainFile.IsDevice(target))
            return false;
        write(there);
        return true;
    }
}
