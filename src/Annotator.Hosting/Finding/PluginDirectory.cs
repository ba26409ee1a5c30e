namespace Annotator.Hosting.Finding;

/// <summary>One directory that plugins lie in, each in a folder of its own.</summary>
internal static class PluginDirectory
{
    /// <summary>The plugins of a directory by name; folders whose name begins with a dot are left alone.</summary>
    public static IReadOnlyList<FoundPlugin> Search(string directory, Action<PluginProblem> report)
    {
        if (File.Exists(directory))
            report(new(directory, "This plugin directory is a file.", "Name the directory that holds a folder for each plugin."));
        else if (!Directory.Exists(directory))
            report(new(directory, "This plugin directory does not exist.", "Create it, or leave it out of --plugins and the settings."));
        else
            return Read(directory, report);
        return [];
    }

    private static List<FoundPlugin> Read(string directory, Action<PluginProblem> report)
    {
        try
        {
            ReportLooseFiles(directory, report);
            return [.. Directory.EnumerateDirectories(directory)
                .Where(folder => !Path.GetFileName(folder).StartsWith('.'))
                .Order(StringComparer.Ordinal)
                .Select(PluginIn)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            report(new(directory, $"This plugin directory cannot be read: {exception.Message}", "Let this user read it, or name another."));
            return [];
        }
    }

    private static void ReportLooseFiles(string directory, Action<PluginProblem> report)
    {
        var loose = Directory.EnumerateFiles(directory, "*.dll").Order(StringComparer.Ordinal).ToArray();
        if (loose.Length == 0)
            return;
        var name = Path.GetFileNameWithoutExtension(loose[0]);
        var others = loose.Length == 1 ? "" : $" and {loose.Length - 1} more";
        report(new(directory, $"{name}.dll{others} is not looked at, for it lies beside the plugins' folders.", $"Put a plugin into a folder of its own, as {Path.Combine(directory, name, name)}.dll."));
    }

    private static FoundPlugin PluginIn(string folder)
    {
        var name = Path.GetFileName(folder);
        var file = Path.Combine(folder, name + ".dll");
        try
        {
            if (File.Exists(file))
                return AssemblyReader.Read(name, file);
            var dlls = Directory.EnumerateFiles(folder, "*.dll").Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray();
            var nextStep = dlls.Length == 0
                ? $"Build or copy the plugin there, or remove the folder {folder}."
                : $"The folder and its plugin must have one name; it holds {string.Join(", ", dlls.Take(5))}.";
            return FoundPlugin.Refused(name, file, "The plugin's folder is there, but not this file.", nextStep);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FoundPlugin.Refused(name, file, $"It cannot be read: {exception.Message}", "Let this user read the folder and its files, or remove it.");
        }
    }
}
