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
        return new Verb("labels", "Look after the labels.", "annotator labels list") { list, rename, merge, retire, undo };
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
        var (layer, id) = Split(result.GetRequiredValue(Name));
        var layers = store.Layers.Layers.Where(one => layer is null ? one.Labels.Any(label => label.Id == id) : one.Name == layer).ToArray();
        if (layers.Length != 1)
            throw new UsageException(layers.Length == 0
                ? $"There is no label '{result.GetRequiredValue(Name)}'. 'annotator labels list' shows those there are."
                : $"'{id}' is a label of {string.Join(" and ", layers.Select(one => one.Name))}; say which: {layers[0].Name}/{id}.");
        try
        {
            return Keep(store, plan(store.Layers, layers[0].Name, id, new(CommonOptions.ReviewerOf(result), Now())));
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

    private static int Keep(LiteDbAnnotationStore store, Change change)
    {
        if (change.Differences.IsEmpty)
        {
            Say.Answer("It is so already.");
            return ExitCode.Done;
        }
        store.ChangeLabels(change);
        Say.Answer(change.Origin == ChangeOrigin.Undo ? $"Took back: {change.Description}." : $"{change.Description}: done. 'annotator labels undo' takes it back.");
        return ExitCode.Done;
    }

    private static (string? Layer, string Id) Split(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (null, name) : (name[..slash], name[(slash + 1)..]);
    }

    private static DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
}
