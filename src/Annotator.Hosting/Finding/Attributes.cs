using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Annotator.Hosting.Finding;

/// <summary>An attribute as it stands in the metadata.</summary>
/// <param name="TypeName">Full name of the attribute's class.</param>
/// <param name="Assembly">The assembly the class comes from; null when it is the plugin's own.</param>
/// <param name="Value">Its arguments.</param>
internal sealed record FoundAttribute(string TypeName, string? Assembly, CustomAttributeValue<string> Value)
{
    /// <summary>An argument of the constructor; null when there are fewer.</summary>
    public object? Argument(int index) => index < Value.FixedArguments.Length ? Value.FixedArguments[index].Value : null;

    /// <summary>The strings of an array argument of the constructor, nulls left out.</summary>
    public IEnumerable<string> Strings(int index) =>
        Argument(index) is ImmutableArray<CustomAttributeTypedArgument<string>> { IsDefault: false } items ? items.Select(item => item.Value).OfType<string>() : [];

    /// <summary>A property that was set; null when it was not.</summary>
    public object? Property(string name) => Value.NamedArguments.FirstOrDefault(argument => argument.Name == name).Value;

    /// <summary>Whether a yes-or-no property was set to yes.</summary>
    public bool IsSet(string name) => Property(name) is true;
}

/// <summary>Reads attributes.</summary>
internal static class Attributes
{
    public static IEnumerable<FoundAttribute> Of(MetadataReader metadata, CustomAttributeHandleCollection handles)
    {
        foreach (var handle in handles)
        {
            var attribute = metadata.GetCustomAttribute(handle);
            var type = TypeName.Of(metadata, TypeOf(metadata, attribute));
            // Others may have arguments of types we cannot know, such as an enumeration of a dependency.
            if (type.FullName.StartsWith("Annotator.", StringComparison.Ordinal) || type.FullName.StartsWith("System.Reflection.", StringComparison.Ordinal))
                yield return new(type.FullName, type.Assembly, attribute.DecodeValue(TypeNames.Provider));
        }
    }

    private static EntityHandle TypeOf(MetadataReader metadata, CustomAttribute attribute) => attribute.Constructor.Kind switch
    {
        HandleKind.MemberReference => metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent,
        _ => metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType(),
    };
}
