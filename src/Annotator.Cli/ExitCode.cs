namespace Annotator.Cli;

/// <summary>What the program answers to whoever called it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something was refused, failed or differs; the rest was done.</summary>
    public const int Refused = 1;

    /// <summary>The command line does not make sense; nothing was done.</summary>
    public const int Usage = 2;

    public const int OurBug = 70;
}
