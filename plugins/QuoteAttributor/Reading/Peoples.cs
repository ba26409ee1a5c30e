using System.Reflection;

namespace Annotator.Quotes.Reading;

/// <summary>The names of peoples, which stand for one of them: <c>the Serb said</c>.</summary>
internal static class Peoples
{
    private static readonly WordList All = new(Read("nationalities") + "\n" + Read("peoples"));

    /// <summary>Whether a word names somebody by people.</summary>
    public static bool Has(ReadOnlySpan<char> word) => All.Has(word);

    private static string Read(string list)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(list)
            ?? throw new InvalidOperationException($"The name list '{list}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
