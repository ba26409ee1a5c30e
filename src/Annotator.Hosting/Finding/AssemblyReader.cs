using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Annotator.Hosting.Finding;

/// <summary>Reads what a plugin's file says of itself from its metadata; nothing of it is loaded.</summary>
internal static class AssemblyReader
{
    private const string CopyAgain = "Copy the plugin again from where it was built.";

    public static FoundPlugin Read(string name, string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length == 0)
                return FoundPlugin.Refused(name, file, "The file is empty.", CopyAgain);
            using var image = new PEReader(stream);
            return image.HasMetadata
                ? Read(name, file, image.GetMetadataReader())
                : FoundPlugin.Refused(name, file, "It is native code, not a .NET assembly.", "A plugin is a .NET class library; build one that references Annotator.Abstractions.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FoundPlugin.Refused(name, file, $"It cannot be read: {exception.Message}", "Let this user read it, or remove its folder.");
        }
#pragma warning disable CA1031 // A damaged file may fail anywhere, and in any way; it is still only one plugin.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return FoundPlugin.Refused(name, file, $"It is damaged, or no .NET assembly: {exception.Message}", CopyAgain);
        }
    }

    private static FoundPlugin Read(string name, string file, MetadataReader metadata)
    {
        var version = AssemblyVersion.Of(metadata);
        if (References.WhyNot(metadata, file) is { } missing)
            return new(name, file, version, [], [missing]);

        var annotators = ImmutableArray.CreateBuilder<FoundAnnotator>();
        var problems = ImmutableArray.CreateBuilder<PluginProblem>();
        if (AssemblyVersion.WhyNot(version) is { } reason)
            return new(name, file, version, [], [new(file, reason, "Set <Version> in the plugin's project, as 1.2.0.")]);
        foreach (var handle in metadata.TypeDefinitions)
        {
            var candidate = new AnnotatorClass(metadata, metadata.GetTypeDefinition(handle));
            if (!candidate.MeansToBeAnnotator)
                continue;
            if (candidate.Describe(version, (why, nextStep) => problems.Add(new(file, why, nextStep))) is { } description)
                annotators.Add(new(candidate.TypeName, description));
        }
        if (annotators.Count == 0 && problems.Count == 0)
            problems.Add(new(file, "It holds no annotator.", "Put [Annotator(\"name\")] on a public class that implements IAnnotator, or remove the folder."));
        return new(name, file, version, annotators.ToImmutable(), problems.ToImmutable());
    }
}
