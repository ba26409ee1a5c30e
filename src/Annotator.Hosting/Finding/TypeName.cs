using System.Reflection.Metadata;

namespace Annotator.Hosting.Finding;

/// <summary>The name of a type that metadata speaks of.</summary>
/// <param name="FullName">With its namespace, and with <c>+</c> before a nested type; no type arguments.</param>
/// <param name="Assembly">The assembly it comes from; null when it is the one that is read.</param>
internal readonly record struct TypeName(string FullName, string? Assembly)
{
    /// <summary>The name of a defined, referenced or constructed type.</summary>
    public static TypeName Of(MetadataReader metadata, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => new(Of(metadata, metadata.GetTypeDefinition((TypeDefinitionHandle)handle)), null),
        HandleKind.TypeReference => Of(metadata, metadata.GetTypeReference((TypeReferenceHandle)handle)),
        HandleKind.TypeSpecification => new(metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(TypeNames.Provider, null), null),
        _ => default,
    };

    /// <summary>The full name of a type the metadata defines.</summary>
    public static string Of(MetadataReader metadata, TypeDefinition type)
    {
        var name = metadata.GetString(type.Name);
        var outer = type.GetDeclaringType();
        return outer.IsNil
            ? Join(metadata.GetString(type.Namespace), name)
            : $"{Of(metadata, metadata.GetTypeDefinition(outer))}+{name}";
    }

    /// <summary>The full name of a type the metadata refers to.</summary>
    public static TypeName Of(MetadataReader metadata, TypeReference type)
    {
        var name = metadata.GetString(type.Name);
        switch (type.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                var outer = Of(metadata, metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope));
                return new($"{outer.FullName}+{name}", outer.Assembly);
            case HandleKind.AssemblyReference:
                var assembly = metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
                return new(Join(metadata.GetString(type.Namespace), name), metadata.GetString(assembly.Name));
            default:
                return new(Join(metadata.GetString(type.Namespace), name), null);
        }
    }

    private static string Join(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
