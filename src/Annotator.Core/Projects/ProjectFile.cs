using System.Collections.Immutable;
using Annotator.Core.Documents;

namespace Annotator.Core.Projects;

/// <summary>Reads <c>annotator.json</c>, the settings of a project; a JSON Schema beside our data says the same.</summary>
public static class ProjectFile
{
    /// <summary>What the file is called.</summary>
    public const string Name = "annotator.json";

    /// <summary>More than any project needs; what is larger is some other file.</summary>
    private const long MostBytes = 16 << 20;

    /// <summary>Path of the file that belongs to a store: beside it.</summary>
    public static string PathFor(string store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return Path.Combine(Path.GetDirectoryName(store) ?? "", Name);
    }

    /// <summary>Reads the file; without one, nothing is set.</summary>
    /// <returns>The settings, and everything that is wrong in the order of the lines; what is wrong is left out of the settings.</returns>
    public static (ProjectSettings Settings, ImmutableArray<Notice> Faults) Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!Path.Exists(path))
            return (ProjectSettings.None, []);
        try
        {
            if (Directory.Exists(path))
                return (ProjectSettings.None, [new(path, "is a folder, and the settings of a project are a file. Give the folder another name.")]);
            if (new FileInfo(path).Length > MostBytes)
                return (ProjectSettings.None, [new(path, "is too large for the settings of a project. Give the file another name.")]);
            return Read(path, File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (ProjectSettings.None, [new(path, $"cannot be read: {exception.Message} Let this user read it.")]);
        }
    }

    internal static (ProjectSettings Settings, ImmutableArray<Notice> Faults) Read(string path, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var reader = new ProjectReader(path);
            var settings = reader.Read(SettingsNode.Read(bytes));
            return (settings, reader.Faults);
        }
        catch (SettingsFaultException fault)
        {
            return (ProjectSettings.None, [new(path, $"{fault.Message}.") { Line = fault.Line }]);
        }
    }
}
