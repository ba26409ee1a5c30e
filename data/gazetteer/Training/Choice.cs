namespace LocationTagger.Training;

/// <summary>A name in a document: the clues for each place it may mean, and which of them it does mean.</summary>
/// <param name="Clues">By number of the candidate and of the clue.</param>
/// <param name="IsRight">By number of the candidate; at least one is right and one wrong.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record Choice(double[][] Clues, bool[] IsRight, double Weight);
