using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>How wide the network is, and where its parts lie among its numbers.</summary>
internal static class NetworkShape
{
    /// <summary>Outputs of the first layer, which sees a word and the two beside it.</summary>
    public const int Near = 128;

    /// <summary>What one word gives to the first layer's sums: for the word after it, for itself, for the word before it.</summary>
    public const int Gift = 3 * Near;

    /// <summary>States that the second layer carries through the sentence each way.</summary>
    public const int States = 96;

    /// <summary>Sums of a token in the second layer.</summary>
    public const int Sums = CarryLayer.SumsOfState * States;

    /// <summary>Marks a word may have besides its vector.</summary>
    public const int Marks = 32;

    // Where the parts begin: gifts of vectors, gifts of marks, bias of the first layer, second layer, its bias, scores of its outputs.
    public const int MarkGifts = WordVectors.Length * Gift;
    public const int NearBias = MarkGifts + Marks * Gift;
    public const int Carry = NearBias + Near;
    public const int CarryBias = Carry + Near * Sums;
    public const int Output = CarryBias + Sums;
    public const int Count = Output + 2 * States * TagWeights.RowLength;
}
