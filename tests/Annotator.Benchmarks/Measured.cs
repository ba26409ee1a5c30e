using System.Diagnostics;
using System.Globalization;

namespace Annotator.Benchmarks;

/// <summary>Prints figures, one a line.</summary>
internal static class Measured
{
    /// <summary>Does it and prints how long it took.</summary>
    public static T Time<T>(string what, Func<T> work)
    {
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var result = work();
        Say(what, string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalMilliseconds:F0} ms, {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds:F0} of the processor"));
        return result;
    }

    /// <summary>Prints median, 95th percentile and worst of some times.</summary>
    public static void Spread(string what, List<double> milliseconds)
    {
        milliseconds.Sort();
        Say(what, string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {milliseconds[milliseconds.Count / 2]:F1}, p95 {milliseconds[milliseconds.Count * 95 / 100]:F1}, worst {milliseconds[^1]:F1} ms of {milliseconds.Count}"));
    }

    /// <summary>Does a part of this program in a process of its own.</summary>
    public static void Apart(params string[] arguments) => Run(typeof(Measured).Assembly.Location, arguments);

    /// <summary>Runs a program to its end.</summary>
    public static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start("dotnet", ["exec", program, .. arguments]);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    public static void Say(string what, string figure) => Console.WriteLine($"{what,-58} {figure}");

    /// <summary>Prints what the process holds at its peak.</summary>
    public static void Memory(string what)
    {
        using var process = Process.GetCurrentProcess();
        Say(what, string.Create(CultureInfo.InvariantCulture, $"{process.WorkingSet64 >> 20} MB now, {process.PeakWorkingSet64 >> 20} MB at its peak"));
    }
}
