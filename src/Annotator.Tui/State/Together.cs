using System.Collections.Immutable;
using System.Globalization;
using Annotator.Core.Editing;
using Annotator.Core.Suggesting;

namespace Annotator.Tui.State;

/// <summary>Deciding on many annotations in one step.</summary>
internal static class Together
{
    private const int MostOfAName = 30;

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

    /// <summary>Shows where the text of the annotation at the caret stands in the document, and labels all of it, here or in every document.</summary>
    public static void AskOccurrences(Workbench workbench)
    {
        var document = workbench.Document!;
        var selected = document.Selected!;
        var text = document.Current.TextOf(selected);
        var spans = Occurrences.Of(document.Text, text);
        var edit = new LabelOccurrences(selected.Layer, selected.Label, spans);
        var toLabel = edit.CountIn(document.Current);
        var name = Painting.CellText.Fit(Painting.AnnotationListPainter.OneLine(text), MostOfAName);
        IReadOnlyCollection<string>? standsIn = null;
        var dialogue = Dialogue.List($"'{name}' stands here {Times(spans.Length)}, {toLabel} to label", Choices("counting …"));
        document.Preview = spans;
        workbench.Ask(dialogue);
        workbench.CountEverywhere(dialogue, text, count =>
        {
            if (count.IsAll)
                standsIn = count.Documents;
            dialogue.Update(Choices($"{Times(count.Times)} in {Documents(count.Documents.Count)}{(count.IsAll ? "" : " so far …")}"));
        });

        Choice[] Choices(string everywhere) =>
        [
            new($"label all here as {selected.Label}", () => workbench.Do(edit), $"{toLabel} to label", Key: "t", WhyNot: toLabel == 0 ? "All of them are decided." : null),
            new($"label all in every document listed as {selected.Label}", () => LabelEverywhere(workbench, text, name, selected, standsIn), everywhere, Key: "e"),
        ];
    }

    private static void LabelEverywhere(Workbench workbench, string text, string name, Annotation like, IReadOnlyCollection<string>? standsIn) =>
        workbench.Edits.LabelEverywhere(text, like.Layer, like.Label, standsIn, (labelled, documents) => workbench.Tell(labelled == 0
            ? $"'{name}' is decided wherever it stands."
            : $"Labelled {labelled} × '{name}' as {like.Label} in {Documents(documents)}; {workbench.KeyOf("undo")} takes all of it back."));

    private static string Times(int count) => count == 1 ? "once" : Invariant($"{count} times");

    private static string Documents(int count) => count == 1 ? "1 document" : Invariant($"{count} documents");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
