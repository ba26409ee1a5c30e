using System.Diagnostics;

namespace Annotator.Storage.Tests;

/// <summary>Another process at work on a store; dies with SIGKILL.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Process _process;

    public Worker(string task, string store)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(Worker).Assembly.Location, task, store])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        Assert.Equal("open", _process.StandardOutput.ReadLine());
    }

    public int Id => _process.Id;

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
