using System.CommandLine;
using Annotator.Cli.Showing;
using Annotator.Core.Editing;
using Annotator.Core.Layers;
using Annotator.Storage;

namespace Annotator.Cli.Verbs;

/// <summary><c>labels</c>: the labels of the store; each change touches the label alone and can be undone.</summary>
internal static class LabelsVerb
{
    private static readonly Argument<string> Name = new("LABEL") { Description = "A label's id, with its layer where the id alone is not enough: entity/PER." };
    private static readonly Argument<string> NewName = new("NAME") { Description = "What people are to read." };
    private static readonly Argument<string> Into = new("INTO") { Description = "The label of the same layer that is to stand for it." };

    public static Command Create()
    {
        var list = new Verb("list", "List the labels with their keys and colours.", "annotator labels list");
        list.SetAction(List);
        var rename = new Verb("rename", "Give a label another name; its id, key and colour stay.", "annotator labels rename entity/PER Person") { Name, NewName };
        rename.SetAction(result => Change(result, (schema, layer, label, by) => LabelChanges.Rename(schema, layer, label, result.GetRequiredValue(NewName), by)));
        var merge = new Verb("merge", "Let one label stand for another.", "annotator labels merge entity/GPE LOC") { Name, Into };
        merge.SetAction(result => Change(result, (schema, layer, label, by) => LabelChanges.Merge(schema, layer, label, Split(result.GetRequiredValue(Into)).Id, by)));
        var retire = new Verb("retire", "Offer a label no more; what has it keeps it.", "annotator labels retire entity/MISC") { Name };
        retire.SetAction(result => Change(result, LabelChanges.Retire));
        var undo = new Verb("undo", "Take back the newest of these changes.", "annotator labels undo");
        undo.SetAction(Undo);
        var redo = new Verb("redo", "Make the change last taken back again.", "annotator labels redo");
        redo.SetAction(Redo);
        return new Verb("labels", "Look after the labels.", "annotator labels list") { list, rename, merge, retire, LabelsDeleteVerb.Create(), undo, redo };
    }

    private static int List(ParseResult result)
    {
        using var store = StoreFile.Open(result);
        string[] head = ["LAYER", "ID", "NAME", "KEY", "COLOUR", "STATE"];
        var rows = store.Layers.Layers.SelectMany(layer => layer.Labels.Select(label => new[]
        {
            layer.Name,
            label.Id,
            label.Name,
            $"{label.Key}",
            label.Colour,
            label.MergedInto is { } into ? $"merged into {into}" : label.IsRetired ? "retired" : "",
        }));
        foreach (var line in Table.Lines([head, .. rows]))
            Say.Answer(line);
        return ExitCode.Done;
    }

    private static int Change(ParseResult result, Func<LayerSchema, string, string, Signature, Change> plan)
    {
        using var store = StoreFile.Open(result);
        var (layer, id) = Find(store.Layers, result.GetRequiredValue(Name));
        return Make(store, signature => plan(store.Layers, layer, id, signature), CommonOptions.ReviewerOf(result));
    }

    /// <summary>The layer and id of a label as named on the command line.</summary>
    /// <exception cref="UsageException">There is none, or the layer must be said.</exception>
    public static (string Layer, string Id) Find(LayerSchema schema, string name)
    {
        var (layer, id) = Split(name);
        var layers = schema.Layers.Where(one => layer is null ? one.Labels.Any(label => label.Id == id) : one.Name == layer).ToArray();
        return layers.Length == 1
            ? (layers[0].Name, id)
            : throw new UsageException(layers.Length == 0
                ? $"There is no label '{name}'. 'annotator labels list' shows those there are."
                : $"'{id}' is a label of {string.Join(" and ", layers.Select(one => one.Name))}; say which: {layers[0].Name}/{id}.");
    }

    /// <summary>Makes a change of labels and says so.</summary>
    public static int Make(LiteDbAnnotationStore store, Func<Signature, Change> plan, string reviewer)
    {
        try
        {
            return Keep(store, plan(new(reviewer, Now())));
        }
        catch (FormatException problem)
        {
            throw new UsageException(problem.Message + " 'annotator labels list' shows those there are.");
        }
    }

    private static int Undo(ParseResult result)
    {
        using var store = StoreFile.Open(result);
        if (LabelChanges.NextUndo(store.LabelHistory()) is { } newest)
            return Keep(store, newest.Inverse(ChangeOrigin.Undo, Now()));
        Say.Problem("No label was changed; there is nothing to undo.");
        return ExitCode.Refused;
    }

    private static int Redo(ParseResult result)
    {
        using var store = StoreFile.Open(result);
        if (LabelChanges.NextRedo(store.LabelHistory()) is { } newest)
            return Keep(store, newest.Inverse(ChangeOrigin.Redo, Now()));
        Say.Problem("No change of labels was taken back; there is nothing to make again.");
        return ExitCode.Refused;
    }

    private static int Keep(LiteDbAnnotationStore store, Change change)
    {
        if (change.Differences.IsEmpty)
        {
            Say.Answer("It is so already.");
            return ExitCode.Done;
        }
        store.ChangeLabels(change);
        Say.Answer(change.Origin == ChangeOrigin.Undo
            ? $"Took back: {change.Description}. 'annotator labels redo' makes it again."
            : $"{change.Description}: done. 'annotator labels undo' takes it back.");
        return ExitCode.Done;
    }

    private static (string? Layer, string Id) Split(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (null, name) : (name[..slash], name[(slash + 1)..]);
    }

    private static DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
}
