using System.Collections.Immutable;
using System.Reflection;
using Annotator.Core.Suggesting;
using McMaster.NETCore.Plugins;

namespace Annotator.Hosting;

/// <summary>A plugin whose code is loaded, apart from that of all others; only the contract is shared with the host.</summary>
/// <remarks>Unloading frees its memory when nothing of it is held any more: no annotator, no suggestion still being enumerated.</remarks>
public sealed class LoadedPlugin : IDisposable
{
    private PluginLoader? _loader;

    private LoadedPlugin(PluginLoader? loader, ImmutableArray<ReadyAnnotator> annotators, ImmutableArray<PluginProblem> problems) =>
        (_loader, Annotators, Problems) = (loader, annotators, problems);

    /// <summary>Those that were made, in the order they stand in the file; empty once disposed.</summary>
    public ImmutableArray<ReadyAnnotator> Annotators { get; private set; }

    /// <summary>Why others were not made.</summary>
    public ImmutableArray<PluginProblem> Problems { get; }

    /// <summary>Loads a plugin and makes its annotators; whatever its code does, the answer is a value.</summary>
    /// <param name="plugin">A plugin that was found.</param>
    /// <param name="settings">What is set of its options.</param>
    /// <param name="isWanted">Chooses by name which annotators to make; null for all.</param>
    public static LoadedPlugin Load(FoundPlugin plugin, OptionSettings settings, Func<string, bool>? isWanted = null)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        ArgumentNullException.ThrowIfNull(settings);
        PluginLoader? loader = null;
        try
        {
            loader = PluginLoader.CreateFromAssemblyFile(Path.GetFullPath(plugin.File), isUnloadable: true, sharedTypes: [typeof(IAnnotator)]);
            return Made(plugin, loader, settings, isWanted ?? (_ => true));
        }
#pragma warning disable CA1031 // A plugin may fail in any way; the others' work goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            loader?.Dispose();
            return new(null, [], [new(plugin.File, $"It cannot be loaded: {CauseOf(exception)}", "Copy the plugin again from where it was built, with all that lies beside it.")]);
        }
    }

    /// <summary>Lets go of the plugin's annotators and code.</summary>
    public void Dispose()
    {
        Annotators = [];
        _loader?.Dispose();
        _loader = null;
    }

    private static LoadedPlugin Made(FoundPlugin plugin, PluginLoader loader, OptionSettings settings, Func<string, bool> isWanted)
    {
        var assembly = loader.LoadDefaultAssembly();
        var annotators = ImmutableArray.CreateBuilder<ReadyAnnotator>();
        var problems = ImmutableArray.CreateBuilder<PluginProblem>();
        foreach (var found in plugin.Annotators.Where(found => isWanted(found.Description.Name)))
        {
            var (options, faults) = OptionValues.For(found.Description, settings.Of(found.Description.Name));
            problems.AddRange(faults.Select(fault => new PluginProblem(plugin.File, $"'{found.Description.Name}' does not run:", fault)));
            if (options is not null && Make(found, assembly, options, (reason, nextStep) => problems.Add(new(plugin.File, reason, nextStep))) is { } instance)
                annotators.Add(new(found.Description, instance));
        }
        return new(loader, annotators.ToImmutable(), problems.ToImmutable());
    }

    private static IAnnotator? Make(FoundAnnotator found, Assembly assembly, AnnotatorOptions options, Action<string, string> report)
    {
        var who = $"Its annotator '{found.Description.Name}' ({found.TypeName})";
        try
        {
            var type = assembly.GetType(found.TypeName, throwOnError: true)!;
            if (!typeof(IAnnotator).IsAssignableFrom(type))
                report($"{who} does not implement the host's IAnnotator.", "Build it against Annotator.Abstractions itself.");
            else if (type.GetConstructor([typeof(AnnotatorOptions)]) is { } withOptions)
                return (IAnnotator)withOptions.Invoke([options]);
            else if (type.GetConstructor([]) is { } withNothing)
                return (IAnnotator)withNothing.Invoke([]);
            else
                report($"{who} has no public constructor that takes AnnotatorOptions or nothing.", "Give it one and build the plugin again.");
        }
        catch (TargetInvocationException exception)
        {
            report($"{who} could not be made: its constructor threw {CauseOf(exception.InnerException ?? exception)}", "Check its options and the files it needs, or leave it out with --annotators.");
        }
#pragma warning disable CA1031 // A class may fail to load in many ways; the plugin's others may still work.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            report($"{who} could not be made: {CauseOf(exception)}", "Build the plugin again, or leave this annotator out with --annotators.");
        }
        return null;
    }

    /// <summary>The innermost reason in words, as an exception that wraps another says little.</summary>
    private static string CauseOf(Exception exception)
    {
        var cause = exception is TypeInitializationException or TargetInvocationException ? exception.InnerException ?? exception : exception;
        try
        {
            return $"{cause.GetType().Name}: {cause.Message}";
        }
#pragma warning disable CA1031 // The plugin's own exception may throw when asked for its message.
        catch (Exception)
#pragma warning restore CA1031
        {
            return $"{cause.GetType().Name}.";
        }
    }
}
