using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Annotator.Cli.Tests;

/// <summary>Runs the real program, as built, and waits for it.</summary>
internal static class AnnotatorProcess
{
    /// <summary>The program's assembly, for <c>dotnet exec</c>.</summary>
    public static readonly string Program = typeof(AnnotatorProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Program").Value!;

    /// <summary>The folder of the program.</summary>
    public static string Folder { get; } = Path.GetDirectoryName(Program)!;

    /// <summary>The options that choose the plugin of the tests, whose answers are known.</summary>
    public static string[] Moody { get; } = ["--plugins", Path.Combine(AppContext.BaseDirectory, "test-plugins"), "--annotators", "moody"];

    public static Answer Run(string folder, params string[] arguments) => Run(folder, [], arguments);

    public static Answer Run(string folder, byte[] input, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        return Answer(process, input);
    }

    /// <summary>Feeds a process, waits for its end and takes what it wrote.</summary>
    public static Answer Answer(Process process, byte[] input)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var feeding = Task.Run(() =>
        {
            using var stream = process.StandardInput.BaseStream;
            stream.Write(input);
        });
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        feeding.Wait();
        return new(process.ExitCode, output.ToArray(), errors.Result);
    }

    /// <summary>Runs a line of shell, in which <c>annotator</c> is the program.</summary>
    public static Answer Shell(string folder, string line)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"annotator() {{ dotnet exec '{Program}' \"$@\"; }}; {line}"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        return Answer(process, []);
    }

    public static Process Start(string folder, params string[] arguments) => Start(folder, new Dictionary<string, string>(), arguments);

    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

/// <summary>What the program answered.</summary>
internal sealed record Answer(int ExitCode, byte[] Bytes, string Errors)
{
    public string Output => Encoding.UTF8.GetString(Bytes);

    public string[] Rows => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
