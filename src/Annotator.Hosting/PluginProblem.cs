using Annotator.Core.Text;

namespace Annotator.Hosting;

/// <summary>Why a plugin, or a part of it, is not used.</summary>
/// <param name="Path">The file or folder the problem is with.</param>
/// <param name="Reason">What is wrong, as one or more sentences.</param>
/// <param name="NextStep">What the person can do about it, as a sentence.</param>
public sealed record PluginProblem(string Path, string Reason, string NextStep)
{
    /// <summary>All of it on one line that is safe to show.</summary>
    public string Message => SafeText.Of($"{Path}: {Reason} {NextStep}");

    /// <inheritdoc/>
    public override string ToString() => Message;
}
