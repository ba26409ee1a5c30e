namespace Annotator;

/// <summary>Names an annotator; the host reads this, and the attributes beside it, without running the plugin's code.</summary>
/// <param name="name">Lower-case words joined by <c>-</c> or <c>.</c>, unique among the plugins loaded.</param>
/// <param name="contract">Leave it out: the compiler writes the contract the plugin was built for.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AnnotatorAttribute(string name, int contract = Annotator.Contract.Number) : Attribute
{
    /// <summary>The name that sources, options and <c>--annotators</c> use.</summary>
    public string Name { get; } = name;

    /// <summary>The contract the plugin was built for.</summary>
    public int Contract { get; } = contract;

    /// <summary>Whether it runs only where a project or <c>--annotators</c> names it, for what few people need.</summary>
    public bool OnRequest { get; init; }
}
