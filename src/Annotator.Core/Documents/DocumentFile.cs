using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Annotator.Core.Documents;

/// <summary>A text file and the id its document gets.</summary>
/// <param name="Path">As given, or below a folder given.</param>
/// <param name="Id">The path below the folder given, without extension, <c>/</c> between.</param>
public sealed record DocumentFile(string Path, string Id)
{
    /// <summary>The extension of the files taken from a folder; a file named by itself may have any.</summary>
    public const string Extension = ".txt";

    /// <summary>Finds the files that paths name: a file is itself, a folder all the texts below it in the order of their ids.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <returns>The files, each once, and what was refused: a path that is not there, a folder without texts, files with one id.</returns>
    public static (ImmutableArray<DocumentFile> Files, ImmutableArray<Notice> Refusals) Find(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var refusals = ImmutableArray.CreateBuilder<Notice>();
        var found = paths.SelectMany(path => Below(path, refusals)).DistinctBy(file => System.IO.Path.GetFullPath(file.Path)).ToArray();
        var clashes = found.GroupBy(file => file.Id).Where(group => group.Count() > 1).ToArray();
        refusals.AddRange(clashes.Select(Clash));
        var clashing = clashes.Select(group => group.Key).ToHashSet();
        return ([.. found.Where(file => !clashing.Contains(file.Id))], refusals.ToImmutable());
    }

    private static Notice Clash(IGrouping<string, DocumentFile> files) =>
        new(
            files.First().Path,
            $"would be document '{files.Key}', and so would {string.Join(", ", files.Skip(1).Select(file => file.Path))}."
            + " Rename one, or give the folder above both.");

    private static DocumentFile[] Below(string path, ImmutableArray<Notice>.Builder refusals)
    {
        if (File.Exists(path))
            return [new(path, IdOf(System.IO.Path.GetFileName(path)))];
        if (!Directory.Exists(path))
        {
            refusals.Add(new(path, "is not there. Check the path."));
            return [];
        }
        try
        {
            var files = TextsIn(path)
                .Select(file => new DocumentFile(file, IdOf(System.IO.Path.GetRelativePath(path, file))))
                .OrderBy(file => file.Id, StringComparer.Ordinal)
                .ToArray();
            if (files.Length == 0)
                refusals.Add(new(path, $"has no {Extension} files. Name the files themselves if they have another extension."));
            return files;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            refusals.Add(new(path, $"cannot be read: {exception.Message.TrimEnd('.')}. Let this user read it and all folders in it."));
            return [];
        }
    }

    private static string IdOf(string relativePath)
    {
        var path = relativePath.Replace(System.IO.Path.DirectorySeparatorChar, '/');
        var id = System.IO.Path.ChangeExtension(path, null);
        // A file named ".txt" would leave nothing, or nothing behind the last slash.
        return id.EndsWith('/') || string.IsNullOrWhiteSpace(id) ? path : id;
    }

    /// <summary>Every text below a folder; links to folders are not followed, for they may lead in a circle.</summary>
    private static FileSystemEnumerable<string> TextsIn(string folder) =>
        new(
            folder,
            (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && System.IO.Path.GetExtension(entry.FileName).Equals(Extension, StringComparison.OrdinalIgnoreCase),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
}
