using Annotator.Core.Suggesting;

namespace Annotator.Hosting.Tests;

/// <summary>The plugins of tests/TestPlugins, built and lying beside the tests.</summary>
internal static class TestPlugins
{
    public static string Directory { get; } = Path.Combine(AppContext.BaseDirectory, "test-plugins");

    public static FoundPlugin Find(string name) => PluginCatalogue.Find([Directory]).Plugins.Single(plugin => plugin.Name == name);

    public static AnnotatorDescription Describe(string annotator) =>
        PluginCatalogue.Find([Directory]).Annotators.Single(description => description.Name == annotator);

    /// <summary>Copies a plugin into a directory, and returns the path of its DLL there.</summary>
    public static string Copy(string name, string directory)
    {
        var target = System.IO.Directory.CreateDirectory(Path.Combine(directory, name)).FullName;
        foreach (var file in System.IO.Directory.GetFiles(Path.Combine(Directory, name)))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        return Path.Combine(target, name + ".dll");
    }
}
