using System.Globalization;

namespace EntityTagger.Training;

/// <summary>Options of the form <c>--name value</c>.</summary>
internal sealed class Arguments(string[] arguments)
{
    public string Text(string name, string otherwise) =>
        Array.IndexOf(arguments, "--" + name) is var at and >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : otherwise;

    public int Integer(string name, int otherwise) =>
        Text(name, "") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public float Number(string name, float otherwise) =>
        Text(name, "") is { Length: > 0 } text ? float.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
