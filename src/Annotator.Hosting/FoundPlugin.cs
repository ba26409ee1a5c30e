using System.Collections.Immutable;
using Annotator.Core.Suggesting;

namespace Annotator.Hosting;

/// <summary>Whether anything of a plugin can be used.</summary>
public enum PluginState
{
    /// <summary>At least one annotator can be used; problems may tell of others.</summary>
    Ready,

    /// <summary>Nothing can be used; the problems say why.</summary>
    Refused,
}

/// <summary>What is known of a plugin's folder without having run its code.</summary>
/// <param name="Name">The folder's name, which is the file's without <c>.dll</c>.</param>
/// <param name="File">The plugin's DLL, below the directory as it was given.</param>
/// <param name="Version">The informational version; null when the file could not be read so far.</param>
/// <param name="Annotators">Those that can be used, in the order they stand in the file.</param>
/// <param name="Problems">What cannot be used and why; also lesser faults of an annotator that can.</param>
public sealed record FoundPlugin(
    string Name,
    string File,
    string? Version,
    ImmutableArray<FoundAnnotator> Annotators,
    ImmutableArray<PluginProblem> Problems)
{
    /// <summary>Ready when at least one annotator can be used.</summary>
    public PluginState State => Annotators.IsEmpty ? PluginState.Refused : PluginState.Ready;

    internal static FoundPlugin Refused(string name, string file, string reason, string nextStep) =>
        new(name, file, null, [], [new(file, reason, nextStep)]);
}

/// <summary>An annotator in a plugin's file.</summary>
/// <param name="TypeName">The full name of its class.</param>
/// <param name="Description">What it says of itself.</param>
public sealed record FoundAnnotator(string TypeName, AnnotatorDescription Description);
