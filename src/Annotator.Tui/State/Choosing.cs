namespace Annotator.Tui.State;

/// <summary>Lists to choose from: commands, documents, labels, the annotations at the caret.</summary>
internal static class Choosing
{
    /// <summary>Every command, narrowed by typing, with its key and why it is unavailable.</summary>
    public static void AskCommand(Workbench workbench)
    {
        var commands = workbench.Commands.SelectMany(group => group.Commands).ToArray();
        workbench.Ask(Dialogue.Search("Command", typed => [.. FuzzyMatch.Best(commands, typed, command => $"{command.Name} {command.Help}").Select(command =>
            new Choice(command.Help, () => workbench.Execute(command), string.Join(" ", command.Keys), WhyNot: command.WhyNot(workbench)))]));
    }

    /// <summary>Every document, narrowed by typing.</summary>
    public static void AskDocument(Workbench workbench) =>
        workbench.Ask(Dialogue.Search("Document", typed => [.. FuzzyMatch.Best(workbench.Documents, typed, document => document.DocumentId).Take(200).Select(document =>
            new Choice(
                document.DocumentId,
                () => workbench.OpenAt(workbench.Documents.IndexOf(document.DocumentId)),
                $"{document.Status.State switch { DocumentState.Done => "done", DocumentState.Skipped => "skipped", DocumentState.InWork => "in work", _ => "new" }}  {document.Pending} pending"))]));

    /// <summary>Every label with its key, its layer and when to give it; where some have no key, narrowed by typing.</summary>
    public static void AskLabel(Workbench workbench)
    {
        var labels = workbench.Layers.Layers.SelectMany(layer => layer.Labels.Where(label => !label.IsHidden).Select(label => (layer, label))).ToArray();
        workbench.Ask(Array.TrueForAll(labels, given => given.label.Key is not null)
            ? Dialogue.List("Label", Choices(labels))
            : Dialogue.Search("Label", typed => Choices(FuzzyMatch.Best(labels, typed, given => $"{given.label.Name} {given.label.Id}"))));

        Choice[] Choices(IEnumerable<(Core.Layers.Layer Layer, Core.Layers.Label Label)> given) => [.. given.Select(one =>
            new Choice(one.Label.Name, () => Labelling.Give(workbench, one.Layer, one.Label), About(workbench, one.Layer, one.Label), one.Label.Key?.ToString(), Colour: one.Label.Colour))];
    }

    private static string About(Workbench workbench, Core.Layers.Layer layer, Core.Layers.Label label) =>
        workbench.GuidelineOf(layer.Name, label.Id) is { } guideline ? $"{layer.Name}: {Painting.AnnotationListPainter.OneLine(guideline)}" : layer.Name;

    /// <summary>All annotations at the caret, the innermost first.</summary>
    public static void AskAtCaret(Workbench workbench)
    {
        var document = workbench.Document!;
        workbench.Ask(Dialogue.List("Annotations here", [.. document.AtCaret().Reverse().Select((annotation, index) => new Choice(
            $"{annotation.Label} {Painting.AnnotationListPainter.OneLine(document.Current.TextOf(annotation))}",
            () => document.Refreshed(annotation.Id),
            $"{Painting.AnnotationInk.SignOf(annotation.Review)} {string.Join(" ", annotation.Sources)}",
            Key: index < 9 ? $"{index + 1}" : null,
            Colour: workbench.Layers.Find(annotation.Layer, annotation.Label)?.Colour))]));
    }

    /// <summary>Puts the documents in the next order.</summary>
    public static void NextOrder(Workbench workbench)
    {
        workbench.Documents.Sort(workbench.Documents.Order.Next());
        workbench.Tell($"Documents {workbench.Documents.Order.Words()}.");
    }

    /// <summary>Narrows the list of documents to those with the typed words, while they are typed.</summary>
    public static void AskDocumentFilter(Workbench workbench)
    {
        var before = workbench.Documents.Filter;
        workbench.Ask(Dialogue.Line(
            "Show only documents with",
            workbench.Documents.Filter?.Words ?? "",
            words => TellNarrowed(workbench, words),
            words => NarrowDocuments(workbench, words),
            "words in the name or note, new, work, done, skipped, question, pending",
            () => workbench.Documents.Narrow(before)));
    }

    private static void TellNarrowed(Workbench workbench, string words)
    {
        NarrowDocuments(workbench, words);
        workbench.Tell(workbench.Documents.Filter is null ? "All documents are listed." : $"{workbench.Documents.Count} of {workbench.Documents.Total} documents are listed, the open one among them.");
    }

    private static void NarrowDocuments(Workbench workbench, string words) =>
        workbench.Documents.Narrow(string.IsNullOrWhiteSpace(words) ? null : new(words));

    /// <summary>The plugins that learned something, for one of them to forget it.</summary>
    public static void AskForget(Workbench workbench) =>
        workbench.Ask(Dialogue.List("Forget what was learned", [.. workbench.Learned().Select(learned => new Choice(
            learned.Annotator,
            () => workbench.Forget(learned.Annotator, learned.Documents),
            $"learned from {learned.Documents} document{(learned.Documents == 1 ? "" : "s")}; your decisions stay"))]));

    public static string? WhyNothingLearned(Workbench workbench) =>
        workbench.Learned().Count == 0 ? "No plugin has learned anything from you yet." : null;

    /// <summary>Narrows the list of annotations to those with the typed words.</summary>
    public static void AskFilter(Workbench workbench)
    {
        var before = workbench.Filter;
        workbench.Ask(Dialogue.Line(
            "Show only annotations with",
            before?.Words ?? "",
            words => Narrow(workbench, words),
            words => Narrow(workbench, words),
            "words in label, source, review or text",
            () => workbench.Filter = before));
    }

    private static void Narrow(Workbench workbench, string words) => workbench.Filter = string.IsNullOrWhiteSpace(words) ? null : new(words);
}
