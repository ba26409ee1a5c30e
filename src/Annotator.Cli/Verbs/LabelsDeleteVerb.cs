using System.CommandLine;
using Annotator.Core.Layers;
using Annotator.Storage;

namespace Annotator.Cli.Verbs;

/// <summary><c>labels delete</c>: takes a label out of its layer; asks first where annotations have it.</summary>
internal static class LabelsDeleteVerb
{
    private static readonly Argument<string> Name = new("LABEL") { Description = "A label's id, with its layer where the id alone is not enough: entity/PER." };
    private static readonly Option<bool> Yes = new("--yes") { Description = "Delete it even where annotations have it; they keep its id." };

    public static Command Create()
    {
        var verb = new Verb("delete", "Take a label out of its layer; asks first where annotations have it.", "annotator labels delete entity/GPE") { Name, Yes };
        verb.SetAction(Run);
        return verb;
    }

    private static int Run(ParseResult result)
    {
        using var store = StoreFile.Open(result);
        var (layer, id) = LabelsVerb.Find(store.Layers, result.GetRequiredValue(Name));
        var use = store.UseOf(layer, id);
        if (use.Annotations > 0 && !result.GetValue(Yes) && !Agrees(layer, id, use))
            return ExitCode.Refused;
        var code = LabelsVerb.Make(store, signature => LabelChanges.Delete(store.Layers, layer, id, signature), CommonOptions.ReviewerOf(result));
        if (use.Annotations > 0)
            Say.Problem($"What has it ({Told(use)}) keeps the id '{id}', also in an export. The label comes back when a plugin or an import declares it.");
        return code;
    }

    /// <summary>Asks a person at a terminal; anybody else is told what to do.</summary>
    private static bool Agrees(string layer, string id, LabelUse use)
    {
        Say.Problem($"{layer}/{id} is on {Told(use)}; {Decided(use)}. To give what has it another label: 'annotator labels merge {layer}/{id} OTHER'."
            + $" To keep the label but offer it no more: 'annotator labels retire {layer}/{id}'.");
        if (Console.IsInputRedirected)
        {
            Say.Problem("Nothing was deleted. Delete it all the same with --yes.");
            return false;
        }
        Say.Ask("Delete the label all the same? [y/N] ");
        if (Console.In.ReadLine()?.Trim() is "y" or "Y" or "yes")
            return true;
        Say.Problem("Nothing was deleted.");
        return false;
    }

    private static string Told(LabelUse use) => $"{Say.Count(use.Annotations, "annotation")} in {Say.Count(use.Documents, "document")}";

    private static string Decided(LabelUse use) => use.Decided switch
    {
        0 => "all are mere suggestions",
        _ when use.Decided == use.Annotations => "somebody has decided on each",
        _ => $"somebody has decided on {use.Decided} of them",
    };
}
