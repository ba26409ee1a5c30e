using Annotator.Core.Suggesting;

namespace Annotator.Core.Learning;

/// <summary>One reviewed document, as an annotator learns from it.</summary>
public static class Lesson
{
    /// <summary>The state after an annotator learned from a copy.</summary>
    /// <param name="annotator">One that learns.</param>
    /// <param name="before">What it learned before, written by the same version.</param>
    /// <param name="reviewed">The copy as its reviewer left it.</param>
    /// <param name="copyVersion">The version of the copy.</param>
    /// <param name="cancellation">Ends the lesson; nothing is learned then.</param>
    /// <exception cref="InvalidDataException">The annotator does not take the state for its own.</exception>
    public static LearnedState Learn(
        ReadyAnnotator annotator, LearnedState before, AnnotatedDocument reviewed, long copyVersion, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(annotator);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(reviewed);
        var learning = annotator.Instance as ILearningAnnotator
            ?? throw new ArgumentException($"'{annotator.Description.Name}' does not learn.", nameof(annotator));
        return before.After(
            new(reviewed.Document.Id, copyVersion),
            learning.Learn(before.Bytes, Shown(annotator.Description, reviewed), cancellation));
    }

    /// <summary>The layers it reads and writes, with all that was decided there.</summary>
    private static AnnotatedDocument Shown(AnnotatorDescription annotator, AnnotatedDocument reviewed)
    {
        var annotations = reviewed.Annotations
            .Where(annotation => annotator.WritesLayer(annotation.Layer) || annotator.Reads.Contains(annotation.Layer))
            .ToDictionary(annotation => annotation.Id);
        return new(
            reviewed.Document,
            annotations.Values,
            reviewed.Links.Where(link => annotations.ContainsKey(link.From) && annotations.ContainsKey(link.To)),
            reviewed.Status);
    }
}
