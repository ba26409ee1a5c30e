using System.Xml.Linq;

namespace Annotator.Architecture.Tests;

/// <summary>The working copy the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = RootAbove(AppContext.BaseDirectory);

    /// <summary>The folder the command line was built into, with the configuration of these tests.</summary>
    public static string CliOutput { get; } = Path.Combine(
        Root, "src", "Annotator.Cli", Path.GetRelativePath(Path.Combine(Root, "tests", "Annotator.Architecture.Tests"), AppContext.BaseDirectory));

    /// <summary>The project files of a top-level folder by project name.</summary>
    public static IEnumerable<(string Name, XDocument File)> Projects(string folder) =>
        // A project that lies deeper only helps to make its neighbour and is no part of the house.
        Directory.EnumerateDirectories(Path.Combine(Root, folder)).SelectMany(project => Directory.EnumerateFiles(project, "*.csproj"))
            .Select(path => (Path.GetFileNameWithoutExtension(path), XDocument.Load(path)));

    private static string RootAbove(string folder) =>
        File.Exists(Path.Combine(folder, "Annotator.sln")) ? folder : RootAbove(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
