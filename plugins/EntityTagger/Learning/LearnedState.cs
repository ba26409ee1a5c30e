using System.Collections.Immutable;

namespace EntityTagger;

/// <summary>All that was learned from one reviewer's documents, as plain data.</summary>
/// <param name="Keys">Keys of the features whose weights have moved, ascending.</param>
/// <param name="Weights">How far they have moved: for each key one number for each tag but outside.</param>
/// <param name="Squares">For each key the sum of the squares of its gradients; what moved much moves less from then on.</param>
/// <param name="Trust">How far the weights were to be trusted so far.</param>
/// <param name="Documents">The documents, in the order they were learned from.</param>
internal sealed record LearnedState(uint[] Keys, float[] Weights, float[] Squares, Trust Trust, ImmutableArray<LearnedDocument> Documents)
{
    /// <summary>Nothing learned.</summary>
    public static readonly LearnedState Nothing = new([], [], [], Trust.Full, []);
}
