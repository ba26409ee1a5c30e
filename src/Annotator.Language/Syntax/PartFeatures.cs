using Annotator.Language.Tagging;

namespace Annotator.Language.Syntax;

/// <summary>What decides a word's part of speech: its looks, two words to each side, and the two tags before it.</summary>
internal static class PartFeatures
{
    /// <summary>How many keys a word has; a key of 0 is one the word does not have.</summary>
    public const int Count = 34;

    /// <summary>Writes the keys of the word in the middle.</summary>
    /// <param name="around">The looks of five words, the word itself third.</param>
    /// <param name="previous">The tag before it, one more than its number; 0 at the beginning.</param>
    /// <param name="second">The tag before that one.</param>
    /// <param name="keys">Where the keys go.</param>
    public static void Write(ReadOnlySpan<WordLooks> around, uint previous, uint second, Span<uint> keys)
    {
        ref readonly var word = ref around[2];
        ref readonly var before = ref around[1];
        ref readonly var after = ref around[3];
        keys[0] = FeatureHash.Of(10, word.Lower);
        keys[1] = FeatureHash.Of(11, word.Exact);
        keys[2] = FeatureHash.Of(12, word.Shape, previous);
        keys[3] = Part(13, word.Endings.One);
        keys[4] = Part(14, word.Endings.Two);
        keys[5] = Part(15, word.Endings.Three);
        keys[6] = Part(16, word.Endings.Four);
        keys[7] = Part(17, word.Beginning);
        keys[8] = FeatureHash.Of(18, before.Lower);
        keys[9] = FeatureHash.Of(19, after.Lower);
        keys[10] = FeatureHash.Of(20, around[0].Lower);
        keys[11] = FeatureHash.Of(21, around[4].Lower);
        keys[12] = FeatureHash.Of(22, previous);
        keys[13] = FeatureHash.Of(23, previous, second);
        keys[14] = FeatureHash.Of(24, word.Lower, previous);
        keys[15] = FeatureHash.Of(25, word.Lower, after.Lower);
        keys[16] = FeatureHash.Of(26, word.Lower, before.Lower);
        keys[17] = FeatureHash.Of(27, FeatureHash.Of(1, word.Lower, previous), after.Lower);
        keys[18] = Part(28, word.Clusters.Coarse);
        keys[19] = Part(29, word.Clusters.Fine);
        keys[20] = Part(30, before.Clusters.Coarse);
        keys[21] = Part(31, after.Clusters.Coarse);
        keys[22] = Part(32, after.Clusters.Fine);
        keys[23] = Part(33, around[4].Clusters.Coarse);
        keys[24] = FeatureHash.Of(34, word.Endings.Three, previous);
        keys[25] = FeatureHash.Of(35, word.Clusters.Coarse, previous);
        keys[26] = FeatureHash.Of(36, FeatureHash.Of(1, previous, after.Clusters.Coarse), word.Endings.Two);
        keys[27] = FeatureHash.Of(37, after.Endings.Two, word.Endings.Two);
        keys[29] = FeatureHash.Of(39, before.Lower, after.Lower);
        keys[30] = Part(40, before.Clusters.Fine);
        keys[31] = FeatureHash.Of(41, FeatureHash.Of(1, previous, second), word.Clusters.Coarse);
        keys[32] = FeatureHash.Of(42, before.Endings.Three);
        keys[33] = FeatureHash.Of(43, word.Clusters.Fine, word.Shape);
        keys[28] = FeatureHash.Of(38, after.Shape, word.Shape);
    }

    private static uint Part(int role, uint part) => part == 0 ? 0 : FeatureHash.Of(role, part);
}
