namespace EntityTagger;

/// <summary>How often a reviewer decided the same about the same words in one document.</summary>
/// <param name="Key">The words.</param>
/// <param name="Outcome">What they are.</param>
/// <param name="Count">How often.</param>
internal readonly record struct NameDecision(uint Key, byte Outcome, ushort Count);
