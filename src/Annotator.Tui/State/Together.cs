using System.Collections.Immutable;
using System.Globalization;
using Annotator.Core.Editing;
using Annotator.Core.Suggesting;

namespace Annotator.Tui.State;

/// <summary>Deciding on many annotations in one step.</summary>
internal static class Together
{
    /// <summary>Offers to accept or reject what has something in common with the annotation at the caret.</summary>
    public static void AskReview(Workbench workbench)
    {
        var document = workbench.Document!;
        var pending = document.Current.Annotations.Where(annotation => annotation.Review == Review.Pending).ToArray();
        var choices = new List<Choice>();
        if (document.Selected is { } selected)
        {
            Offer($"pending {selected.Label}", annotation => annotation.Layer == selected.Layer && annotation.Label == selected.Label);
            foreach (var source in selected.Sources.Select(SourceName.Of).Distinct())
                Offer($"pending from {source}", annotation => annotation.Sources.Select(SourceName.Of).Contains(source));
            if (selected.Confidence is { } sure)
            {
                Offer(Invariant($"pending with confidence {sure:0.00} or more"), annotation => annotation.Confidence >= sure);
                Offer(Invariant($"pending with confidence {sure:0.00} or less"), annotation => annotation.Confidence <= sure);
            }
        }
        Offer("pending", _ => true);
        workbench.Ask(Dialogue.List("Accept or reject all", choices));

        void Offer(string what, Func<Annotation, bool> isMeant)
        {
            var ids = pending.Where(isMeant).Select(annotation => annotation.Id).ToImmutableArray();
            foreach (var accept in (ReadOnlySpan<bool>)[true, false])
            {
                choices.Add(new Choice(
                    $"{(accept ? "accept" : "reject")} all {what}",
                    () => workbench.Do(new ReviewMany(ids, accept, what)),
                    ids.Length.ToString(CultureInfo.InvariantCulture),
                    Key: choices.Count < 9 ? (choices.Count + 1).ToString(CultureInfo.InvariantCulture) : null,
                    WhyNot: ids.IsEmpty ? "None is pending." : null));
            }
        }
    }

    /// <summary>Shows how often the text of the annotation at the caret stands in the document, and labels all of it on Enter.</summary>
    public static void AskOccurrences(Workbench workbench)
    {
        var document = workbench.Document!;
        var selected = document.Selected!;
        var spans = Occurrences.Of(document.Text, document.Current.TextOf(selected));
        document.Preview = spans;
        var name = Painting.AnnotationListPainter.OneLine(document.Current.TextOf(selected));
        workbench.Ask(Dialogue.List($"'{name}' stands here {spans.Length} times", [
            new($"label all as {selected.Label}", () => workbench.Do(new LabelOccurrences(selected.Layer, selected.Label, spans)), Key: "t"),
            new($"label all as {selected.Label} in every document listed ({workbench.Documents.Count})", () => LabelEverywhere(workbench, document.Current.TextOf(selected), selected), Key: "e"),
        ]));
    }

    private static void LabelEverywhere(Workbench workbench, string text, Annotation like)
    {
        var changed = workbench.LabelEverywhere(text, like.Layer, like.Label);
        workbench.Tell($"Labelled in {changed} documents as {like.Label}; undo takes all of it back.");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
