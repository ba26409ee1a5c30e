using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.InteropServices;

namespace Annotator.Hosting.Finding;

/// <summary>Checks that what a plugin refers to will be there when it is loaded.</summary>
internal static class References
{
    /// <summary>The one assembly that host and plugin share.</summary>
    public static string ContractAssembly { get; } = typeof(IAnnotator).Assembly.GetName().Name!;

    private static readonly Version ContractVersion = typeof(IAnnotator).Assembly.GetName().Version!;

    /// <summary>Says which reference of a plugin cannot be met; null when all can. What its own dependencies need is theirs to know.</summary>
    public static PluginProblem? WhyNot(MetadataReader metadata, string file)
    {
        var references = metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle))
            .Select(reference => (Name: metadata.GetString(reference.Name), reference.Version)).ToArray();
        var host = Environment.Version;
        foreach (var (_, version) in references.Where(reference => reference.Name == "System.Runtime" && reference.Version.Major > host.Major))
            return new(file, $"It was built for .NET {version.ToString(2)}; this host runs on .NET {host.ToString(2)}.", $"Build it for net{host.ToString(2)}, or get a newer Annotator.");
        foreach (var (_, version) in references.Where(reference => reference.Name == ContractAssembly && reference.Version != ContractVersion))
            return new(file, $"It was built against {ContractAssembly} {version}; this host has {ContractVersion}.", $"Build it against {ContractAssembly} {ContractVersion}.");
        foreach (var (name, version) in references.Where(reference => reference.Name != ContractAssembly && !IsThere(reference.Name, reference.Version, file)))
            return new(file, $"It needs {name} {version}, which is neither in its folder nor part of .NET.", $"Put {name}.dll beside it; <EnableDynamicLoading>true</EnableDynamicLoading> in its project copies all it needs.");
        return null;
    }

    private static bool IsThere(string name, Version version, string file) =>
        IsFramework(name, version) || Directory.EnumerateFiles(Path.GetDirectoryName(file)!, name + ".dll", SearchOption.AllDirectories).Any();

    private static bool IsFramework(string name, Version version)
    {
        var framework = RuntimeEnvironment.GetRuntimeDirectory();
        var path = Path.Combine(framework, name + ".dll");
        if (File.Exists(path))
            return version.Major <= Environment.Version.Major || AssemblyName.GetAssemblyName(path).Version >= version;
        // A host published as a single file has no framework beside it to look at; loading will tell.
        return !File.Exists(Path.Combine(framework, "System.Runtime.dll"));
    }
}
