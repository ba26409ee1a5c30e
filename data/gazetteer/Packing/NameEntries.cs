using LocationTagger.Gazetteer;
using LocationTagger.Recognition;

namespace LocationTagger.Packing;

/// <summary>Turns the written names of a place into what the index holds: folded, each once, with how it must be written.</summary>
internal static class NameEntries
{
    /// <summary>The folded names of a place; of two that fold alike the first counts.</summary>
    public static IEnumerable<(string Key, NameKinds Kind)> Of(SourcePlace place) =>
        place.Names
            .Select(name => (Key: KeyOf(name.Name), Kind: name.Kind | WrittenAs(name.Name)))
            .Where(entry => entry.Key.Length > 0)
            .GroupBy(entry => (entry.Key, entry.Kind & (NameKinds.Demonym | NameKinds.Postal | NameKinds.Stop)), (_, same) => same.First());

    /// <summary>The folded parts joined by spaces, marks left out.</summary>
    public static string KeyOf(string name) => string.Join(' ', NameParts.Of(name).Select(part => part.Key).Where(key => key.Length > 0));

    private static NameKinds WrittenAs(string name)
    {
        if (name.EndsWith('.') && name[..^1].All(char.IsLetter))
            return NameKinds.Stop;
        var letters = name.Where(char.IsLetter).ToArray();
        return letters.Length <= 5 && letters.Length > 1 && letters.All(char.IsUpper) && !name.Contains(' ', StringComparison.Ordinal)
            ? NameKinds.Capitals
            : NameKinds.Main;
    }
}
