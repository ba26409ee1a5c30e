using System.Collections.Immutable;
using System.Globalization;
using Annotator.Core.Editing;
using Annotator.Core.Layers;

namespace Annotator.Tui.State;

/// <summary>Saying who speaks the quote at the caret.</summary>
internal static class Speakers
{
    /// <summary>Offers the persons and organisations of the document, the nearest first; a quote in pieces asks once for all of them.</summary>
    public static void Ask(Workbench workbench)
    {
        var document = workbench.Document!;
        var quote = document.Selected!;
        var choices = Candidates(document.Current, quote).Select((candidate, index) => new Choice(
            candidate.Name,
            () => AskPieces(workbench, quote, candidate.Name, pieces => new SetSpeaker(pieces, candidate.Mention.Id, candidate.Name)),
            $"{candidate.Mention.Label}  {candidate.Distance} character{(candidate.Distance == 1 ? "" : "s")} away",
            Key: index < 9 ? (index + 1).ToString(CultureInfo.InvariantCulture) : null,
            Colour: workbench.Layers.Find(candidate.Mention.Layer, candidate.Mention.Label)?.Colour)).ToArray();
        if (choices.Length == 0)
            workbench.Tell("No person or organisation is labelled in this document; select the speaker's words and link them with f.", isWarning: true);
        else
            workbench.Ask(Dialogue.List("Who says it", choices));
    }

    public static string? WhyNoQuote(Workbench workbench) =>
        Reviewing.WhyNoneSelected(workbench) ?? (workbench.Document!.Selected!.Layer == WellKnownLayers.Quote ? null : "The annotation at the caret is no quote.");

    /// <summary>The nearest annotation that names somebody; null when none does.</summary>
    public static Annotation? MentionOf(AnnotatedDocument document, Annotation quote, string name) =>
        Candidates(document, quote).FirstOrDefault(candidate => candidate.Name == name).Mention
        ?? Candidates(document, quote).FirstOrDefault(candidate => name.EndsWith(" " + candidate.Name, StringComparison.Ordinal)).Mention;

    /// <summary>Says who speaks a quote, and asks once whether its other pieces are meant too.</summary>
    /// <param name="workbench">The workbench.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="name">Who speaks it.</param>
    /// <param name="edit">What to do to the quotes meant.</param>
    public static void AskPieces(Workbench workbench, Annotation quote, string name, Func<ImmutableArray<string>, Edit> edit)
    {
        var pieces = PiecesOf(workbench.Document!.Current, quote);
        if (pieces.Length == 1)
        {
            Set(pieces);
            return;
        }
        workbench.Ask(Dialogue.List($"{name} says", [
            new($"all {pieces.Length} pieces of the utterance", () => Set(pieces), Key: "a"),
            new("this piece alone", () => Set([quote.Id]), Key: "t"),
        ]));

        void Set(ImmutableArray<string> ids)
        {
            workbench.Do(edit(ids));
            workbench.Document!.Refreshed(quote.Id);
        }
    }

    private static ImmutableArray<string> PiecesOf(AnnotatedDocument document, Annotation quote) =>
        quote.Attributes.GetValueOrDefault("group") is { } group
            ? [quote.Id, .. document.Annotations.Where(other => other.Id != quote.Id && other.Layer == quote.Layer && other.Review != Review.Rejected
                && other.Attributes.GetValueOrDefault("group") == group).Select(other => other.Id)]
            : [quote.Id];

    /// <summary>Each name once, by its nearest mention; a name that is part of a fuller one stands for that.</summary>
    private static IEnumerable<(Annotation Mention, string Name, int Distance)> Candidates(AnnotatedDocument document, Annotation quote)
    {
        var mentions = document.Annotations
            .Where(annotation => annotation.Layer == WellKnownLayers.Entity && annotation.Label is "PER" or "ORG" && annotation.Review != Review.Rejected)
            .Select(annotation => (Mention: annotation, Text: Painting.AnnotationListPainter.OneLine(document.TextOf(annotation))))
            .ToArray();
        var names = mentions.Select(mention => mention.Text).Distinct().OrderByDescending(name => name.Length).ToArray();
        return mentions
            .Select(mention => (
                mention.Mention,
                Name: names.First(name => name == mention.Text || name.EndsWith(" " + mention.Text, StringComparison.Ordinal)),
                Distance: DistanceBetween(mention.Mention.Span, quote.Span)))
            .OrderBy(candidate => candidate.Distance)
            .DistinctBy(candidate => candidate.Name);
    }

    private static int DistanceBetween(TextSpan one, TextSpan other) =>
        one.Overlaps(other) ? int.MaxValue / 2 : one.Start >= other.End ? one.Start - other.End : other.Start - one.End;
}
