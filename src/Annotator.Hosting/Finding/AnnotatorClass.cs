using System.Reflection;
using System.Reflection.Metadata;
using Annotator.Core.Suggesting;

namespace Annotator.Hosting.Finding;

/// <summary>A class of a plugin that has <c>[Annotator]</c> or implements <c>IAnnotator</c>, as metadata tells of it.</summary>
internal sealed class AnnotatorClass
{
    private const string Rebuild = "Correct it and build the plugin again.";

    private readonly MetadataReader _metadata;
    private readonly TypeDefinition _type;
    private readonly FoundAttribute[] _attributes;
    private readonly FoundAttribute? _annotator;
    private readonly ContractUse _use;

    public AnnotatorClass(MetadataReader metadata, TypeDefinition type)
    {
        (_metadata, _type) = (metadata, type);
        _attributes = [.. Attributes.Of(metadata, type.GetCustomAttributes())];
        _annotator = _attributes.FirstOrDefault(attribute => attribute.TypeName == typeof(AnnotatorAttribute).FullName);
        _use = ContractUse.Of(metadata, type);
        TypeName = Finding.TypeName.Of(metadata, type);
    }

    /// <summary>The full name of the class.</summary>
    public string TypeName { get; }

    /// <summary>Whether whoever wrote it wants the host to use it; a class that others build on does not count.</summary>
    public bool MeansToBeAnnotator => _annotator is not null || (_use.IsAnnotator && IsPublic && !IsAbstract);

    private bool IsAbstract => (_type.Attributes & TypeAttributes.Abstract) != 0;

    private bool IsPublic => (_type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic;

    /// <summary>What the annotator says of itself; null when it cannot be used, and then a reason was given.</summary>
    /// <param name="version">The version of its assembly.</param>
    /// <param name="report">Takes a reason and what to do about it.</param>
    public AnnotatorDescription? Describe(string version, Action<string, string> report)
    {
        if (WhyNotOurs() is { } foreign)
        {
            report(foreign.Reason, foreign.NextStep);
            return null;
        }
        var name = _annotator!.Argument(0) as string ?? "";
        var faults = new List<string>();
        var wishes = new List<string>();
        faults.AddRange(FaultsOfClass(name));
        var declared = new Declarations(_attributes.Where(attribute => attribute.Assembly == References.ContractAssembly));
        var description = declared.Describe(name, version, faults.Add, wishes.Add);
        foreach (var fault in faults)
            report($"Its annotator '{name}' ({TypeName}) cannot be used: {fault}", Rebuild);
        foreach (var wish in wishes)
            report($"A wish of its annotator '{name}' ({TypeName}) is passed over: {wish}", Rebuild);
        return faults.Count == 0 ? description : null;
    }

    /// <summary>Says why the class does not speak our contract at all.</summary>
    private (string Reason, string NextStep)? WhyNotOurs()
    {
        if ((_annotator is not null && _annotator.Assembly != References.ContractAssembly) || _use.IsByNameOnly)
            return ($"Its class {TypeName} is an annotator by name only: it was built on another {References.ContractAssembly} than the host's.", $"Reference {References.ContractAssembly} itself, and leave its DLL out of the plugin.");
        if (_annotator is null)
            return ($"Its class {TypeName} implements IAnnotator but has no [Annotator].", $"Put [Annotator(\"name\")] on it and build the plugin again.");
        if (_annotator.Argument(1) is int contract && contract != Contract.Number)
            return ($"Its annotator '{_annotator.Argument(0)}' ({TypeName}) was built for contract {contract}; this host speaks {Contract.Number}.", contract > Contract.Number ? "Get a newer Annotator, or an older version of the plugin." : "Get a newer version of the plugin.");
        return null;
    }

    private IEnumerable<string> FaultsOfClass(string name)
    {
        if (!PlainName.Is(name, "-."))
            yield return "its name must be lower-case words joined by '-' or '.'.";
        if (IsAbstract)
            yield return "the class is abstract or static, so none can be made.";
        if (_type.GetGenericParameters().Count > 0)
            yield return "the class has type parameters, so none can be made.";
        if (_use is { IsAnnotator: false, IsOpen: false })
            yield return "the class does not implement IAnnotator.";
        if (!IsAbstract && !_type.GetMethods().Select(_metadata.GetMethodDefinition).Any(IsUsableConstructor))
            yield return "it has no public constructor that takes AnnotatorOptions or nothing.";
    }

    private bool IsUsableConstructor(MethodDefinition method)
    {
        if (_metadata.GetString(method.Name) != ".ctor" || (method.Attributes & MethodAttributes.MemberAccessMask) != MethodAttributes.Public)
            return false;
        var parameters = method.DecodeSignature(TypeNames.Provider, null).ParameterTypes;
        return parameters is [] || (parameters is [var only] && only == typeof(AnnotatorOptions).FullName);
    }
}
