using Annotator.Core.Editing;
using Annotator.Core.Layers;

namespace Annotator.Tui.State;

/// <summary>A link being made: the beginning and the role are chosen, the target is looked for.</summary>
/// <param name="FromId">The annotation it begins at.</param>
/// <param name="Role">The role its target will play.</param>
internal sealed record PendingLink(string FromId, string Role);

/// <summary>Linking annotations: begin, name the role, go to the target, Enter.</summary>
internal static class Linking
{
    public static void Begin(Workbench workbench)
    {
        var document = workbench.Document!;
        var from = document.Selected!;
        var known = document.Current.Links.Select(link => link.Role)
            .Concat([WellKnownRoles.Speaker, WellKnownRoles.Cue, WellKnownRoles.Part])
            .Distinct()
            .ToArray();
        var taken = new HashSet<string> { "o" };
        var choices = known.Select(role => new Choice(role, () => Target(workbench, from.Id, role), Key: KeyFor(role, taken))).ToList();
        choices.Add(new("other role …", () => workbench.Ask(Dialogue.Line("Role", "", role => Target(workbench, from.Id, role.Trim()))), Key: "o"));
        workbench.Ask(Dialogue.List("Link to its", choices));
    }

    /// <summary>Ends a link at the annotation at the caret, or at the selection, which becomes a mention.</summary>
    public static void Complete(Workbench workbench)
    {
        var (document, link) = (workbench.Document!, workbench.Link!);
        if (document.Current.FindOrNull(link.FromId) is not { } from)
        {
            workbench.Link = null;
            workbench.Tell("The annotation the link began at is gone.", isWarning: true);
            return;
        }
        var label = WellKnownRoles.MentionLabel(link.Role);
        if (document.Selection is { } selection && label is not null && SpanTrim.Trim(document.Text, selection) is { } span)
            workbench.Do(new DrawLinked(from.Id, link.Role, WellKnownLayers.Mention, label, span));
        else if (document.Selected is { } target && target.Id != from.Id)
            workbench.Do(new AddLink(from.Id, link.Role, target.Id));
        else if (label is not null && WordMotion.At(document.Text, document.Caret) is { } word && word.Contains(document.Caret) && !from.Span.Contains(word))
            workbench.Do(new DrawLinked(from.Id, link.Role, WellKnownLayers.Mention, label, word));
        else
        {
            workbench.Tell($"Nothing to link to here. {HowTo(workbench)}", isWarning: true);
            return;
        }
        workbench.Link = null;
        document.Select(document.Current.Find(from.Id));
    }

    /// <summary>Takes one of the links from the annotation at the caret away.</summary>
    public static void Remove(Workbench workbench)
    {
        var document = workbench.Document!;
        var taken = new HashSet<string>();
        var choices = document.Current.Links.From(document.Selected!.Id)
            .Where(link => link.Review != Review.Rejected)
            .Select(link => new Choice(
                $"{link.Role} → {Painting.AnnotationListPainter.OneLine(document.Current.TextOf(document.Current.Find(link.To)))}",
                () => workbench.Do(new RemoveLink(link.Id)),
                Key: KeyFor(link.Role, taken)))
            .ToArray();
        workbench.Ask(Dialogue.List("Take away the link", choices));
    }

    public static string? WhyNoLinks(Workbench workbench) =>
        Reviewing.WhyNoneSelected(workbench)
        ?? (workbench.Document!.Current.Links.From(workbench.Document.SelectedId!).All(link => link.Review == Review.Rejected) ? "No link begins at this annotation." : null);

    private static void Target(Workbench workbench, string fromId, string role)
    {
        if (role.Length == 0)
            return;
        workbench.Link = new(fromId, role);
        workbench.Tell($"{role}: {HowTo(workbench)}");
    }

    private static string HowTo(Workbench workbench) =>
        $"Go to it, or select its words, and press {workbench.KeyOf("label-list")}; {workbench.KeyOf("cancel")} lets go.";

    private static string? KeyFor(string role, HashSet<string> taken) =>
        role.ToLowerInvariant().Select(letter => letter.ToString()).FirstOrDefault(letter => char.IsAsciiLetter(letter[0]) && taken.Add(letter));
}
