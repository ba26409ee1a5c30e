using System.Globalization;
using Annotator.Core.Text;

namespace Annotator.Cli;

/// <summary>What the program tells a person: standard error, one line each, safe for a terminal.</summary>
internal static class Say
{
    /// <summary>Writes UTF-8 whatever the locale says, for documents hold any character; the terminal's settings are left alone.</summary>
    public static void InUtf8()
    {
        Console.SetOut(new StreamWriter(StandardOutput.Open()) { AutoFlush = true });
        Console.SetError(new StreamWriter(Console.OpenStandardError()) { AutoFlush = true });
    }

    /// <summary>Something the person must know: what, why and the next step.</summary>
    public static void Problem(string message)
    {
        try
        {
            Console.Error.WriteLine(SafeText.Of(message));
        }
        catch (IOException)
        {
            // Nobody hears it; the exit code still tells.
        }
    }

    /// <summary>A question whose answer is typed behind it.</summary>
    public static void Ask(string question) => Console.Error.Write(SafeText.Of(question));

    /// <summary>Several lines as they are.</summary>
    public static void Lines(string lines)
    {
        foreach (var line in lines.Split('\n'))
            Problem(line.TrimEnd('\r'));
    }

    /// <summary>How far the work has come; only a person at a terminal is told.</summary>
    public static void Progress(string message)
    {
        if (!Console.IsErrorRedirected)
            Problem(message);
    }

    /// <summary>A number with its noun.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>A line of what was asked for, on standard output.</summary>
    public static void Answer(string line) => Console.Out.WriteLine(SafeText.Of(line));
}
