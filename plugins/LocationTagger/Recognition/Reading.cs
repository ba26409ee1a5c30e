namespace LocationTagger.Recognition;

/// <summary>A text as the recogniser read it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Parts">Its parts.</param>
/// <param name="Around">What stands around them.</param>
/// <param name="Possible">The possible mentions of places in text order.</param>
internal sealed record Reading(string Text, TextParts Parts, Surroundings Around, List<Mention> Possible);
