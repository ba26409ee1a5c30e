using System.Collections.Immutable;

namespace EntityTagger;

/// <summary>A document that was learned from: reviewed again, its decisions take the place of those before.</summary>
/// <param name="Text">Fingerprint of its text.</param>
/// <param name="Decisions">Fingerprint of what was decided; the same again teaches nothing.</param>
/// <param name="Names">What was decided about its names, by key and outcome.</param>
internal sealed record LearnedDocument(ulong Text, ulong Decisions, ImmutableArray<NameDecision> Names);
