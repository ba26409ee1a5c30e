using System.Runtime.InteropServices;

namespace Annotator.Cli;

/// <summary>Ctrl+C, or a wish to end from elsewhere, in the middle of a verb: the person is told where things stand.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly PosixSignalRegistration[] _signals;
    private volatile int _exitCode;

    private Interruption(Action<Interruption, PosixSignalContext> handle) =>
        _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, context => handle(this, context)))];

    /// <summary>Whether the verb is to end at the next good place.</summary>
    public bool IsAsked => _exitCode != 0;

    /// <summary>What a shell expects of who was interrupted: 128 and the signal's number.</summary>
    public int ExitCode => _exitCode;

    /// <summary>Ends the program at once, after a sentence.</summary>
    /// <param name="where">Says where things stand; also cleans up.</param>
    public static Interruption EndsAtOnce(Func<string> where) => new((_, _) => Say.Problem($"Stopped. {where()}"));

    /// <summary>Lets the verb end at the next good place; asked a second time, it ends at once.</summary>
    /// <param name="what">What is still done.</param>
    public static Interruption EndsSoon(string what) => new((interruption, context) =>
    {
        if (interruption.IsAsked)
            return;
        context.Cancel = true;
        interruption._exitCode = context.Signal == PosixSignal.SIGINT ? 130 : 143;
        Say.Problem($"Stopping: {what}. Asked again, it ends at once.");
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
    }
}
