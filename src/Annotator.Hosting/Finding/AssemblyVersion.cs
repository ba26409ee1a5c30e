using System.Reflection;
using System.Reflection.Metadata;
using Annotator.Core.Text;

namespace Annotator.Hosting.Finding;

/// <summary>The version that a plugin's proposals are signed with.</summary>
internal static class AssemblyVersion
{
    /// <summary>The informational version; the assembly's own when none was set.</summary>
    public static string Of(MetadataReader metadata)
    {
        var assembly = metadata.GetAssemblyDefinition();
        var informational = Attributes.Of(metadata, assembly.GetCustomAttributes())
            .FirstOrDefault(attribute => attribute.TypeName == typeof(AssemblyInformationalVersionAttribute).FullName);
        return informational?.Argument(0) as string is { Length: > 0 } version ? version : assembly.Version.ToString();
    }

    /// <summary>Says why a version cannot stand in <c>name@version</c>; null when it can.</summary>
    public static string? WhyNot(string version) =>
        SafeText.IsSafe(version) && !version.Any(char.IsWhiteSpace) && !version.Contains('@')
            ? null
            : $"Its version '{version}' has a blank, an '@' or an unprintable character, and suggestions are signed with it.";
}
