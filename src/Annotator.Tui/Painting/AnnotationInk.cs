using Annotator.Core.Layers;

namespace Annotator.Tui.Painting;

/// <summary>How an annotation is told apart: a tone for its review, a colour for its label, a sign where colours fail.</summary>
internal static class AnnotationInk
{
    /// <summary>The ink of an annotation's text.</summary>
    public static Ink Of(Annotation annotation, LayerSchema layers) =>
        new(ToneOf(annotation.Review), layers.Find(annotation.Layer, annotation.Label)?.Colour);

    /// <summary>One character for a review: <c>?</c> pending, <c>✓</c> accepted, <c>±</c> corrected, <c>✗</c> rejected.</summary>
    public static string SignOf(Review review) => review switch
    {
        Review.Accepted => "✓",
        Review.Corrected => "±",
        Review.Rejected => "✗",
        _ => "?",
    };

    private static Tone ToneOf(Review review) => review switch
    {
        Review.Accepted => Tone.Accepted,
        Review.Corrected => Tone.Corrected,
        Review.Rejected => Tone.Rejected,
        _ => Tone.Pending,
    };
}
