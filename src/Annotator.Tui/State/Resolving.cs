using System.Collections.Immutable;
using Annotator.Core.Editing;
using Annotator.Core.Layers;
using Annotator.Tui.Painting;

namespace Annotator.Tui.State;

/// <summary>Saying what the annotation at the caret stands for: another of its alternatives, or what a typed name finds.</summary>
internal static class Resolving
{
    /// <summary>Takes the alternative of a number, counted from 1 as the details number them.</summary>
    public static void TakeNumbered(Workbench workbench, int number)
    {
        var annotation = workbench.Document!.Selected!;
        var alternatives = Alternatives.Of(annotation);
        if (number > alternatives.Length)
            workbench.Tell($"It has only {alternatives.Length} alternative{(alternatives.Length == 1 ? "" : "s")}.", isWarning: true);
        else
            Take(workbench, annotation.Id, alternatives[number - 1]);
    }

    /// <summary>
    /// Lists the alternatives; a typed name is looked up by the plugins that write the layer. A quote without either asks for its speaker.
    /// </summary>
    public static void AskName(Workbench workbench)
    {
        var annotation = workbench.Document!.Selected!;
        var plugins = workbench.LookupsOf(annotation.Layer) ?? [];
        var known = Known(workbench, annotation);
        if (plugins.Count == 0 && known.Count == 0 && annotation.Layer == WellKnownLayers.Quote)
        {
            Speakers.Ask(workbench);
            return;
        }
        Dialogue? dialogue = null;
        dialogue = Dialogue.Search("Stands for", typed =>
        {
            if (plugins.Count == 0)
                return FuzzyMatch.Best(known, typed, choice => choice.Text);
            workbench.Lookup.Stop();
            if (string.IsNullOrWhiteSpace(typed))
                return known;
            workbench.Lookup.Ask(plugins, typed.Trim(), annotation, workbench.Document!.Current, found => Show(typed, found), reason => Fail(typed, reason));
            return Outdated(dialogue!.Choices);
        });
        workbench.Ask(dialogue);

        void Show(string typed, IReadOnlyList<Alternative> found) => Offer(typed, found.Count == 0
            ? [new Choice("nothing bears that name", () => { }, WhyNot: "")]
            : [.. found.Select(one => new Choice(one.Name, () => Take(workbench, annotation.Id, one.Attributes), one.Detail ?? ""))]);

        void Fail(string typed, string reason) => Offer(typed, [new Choice(reason, () => { }, WhyNot: "")]);

        void Offer(string typed, IReadOnlyList<Choice> choices)
        {
            if (workbench.Dialogue != dialogue || dialogue?.Input!.Text != typed)
                return;
            dialogue.Offer(choices);
            workbench.Refresh();
        }
    }

    public static string? WhyNoAlternative(Workbench workbench) =>
        Reviewing.WhyNoneSelected(workbench)
        ?? (Alternatives.Of(workbench.Document!.Selected!).IsEmpty ? "No alternatives are known for this annotation." : null);

    public static string? WhyNoName(Workbench workbench) =>
        Reviewing.WhyNoneSelected(workbench) is { } reason ? reason
        : WhyNoAlternative(workbench) is null || workbench.Document!.Selected!.Layer == WellKnownLayers.Quote ? null
        : workbench.LookupsOf(workbench.Document!.Selected!.Layer) switch
        {
            null => "The plugins are still being loaded.",
            { Count: 0 } => $"No plugin here looks up names for the layer '{workbench.Document.Selected.Layer}'.",
            _ => null,
        };

    private static IReadOnlyList<Choice> Known(Workbench workbench, Annotation annotation) =>
        [.. AlternativeWords.Of(annotation).Select((words, index) => new Choice(words, () => Take(workbench, annotation.Id, Alternatives.Of(annotation)[index]), $"alternative {index + 1}"))];

    /// <summary>What was offered before the last key, not to be taken for an answer to it.</summary>
    private static IReadOnlyList<Choice> Outdated(IReadOnlyList<Choice> choices)
    {
        const string looking = "looking …";
        return choices.Count == 0 ? [new(looking, () => { }, WhyNot: "")] : [.. choices.Select(choice => choice with { WhyNot = looking })];
    }

    /// <summary>A quote's speaker is set as the speaker key does: with the link, and asking once for the other pieces.</summary>
    private static void Take(Workbench workbench, string annotationId, ImmutableDictionary<string, AttributeValue> taken)
    {
        var document = workbench.Document!;
        if (document.Current.FindOrNull(annotationId) is not { } annotation)
            return;
        if (annotation.Layer != WellKnownLayers.Quote || taken.TextOrNull(WellKnownRoles.Speaker) is not { } name)
        {
            workbench.Do(new TakeAlternative([annotationId], taken));
            document.Refreshed(annotationId);
            return;
        }
        var mention = Speakers.MentionOf(document.Current, annotation, name);
        Speakers.AskPieces(workbench, annotation, name, pieces => new TakeAlternative(pieces, taken, mention?.Id));
    }
}
