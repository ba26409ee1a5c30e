using System.Globalization;
using Annotator.Core.Editing;

namespace Annotator.Tui.State;

/// <summary>Notes and attributes of annotations, notes and flags of documents.</summary>
internal static class Remarks
{
    public static void AskNote(Workbench workbench)
    {
        var annotation = workbench.Document!.Selected!;
        workbench.Ask(Dialogue.Line("Note", annotation.Note ?? "", note => workbench.Do(new SetNote(annotation.Id, note))));
    }

    public static void AskAttribute(Workbench workbench)
    {
        var annotation = workbench.Document!.Selected!;
        var choices = annotation.Attributes.OrderBy(pair => IsOfParts(pair.Value)).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new Choice(
                pair.Key,
                () => AskValue(workbench, annotation, pair.Key),
                pair.Value.ToString(),
                WhyNot: IsOfParts(pair.Value) ? $"has parts and cannot be typed: {pair.Value}" : null))
            .Append(new Choice("new attribute …", () => workbench.Ask(Dialogue.Line("Name of the attribute", "", name => AskValue(workbench, annotation, name.Trim())))))
            .ToArray();
        workbench.Ask(Dialogue.List("Attributes", choices));
    }

    public static void AskDocumentNote(Workbench workbench)
    {
        var status = workbench.Document!.Current.Status;
        workbench.Ask(Dialogue.Line("Note on the document", status.Note ?? "", note =>
            workbench.Do(new SetStatus(status with { Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim() }))));
    }

    public static void ToggleQuestion(Workbench workbench)
    {
        var status = workbench.Document!.Current.Status;
        workbench.Do(new SetStatus(status with { Question = !status.Question }));
    }

    public static void Skip(Workbench workbench)
    {
        var status = workbench.Document!.Current.Status;
        var isSkipped = status.State == DocumentState.Skipped;
        workbench.Do(new SetStatus(status with { State = isSkipped ? DocumentState.InWork : DocumentState.Skipped }));
        if (workbench.Document!.Current.Status.State != DocumentState.Skipped)
            return;
        var name = workbench.Document.Current.Document.Id;
        workbench.Tell(workbench.OpenAt(workbench.Documents.OpenIndex + 1)
            ? $"'{name}' is skipped."
            : $"'{name}' is skipped; it was the last in the list.");
    }

    /// <summary>What a person typed, as the narrowest type that holds it: yes or no, a whole number, a number, else text; nothing takes it away.</summary>
    internal static AttributeValue Parse(string typed) => typed.Trim() switch
    {
        "" => AttributeValue.None,
        "true" => true,
        "false" => false,
        var text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        var text => text,
    };

    private static void AskValue(Workbench workbench, Annotation annotation, string name)
    {
        if (name.Length == 0)
            return;
        if (annotation.Attributes.TryGetValue(name, out var there) && IsOfParts(there))
        {
            workbench.Tell($"'{name}' has parts and cannot be typed.", isWarning: true);
            return;
        }
        var now = annotation.Attributes.GetValueOrDefault(name) is { } value and not AttributeValue.Null ? value.ToString() : "";
        workbench.Ask(Dialogue.Line(name, now, typed =>
        {
            // What was left as it stood keeps its type: a text of digits stays a text.
            if (typed != now)
                workbench.Do(new SetAttribute(annotation.Id, name, Parse(typed)));
        }));
    }

    private static bool IsOfParts(AttributeValue value) => value is AttributeValue.List or AttributeValue.Map;
}
