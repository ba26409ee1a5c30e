using System.Diagnostics;

namespace Annotator.Latency;

/// <summary>A temporary folder with the program built ahead of time and a store for each text.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("annotator-latency-").FullName;
    private readonly HashSet<SampleText> _made = [];

    public Workplace()
    {
        Console.Error.WriteLine("building ahead of time …");
        Run("dotnet", "publish", Path.Combine(Repository(), "src", "Annotator.Cli"), "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-o", Path.Combine(_folder, "program"));
        Directory.Delete(Path.Combine(_folder, "program", "plugins"), recursive: true);
    }

    /// <summary>The command that opens the workbench on a text; plugins are left out, as what is measured is the screen.</summary>
    public string Program(SampleText text)
    {
        Make(text);
        return $"{Path.Combine(_folder, "program", "annotator")} {Path.Combine(_folder, text.Name)}.db";
    }

    /// <summary>The text in a file of its own.</summary>
    public string FileOf(SampleText text)
    {
        var file = Path.Combine(_folder, $"{text.Name}.txt");
        if (!File.Exists(file))
            File.WriteAllText(file, text.Make().Document.Document.Text);
        return file;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Annotator.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Annotator.sln is not above this program.");
        return folder;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}");
    }

    private void Make(SampleText text)
    {
        if (!_made.Add(text))
            return;
        var rows = Path.Combine(_folder, $"{text.Name}.jsonl");
        File.WriteAllBytes(rows, text.Row());
        Run(Path.Combine(_folder, "program", "annotator"), "import", rows, "--store", Path.Combine(_folder, $"{text.Name}.db"));
    }
}
