namespace Annotator.Core.Editing;

/// <summary>Who decides, and when.</summary>
/// <param name="By">The reviewer's name.</param>
/// <param name="At">The moment, in UTC.</param>
public readonly record struct Signature(string By, DateTimeOffset At);
