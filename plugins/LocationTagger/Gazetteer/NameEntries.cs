using LocationTagger.Recognition;

namespace LocationTagger.Gazetteer;

/// <summary>Turns the written names of a place into what the index holds: folded, each once, with how it must be written.</summary>
internal static class NameEntries
{
    /// <summary>The folded names of a place; of two that fold alike the first counts.</summary>
    /// <param name="names">The names as written, each with how it stands to the place; the main name first.</param>
    public static IEnumerable<(string Key, NameKinds Kind)> Of(IEnumerable<(string Name, NameKinds Kind)> names) =>
        names
            .Select(name => (Key: NameParts.KeyOf(name.Name), Kind: name.Kind | WrittenAs(name.Name)))
            .Where(entry => entry.Key.Length > 0)
            .GroupBy(entry => (entry.Key, entry.Kind & (NameKinds.Demonym | NameKinds.Postal | NameKinds.Stop)), (_, same) => same.First());

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
