namespace Annotator;

public interface IAnnotator
{
    void Suggest();
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class AnnotatorAttribute(string name, int contract = 1) : Attribute
{
    public string Name { get; } = name;

    public int Contract { get; } = contract;
}
