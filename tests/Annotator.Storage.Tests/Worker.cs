using System.Diagnostics;

namespace Annotator.Storage.Tests;

/// <summary>Another process at work on a store; dies with SIGKILL.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Process _process;

    /// <param name="task">What it is to do.</param>
    /// <param name="store">The store's file.</param>
    /// <param name="kilobytes">The greatest size a file may have; null for no limit.</param>
    /// <param name="disk">Size of a disk of its own that the store's folder is on, as <c>mount</c> takes it; null for none.</param>
    public Worker(string task, string store, int? kilobytes = null, string? disk = null)
    {
        string[] command = ["dotnet", "exec", typeof(Worker).Assembly.Location, task, store];
        if (disk is not null)
            command = ["unshare", "-rm", .. OnDisk(disk, Path.GetDirectoryName(store)!), .. command];
        // The shell's signal for a file too large would end the process; ignored, the write fails as on a full disk.
        string[] limited = ["bash", "-c", $"trap '' XFSZ; ulimit -f {kilobytes}; exec \"$@\"", "-", .. command];
        var words = kilobytes is null ? command : limited;
        _process = Process.Start(new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            // The runtime would keep its code in a file as large as all memory, which the limit forbids.
            Environment = { ["DOTNET_EnableWriteXorExecute"] = "0" },
        })!;
        Assert.Equal("open", _process.StandardOutput.ReadLine());
    }

    /// <summary>Whether this system lets us mount a small disk that nobody else sees.</summary>
    public static bool CanMount()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        var folder = Directory.CreateTempSubdirectory("annotator-mount-");
        try
        {
            using var tried = Process.Start(new ProcessStartInfo("unshare", ["-rm", .. OnDisk("64k", folder.FullName), "true"]) { RedirectStandardError = true });
            tried!.WaitForExit();
            return tried.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
        finally
        {
            folder.Delete();
        }
    }

    private static string[] OnDisk(string size, string folder) =>
        ["sh", "-c", $"mount -t tmpfs -o size={size} tmpfs \"$0\" && exec \"$@\"", folder];

    public int Id => _process.Id;

    /// <summary>Lets it come to its end and returns what it said.</summary>
    public IReadOnlyList<string> ReadToEnd() =>
        _process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string? ReadLine() => _process.StandardOutput.ReadLine();

    /// <summary>Kills it and returns what it had still said.</summary>
    public IReadOnlyList<string> Kill()
    {
        _process.Kill();
        var said = _process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _process.WaitForExit();
        return said;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
