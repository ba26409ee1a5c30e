namespace Annotator.Tui.State;

/// <summary>What a key asks for.</summary>
/// <param name="Name">Stable name, as settings use it.</param>
/// <param name="Keys">The keys that give it, the one to show first; none for what is done seldom, which the list of commands finds.</param>
/// <param name="Help">What it does, in the words of the help page.</param>
/// <param name="Run">Does it, as many times as the count says where that makes sense.</param>
/// <param name="WhyNot">Says why it is unavailable just now; null when it is available.</param>
internal sealed record UserCommand(
    string Name,
    IReadOnlyList<string> Keys,
    string Help,
    Action<Workbench, int> Run,
    Func<Workbench, string?> WhyNot);
