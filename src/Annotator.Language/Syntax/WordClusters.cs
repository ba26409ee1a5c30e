using Annotator.Language.Tagging;

namespace Annotator.Language.Syntax;

/// <summary>Words gathered by the company they keep, in few coarse and many fine clusters.</summary>
/// <param name="index">Where each word's key is.</param>
/// <param name="coarse">Number of the coarse cluster of each word, from 0.</param>
/// <param name="fine">Number of the fine cluster.</param>
internal sealed class WordClusters(KeyIndex index, byte[] coarse, ushort[] fine)
{
    /// <summary>The clusters of a word, counted from 1; 0 for a word in none.</summary>
    public (uint Coarse, uint Fine) Of(uint key) => index.Find(key) is var place and >= 0 ? (coarse[place] + 1u, fine[place] + 1u) : default;
}
