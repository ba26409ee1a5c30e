namespace EntityTagger.Tests;

/// <summary>Where the sources lie, seen from the built tests.</summary>
internal static class Repository
{
    public static string Data
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Annotator.sln")))
                folder = folder.Parent;
            return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository."), "data");
        }
    }
}
