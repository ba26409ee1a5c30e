using System.Reflection.Metadata;

namespace Annotator.Hosting.Finding;

/// <summary>Whether a class implements <see cref="IAnnotator"/>, itself or through what it builds on.</summary>
/// <param name="IsAnnotator">It implements an interface of that name.</param>
/// <param name="IsByNameOnly">The interface has the name but comes from another assembly than the host's.</param>
/// <param name="IsOpen">It builds on types of other assemblies; only loading can tell what they implement.</param>
internal readonly record struct ContractUse(bool IsAnnotator, bool IsByNameOnly, bool IsOpen)
{
    public static ContractUse Of(MetadataReader metadata, TypeDefinition type)
    {
        var use = default(ContractUse);
        var seen = new HashSet<EntityHandle>();
        var open = new Queue<EntityHandle>(ParentsOf(metadata, type));
        while (open.TryDequeue(out var parent))
        {
            if (parent.IsNil || !seen.Add(parent))
                continue;
            var name = TypeName.Of(metadata, parent);
            if (name.FullName == typeof(IAnnotator).FullName)
                use = use with { IsAnnotator = true, IsByNameOnly = name.Assembly != References.ContractAssembly };
            else if (parent.Kind == HandleKind.TypeDefinition)
                ParentsOf(metadata, metadata.GetTypeDefinition((TypeDefinitionHandle)parent)).ToList().ForEach(open.Enqueue);
            else if (!name.FullName.StartsWith("System.", StringComparison.Ordinal))
                use = use with { IsOpen = true };
        }
        return use;
    }

    private static IEnumerable<EntityHandle> ParentsOf(MetadataReader metadata, TypeDefinition type) =>
        type.GetInterfaceImplementations().Select(handle => metadata.GetInterfaceImplementation(handle).Interface).Append(type.BaseType);
}
