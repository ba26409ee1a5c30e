using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>Whether a change was made, taken back, made again or came from elsewhere.</summary>
public enum ChangeOrigin
{
    /// <summary>A person's edit.</summary>
    Edit,

    /// <summary>An edit taken back.</summary>
    Undo,

    /// <summary>An undone edit made again.</summary>
    Redo,

    /// <summary>Decisions that came with a file. In the log of the document, but no step of its reviewer's: undo passes it by.</summary>
    Import,

    /// <summary>Another text put in the document's place. In the log, but no step of a reviewer's.</summary>
    Retext,
}

/// <summary>What one edit changed, as plain data: applied, stored, undone, shown as history and learned from.</summary>
/// <param name="Description">The edit in the words of the undo line: <c>Relabel 'Bath' as LOC</c>.</param>
/// <param name="Origin">Made, taken back, made again or come from elsewhere.</param>
/// <param name="By">The reviewer.</param>
/// <param name="At">When.</param>
/// <param name="Differences">In the order to apply them.</param>
public sealed record Change(
    string Description,
    ChangeOrigin Origin,
    string By,
    DateTimeOffset At,
    ImmutableArray<Difference> Differences)
{
    /// <summary>Shared by the changes that one step made in several documents, which undo takes back together; null for a step in one.</summary>
    public string? Group { get; init; }

    /// <summary>The document after the change.</summary>
    public AnnotatedDocument ApplyTo(AnnotatedDocument document) =>
        Differences.Aggregate(document, (current, difference) => difference.ApplyTo(current));

    /// <summary>The change that takes this one back.</summary>
    /// <param name="origin">Undo of an edit or a redo; redo of an undo.</param>
    /// <param name="at">When it is taken back.</param>
    public Change Inverse(ChangeOrigin origin, DateTimeOffset at) =>
        this with { Origin = origin, At = at, Differences = [.. Differences.Reverse().Select(difference => difference.Inverse())] };
}
