using Annotator.Core.Keeping;
using Annotator.Storage;

namespace Annotator.Cli;

/// <summary>Takes another person's store in and tells what became of each copy.</summary>
internal static class StoreMergeReport
{
    /// <summary>Whether a path is a store, by how it begins and not by its name.</summary>
    public static bool IsStore(string path)
    {
        try
        {
            // What a pipe holds can be read only once, and looking would take its beginning away.
            return !PlainFile.IsDevice(path) && new FileInfo(path) is { Exists: true, Length: > 0 } && LiteDbAnnotationStore.IsStore(path);
        }
        catch (Exception exception) when (exception is StoreException or IOException or UnauthorizedAccessException)
        {
            // It cannot be read at all; reading it as texts says so.
            return false;
        }
    }

    /// <summary>Takes one store in.</summary>
    /// <returns>Whether nothing was refused.</returns>
    /// <exception cref="StoreException">It cannot be read, or is the store itself.</exception>
    public static bool Take(LiteDbAnnotationStore store, string path)
    {
        if (Path.GetFullPath(path) == store.Path)
            throw new UsageException($"'{path}' is the store itself; name another person's.");
        using var other = LiteDbAnnotationStore.Open(path);
        var fates = new List<ImportedCopy>();
        foreach (var copy in store.Import(other))
        {
            fates.Add(copy);
            if (copy.Fate == CopyFate.Refused)
                Say.Problem($"{path}: '{copy.DocumentId}'{(copy.Reviewer is { } reviewer ? $", copy of {reviewer}" : "")}: {copy.Reason}. It was not taken.");
        }
        var (documents, copies) = (fates.Where(copy => copy.Reviewer is null).ToList(), fates.Where(copy => copy.Reviewer is not null).ToList());
        Say.Answer($"From {path}: {Say.Count(Of(documents, CopyFate.Added), "document")} and {Of(copies, CopyFate.Added)} copies added, {Of(copies, CopyFate.Continued)} continued,"
            + $" {Of(documents, CopyFate.Same) + Of(copies, CopyFate.Same)} there already, {Of(fates, CopyFate.Refused)} refused.");
        return Of(fates, CopyFate.Refused) == 0;
    }

    private static int Of(List<ImportedCopy> fates, CopyFate fate) => fates.Count(copy => copy.Fate == fate);
}
