using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Annotator.Latency;

/// <summary>A job done again and again on one text.</summary>
/// <param name="Name">What the row is called.</param>
/// <param name="Text">The text it is done on.</param>
/// <param name="Before">Keys sent once at the start.</param>
/// <param name="Keys">Keys sent in turn, each measured.</param>
/// <param name="IsCaret">Whether it only moves the caret, which any program can do.</param>
internal sealed record Scenario(string Name, SampleText Text, string[] Before, string[] Keys, bool IsCaret = false)
{
    private const int Warmup = 60;
    private const int Counted = 200;
    private const string Right = "\u001b[C";
    private const string Left = "\u001b[D";
    private const string Up = "\u001b[A";
    private const string Down = "\u001b[B";
    private const string End = "\u001b[1;5F";
    private const string PageDown = "\u001b[6~";
    private const string PageUp = "\u001b[5~";

    private static readonly string[] Caret = [Right, Right, Right, Down, Left, Left, Left, Up];

    public static readonly IReadOnlyList<Scenario> All =
    [
        new("caret, 100 KB", SampleText.Small, [], Caret, IsCaret: true),
        new("caret, 1 MB, 5,000 spans", SampleText.Large, [], Caret, IsCaret: true),
        new("caret, 1 MB, all lanes", SampleText.Large, ["'"], Caret),
        new("accept, reject, undo, 1 MB", SampleText.Large, ["n"], ["a", "n", "r", "z", "n"]),
        new("label a word, undo, 1 MB", SampleText.Large, ["w"], ["w", "s", "P", "z", "w"]),
        new("page down and up, 1 MB", SampleText.Large, [], [PageDown, PageDown, PageDown, PageUp, PageUp]),
        new("caret, 10 MB, start", SampleText.Huge, [], Caret, IsCaret: true),
        new("caret, 10 MB, end", SampleText.Huge, [End], Caret),
    ];

    /// <summary>The same keys for another program.</summary>
    public Scenario Beside(string program) => this with { Name = $"  {Path.GetFileName(program.Split(' ')[0])}" };

    /// <summary>Does it and prints its row.</summary>
    public void Run(string command)
    {
        using var terminal = new Terminal(command);
        var paint = terminal.Read(patience: 20_000, quiet: 1_000) is { } first ? Milliseconds(terminal.Started, first.First) : double.NaN;
        foreach (var key in Before)
            Press(terminal, key);
        var answers = Enumerable.Range(0, Warmup + Counted).Select(turn => Press(terminal, Keys[turn % Keys.Length])).Skip(Warmup).ToArray();
        Array.Sort(answers, (one, other) => one.Milliseconds.CompareTo(other.Milliseconds));

        var memory = terminal.ResidentMebibytes;
        var (cpu, idle) = (terminal.ProcessorTime, Stopwatch.StartNew());
        terminal.Read(patience: 5_000, quiet: 5_000);
        var share = 100 * (terminal.ProcessorTime - cpu) / idle.Elapsed;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name,-30} {answers.Length,4} {answers[Counted / 2].Milliseconds,14:0.00} {answers[Counted * 95 / 100].Milliseconds,10:0.00} {answers[^1].Milliseconds,7:0.00} {answers[Counted / 2].Bytes,10} {paint,10:0} {memory,9:0} {share,12:0.00}"));
    }

    private static (double Milliseconds, int Bytes) Press(Terminal terminal, string key)
    {
        var sent = Stopwatch.GetTimestamp();
        terminal.Send(Encoding.UTF8.GetBytes(terminal.HasApplicationKeys && key.Length == 3 ? key.Replace('[', 'O') : key));
        return terminal.Read(patience: 2_000, quiet: 25) is { } read ? (Milliseconds(sent, read.First), read.Bytes) : (double.PositiveInfinity, 0);
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;
}
