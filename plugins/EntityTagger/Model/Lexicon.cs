using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>What is known of a word apart from any text: the words it is used like, its usual case, the lists it is on.</summary>
/// <param name="Fine">Its cluster among 1024; <see cref="NoCluster"/> for a word that has none.</param>
/// <param name="Middle">Its cluster among 256.</param>
/// <param name="Coarse">Its cluster among 64.</param>
/// <param name="Case">How it is written in running text.</param>
/// <param name="Lists">The lists it is on.</param>
internal readonly record struct WordFacts(ushort Fine, byte Middle, byte Coarse, UsualCase Case, WordLists Lists)
{
    public const ushort NoCluster = ushort.MaxValue;

    public static readonly WordFacts Unknown = new(NoCluster, 0, 0, UsualCase.Unseen, WordLists.None);
}

/// <summary>How a word is mostly written where no sentence begins.</summary>
internal enum UsualCase : byte
{
    Unseen,
    Lower,
    Either,
    Capital,
}

/// <summary>Lists of words.</summary>
[Flags]
internal enum WordLists : byte
{
    None = 0,
    GivenName = 1,
    Surname = 2,
    Title = 4,
    OrganisationWord = 8,
    PlaceWord = 16,
    EventWord = 32,
    Speaking = 64,
    Starter = 128,
}

/// <summary>Facts of a hundred thousand words, found by the key of the word in lower case.</summary>
internal sealed class Lexicon(KeyIndex index, WordFacts[] facts)
{
    public WordFacts this[uint key] => index.Find(key) is var place and >= 0 ? facts[place] : WordFacts.Unknown;
}
