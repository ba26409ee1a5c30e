using System.Globalization;

namespace Annotator.Quotes.Evaluation;

/// <summary>What the command line asks for.</summary>
/// <param name="Files">Gold files: rows of <c>{"id","text","quotes"}</c>.</param>
/// <param name="Rules">Whether to print the precision of each rule.</param>
/// <param name="Speed">Whether to time the attributor instead of scoring it.</param>
/// <param name="Table">Where to write the plugin's table of precisions; null for nowhere.</param>
/// <param name="Predictions">Where to write what was found; null for nowhere.</param>
/// <param name="Least">The attributor's least confidence.</param>
internal sealed record Arguments(IReadOnlyList<string> Files, bool Rules, bool Speed, string? Table, string? Predictions, double Least)
{
    /// <returns>The arguments; null when no file is given.</returns>
    public static Arguments? Read(string[] args)
    {
        string? After(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
        var files = args.TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToList();
        var least = double.Parse(After("--least") ?? "0", CultureInfo.InvariantCulture);
        return files.Count == 0 ? null : new(files, args.Contains("--rules"), args.Contains("--speed"), After("--table"), After("--predictions"), least);
    }
}
