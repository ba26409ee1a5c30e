using Annotator.Core.Keeping;

namespace Annotator.Core.Learning;

/// <summary>Keeps what annotators learned, a project's and a reviewer's own, between sessions.</summary>
public interface ILearnedStates
{
    /// <summary>Who has learned something from whom.</summary>
    IReadOnlyList<LearnedKey> Learned();

    /// <summary>What an annotator learned from a reviewer; null when nothing is kept that is whole.</summary>
    LearnedState? FindLearned(LearnedKey key);

    /// <summary>Keeps a state in the place of the one before; no person's edit waits for it.</summary>
    /// <returns>Ends when it is on disk.</returns>
    /// <exception cref="StoreException">It could not be written; the one before stands.</exception>
    Task KeepLearned(LearnedState learned);
}
