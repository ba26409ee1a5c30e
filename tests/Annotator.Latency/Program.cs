using System.Runtime.Versioning;
using Annotator.Latency;

[assembly: SupportedOSPlatform("linux")]

// dotnet run -c Release --project tests/Annotator.Latency [-- OTHER-COMMAND]
// Builds the program ahead of time, makes its own documents, and prints a row for each job. Another full-screen program (SLATE, say)
// may be named: it is given each text's file as its last argument, and measured beside on the caret.
using var workplace = new Workplace();
var other = args.Length > 0 ? string.Join(' ', args) : null;
Console.WriteLine("job                              n   first byte p50     p95     max ms   bytes   paint ms   RSS MiB   idle CPU %");
foreach (var scenario in Scenario.All)
{
    scenario.Run(workplace.Program(scenario.Text));
    if (other is not null && scenario.IsCaret)
        scenario.Beside(other).Run($"{other} {workplace.FileOf(scenario.Text)}");
}
