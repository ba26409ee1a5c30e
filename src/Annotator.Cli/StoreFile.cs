using System.CommandLine;
using Annotator.Cli.Verbs;
using Annotator.Core.Keeping;
using Annotator.Storage;

namespace Annotator.Cli;

/// <summary>The store that a command line names.</summary>
internal static class StoreFile
{
    /// <summary>Path of the store: that of <c>--store</c>, or the store given to the workbench to open.</summary>
    public static string PathOf(ParseResult result) => WorkbenchVerb.StoreToOpen(result) ?? result.GetRequiredValue(CommonOptions.Store);

    /// <summary>Opens the store, or makes it when it is not there yet.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static IAnnotationStore OpenOrMake(ParseResult result) => LiteDbAnnotationStore.Open(PathOf(result));

    /// <summary>Opens the store; null when there is none.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static IAnnotationStore? OpenIfThere(ParseResult result) => File.Exists(PathOf(result)) ? OpenOrMake(result) : null;

    /// <summary>Opens a store that must be there.</summary>
    /// <exception cref="StoreException">It cannot be opened, or is not there.</exception>
    public static IAnnotationStore Open(ParseResult result) =>
        OpenIfThere(result)
        ?? throw new StoreException(
            $"There is no store '{PathOf(result)}'. Make one with 'annotator import', or name another with --store.");
}
