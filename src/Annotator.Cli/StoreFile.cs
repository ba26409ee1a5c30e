using System.CommandLine;
using Annotator.Cli.Verbs;
using Annotator.Core.Keeping;
using Annotator.Storage;
using Annotator.Storage.Care;

namespace Annotator.Cli;

/// <summary>The store that a command line names.</summary>
internal static class StoreFile
{
    /// <summary>Path of the store: that of <c>--store</c>, or the store given to the workbench to open.</summary>
    /// <exception cref="UsageException">The name is blank.</exception>
    public static string PathOf(ParseResult result)
    {
        var path = WorkbenchVerb.StoreToOpen(result) ?? result.GetRequiredValue(CommonOptions.Store);
        return string.IsNullOrWhiteSpace(path) ? throw new UsageException("--store is blank; name a file.") : path;
    }

    /// <summary>Opens the store, or makes it when it is not there yet.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static LiteDbAnnotationStore OpenOrMake(ParseResult result) =>
        result.GetValue(CommonOptions.ReadOnly) ? OpenBackup(PathOf(result)) : LiteDbAnnotationStore.Open(PathOf(result));

    /// <summary>Opens the store; null when there is none.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static LiteDbAnnotationStore? OpenIfThere(ParseResult result) => File.Exists(PathOf(result)) ? OpenOrMake(result) : null;

    /// <summary>Opens a store that must be there.</summary>
    /// <exception cref="StoreException">It cannot be opened, or is not there.</exception>
    public static LiteDbAnnotationStore Open(ParseResult result) =>
        OpenIfThere(result)
        ?? throw Missing(PathOf(result));

    /// <summary>Path of a store that must be there.</summary>
    /// <exception cref="StoreException">It is not there.</exception>
    public static string PathOfExisting(ParseResult result) => File.Exists(PathOf(result)) ? PathOf(result) : throw Missing(PathOf(result));

    /// <summary>Says that there is no such store.</summary>
    public static StoreException Missing(string path) =>
        new($"There is no store '{path}'. Make one with 'annotator import', or name another with --store.");

    /// <summary>Says that the store has no such document.</summary>
    public static StoreException NoDocument(ParseResult result, string id) =>
        new($"'{id}' is not in '{PathOf(result)}'. 'annotator documents list' shows the ids there are.");

    private static LiteDbAnnotationStore OpenBackup(string store)
    {
        if (StoreBackups.Of(store) is not [var newest, ..])
            throw new StoreException($"'{store}' has no backup to read yet. Close it where it is open, or make one there with 'annotator store backup'.");
        Say.Problem($"This is the backup of {newest.Age()} ago, for reading: nothing is written to it.");
        return LiteDbAnnotationStore.OpenToRead(newest.Path);
    }
}
