using System.Collections.Immutable;

namespace Annotator.Tui.State;

/// <summary>Every command with its keys, help and reasons; bindings, help page and status line all read this table.</summary>
internal static class UserCommands
{
    public static readonly IReadOnlyList<CommandGroup> Groups =
    [
        new("Decide",
        [
            Command("accept", ["a"], "accept the annotation at the caret, with what only serves it", Reviewing.Accept, Reviewing.WhyNoneSelected),
            Command("reject", ["r"], "reject it; it is never proposed again", Reviewing.Reject, Reviewing.WhyNoneSelected),
            Command("accept-all", ["]"], "accept all that is pending, mark done, open the next document", Reviewing.AcceptAllAndGoOn),
            Command("review-many", ["&"], "accept or reject all of a label, source or confidence, in one step", Together.AskReview, Reviewing.WhyNonePending),
            Command("undo", ["z"], "undo, without limit, across documents and restarts", (workbench, count) => Repeat(count, workbench.Edits.Undo), WhyNothingToUndo),
            Command("redo", ["x"], "redo", (workbench, count) => Repeat(count, workbench.Edits.Redo), WhyNothingToRedo),
        ]),
        new("Go",
        [
            Command("next-pending", ["n"], "next pending annotation", Reviewing.NextPending, Reviewing.WhyNonePending),
            Command("previous-pending", ["p"], "previous pending annotation", Reviewing.PreviousPending, Reviewing.WhyNonePending),
            Command("next-annotation", ["Tab"], "next annotation", Reviewing.Next, Reviewing.WhyNone),
            Command("previous-annotation", ["Shift+Tab"], "previous annotation", Reviewing.Previous, Reviewing.WhyNone),
            Command("next-unsure", ["m"], "pending annotation its source is least sure of; again, the next of them", Finding.NextUnsure, Reviewing.WhyNonePending),
            Command("next-of-label", ["*"], "next annotation with the same label", Finding.NextOfLabel, Reviewing.WhyNoneSelected),
            Command("history", ["`"], "what was done to the annotation at the caret", History.Ask, Reviewing.WhyNoneSelected),
            Command("cycle", ["c"], "next of the annotations at the caret, from the innermost outwards", workbench => workbench.Document!.SelectNextAtCaret(), Reviewing.WhyNoneSelected),
            Command("at-caret", ["\\"], "choose among the annotations at the caret", Choosing.AskAtCaret, Reviewing.WhyNoneSelected),
            Command("find", ["/"], "find text; capitals matter once you type one", Finding.AskPlain),
            Command("find-regex", ["~"], "find a regular expression", Finding.AskRegular),
            Command("next-match", ["."], "next match", Finding.Next, Finding.WhyNoSearch),
            Command("previous-match", [";"], "previous match", Finding.Previous, Finding.WhyNoSearch),
            Command("left", ["Left"], "character left", Motions.Left),
            Command("right", ["Right"], "character right", Motions.Right),
            Command("up", ["Up"], "row up", Motions.Up),
            Command("down", ["Down"], "row down", Motions.Down),
            Command("next-word", ["w", "Ctrl+Right"], "next word", Motions.NextWord),
            Command("previous-word", ["b", "Ctrl+Left"], "previous word", Motions.PreviousWord),
            Command("next-sentence", [")"], "next sentence", Motions.NextSentence),
            Command("previous-sentence", ["("], "start of the sentence, or the one before", Motions.PreviousSentence),
            Command("next-paragraph", ["}", "Ctrl+Down"], "next paragraph", Motions.NextParagraph),
            Command("previous-paragraph", ["{", "Ctrl+Up"], "previous paragraph", Motions.PreviousParagraph),
            Command("row-start", ["Home"], "start of the row", Motions.RowStart),
            Command("row-end", ["End"], "end of the row", Motions.RowEnd),
            Command("page-down", ["PageDown", "Space"], "page down", Motions.PageDown),
            Command("page-up", ["PageUp"], "page up", Motions.PageUp),
            Command("text-start", ["Ctrl+Home"], "start of the text", Motions.TextStart),
            Command("text-end", ["Ctrl+End"], "end of the text", Motions.TextEnd),
        ]),
        new("Select",
        [
            Command("label-list", ["Enter"], "choose a label from a list; while linking, link to the target", ChooseOrLink),
            Command("select-words", ["s"], "select the word at the caret; again or with a count, more", Motions.SelectWords),
            Command("select", ["v"], "begin or end a selection that grows with every motion", workbench => workbench.Document!.ToggleSelecting()),
            Command("select-left", ["Shift+Left"], "select a character left", Motions.Selecting(Motions.Left)),
            Command("select-right", ["Shift+Right"], "select a character right", Motions.Selecting(Motions.Right)),
            Command("select-up", ["Shift+Up"], "select a row up", Motions.Selecting(Motions.Up)),
            Command("select-down", ["Shift+Down"], "select a row down", Motions.Selecting(Motions.Down)),
            Command("select-next-word", ["Ctrl+Shift+Right"], "select a word right", Motions.Selecting(Motions.NextWord)),
            Command("select-previous-word", ["Ctrl+Shift+Left"], "select a word left", Motions.Selecting(Motions.PreviousWord)),
            Command("cancel", ["Esc"], "let go of the selection, close the help", Cancel),
        ]),
        new("Change the annotation at the caret",
        [
            Command("start-previous-word", ["h"], "move the boundary: start one word left", Labelling.StartToPreviousWord, Reviewing.WhyNoneSelected),
            Command("start-next-word", ["j"], "move the boundary: start one word right", Labelling.StartToNextWord, Reviewing.WhyNoneSelected),
            Command("end-previous-word", ["k"], "move the boundary: end one word left", Labelling.EndToPreviousWord, Reviewing.WhyNoneSelected),
            Command("end-next-word", ["l"], "move the boundary: end one word right", Labelling.EndToNextWord, Reviewing.WhyNoneSelected),
            Command("start-previous-character", ["y"], "move the boundary: start one character left", Labelling.StartToPreviousCharacter, Reviewing.WhyNoneSelected),
            Command("start-next-character", ["u"], "move the boundary: start one character right", Labelling.StartToNextCharacter, Reviewing.WhyNoneSelected),
            Command("end-previous-character", ["i"], "move the boundary: end one character left", Labelling.EndToPreviousCharacter, Reviewing.WhyNoneSelected),
            Command("end-next-character", ["o"], "move the boundary: end one character right", Labelling.EndToNextCharacter, Reviewing.WhyNoneSelected),
            Command("label-occurrences", ["t"], "label every occurrence of its text: t shows them, t again labels them", Together.AskOccurrences, Reviewing.WhyNoneSelected),
            Command("link", ["f"], "link: choose the role, go to the target, press Enter", Linking.Begin, Reviewing.WhyNoneSelected),
            Command("unlink", ["-"], "take one of its links away", Linking.Remove, Linking.WhyNoLinks),
            Command("speaker", ["\""], "say who speaks this quote", Speakers.Ask, Speakers.WhyNoQuote),
            Command("take-alternative", ["$"], "let it stand for its first alternative; after a number, for that one", Resolving.TakeNumbered, Resolving.WhyNoAlternative),
            Command("look-up", ["_"], "choose among its alternatives, or type a name to look up", Resolving.AskName, Resolving.WhyNoName),
            Command("attribute", ["e"], "edit an attribute", Remarks.AskAttribute, Reviewing.WhyNoneSelected),
            Command("note", ["="], "write a note on it", Remarks.AskNote, Reviewing.WhyNoneSelected),
            Command("delete", ["d", "Delete"], "delete what a person drew, reject what a machine proposed", Labelling.Delete, Reviewing.WhyNoneSelected),
        ]),
        new("Look",
        [
            Command("lanes", ["'"], "lanes below the text: overlapping annotations, all, none", Reading.NextLanes),
            Command("invisibles", [","], "show blanks, tabs and line ends", Reading.ToggleInvisibles),
            Command("filter", ["|"], "list only annotations with words in label, source, review or text", Choosing.AskFilter),
            Command("details-down", ["Alt+Down"], "scroll the details down", (workbench, count) => workbench.Document!.DetailsTop += count),
            Command("details-up", ["Alt+Up"], "scroll the details up", (workbench, count) => workbench.Document!.DetailsTop = Math.Max(0, workbench.Document.DetailsTop - count)),
            Command("line-numbers", ["#"], "number the lines", Reading.ToggleLineNumbers),
        ]),
        new("Documents",
        [
            Command("next-document", [">"], "next document", (workbench, count) => workbench.OpenAt(Math.Min(workbench.Documents.OpenIndex + count, workbench.Documents.Count - 1)), WhyNoNext),
            Command("previous-document", ["<", "["], "previous document", (workbench, count) => workbench.OpenAt(Math.Max(0, workbench.Documents.OpenIndex - count)), WhyNoPrevious),
            Command("go-to-document", ["@"], "go to a document by name", Choosing.AskDocument),
            Command("order-documents", ["^"], "order the documents: by name, most pending, least sure", Choosing.NextOrder, _ => null),
            Command("filter-documents", ["Ctrl+F"], "list only documents with words in name, note or state", Choosing.AskDocumentFilter, _ => null),
            Command("skip-document", ["!"], "skip this document, or take it up again", Remarks.Skip),
            Command("question", ["%"], "flag this document as a question, or take the flag away", Remarks.ToggleQuestion),
            Command("document-note", ["+"], "write a note on this document", Remarks.AskDocumentNote),
            Command("commands", [":"], "find a command by its words", Choosing.AskCommand, _ => null),
            Command("run-plugins", ["g"], "run the plugins on this document again; your decisions stay", workbench => workbench.RunPlugins(again: true)),
            Command("forget", ["Alt+F"], "make a plugin forget what it learned from you; your decisions stay", Choosing.AskForget, Choosing.WhyNothingLearned),
            Command("help", ["?", "F1"], "this page", workbench => workbench.ShowsHelp = !workbench.ShowsHelp, _ => null),
            Command("suspend", ["Ctrl+Z"], "stop and go back to the shell; its fg comes back here", workbench => workbench.IsSuspending = true, _ => null),
            Command("leave", ["q", "Ctrl+C"], "leave; nothing is ever unsaved", workbench => workbench.Leave(), _ => null),
        ]),
    ];

    /// <summary>Every command, in the order of the help page.</summary>
    public static IEnumerable<UserCommand> All => Groups.SelectMany(group => group.Commands);

    /// <summary>The groups with keys of the person's own in the place of a command's.</summary>
    /// <param name="keys">Keys by command name.</param>
    public static IReadOnlyList<CommandGroup> GroupsWith(IReadOnlyDictionary<string, ImmutableArray<string>> keys) =>
        [.. Groups.Select(group => group with { Commands = [.. group.Commands.Select(command => keys.TryGetValue(command.Name, out var own) ? command with { Keys = own } : command)] })];

    /// <summary>Every command, with keys of the person's own.</summary>
    public static IReadOnlyList<UserCommand> With(IReadOnlyDictionary<string, ImmutableArray<string>> keys) =>
        [.. GroupsWith(keys).SelectMany(group => group.Commands)];

    private static UserCommand Command(
        string name, IReadOnlyList<string> keys, string help, Action<Workbench, int> run, Func<Workbench, string?>? whyNot = null) =>
        new(name, keys, help, run, whyNot ?? Reviewing.WhyNoDocument);

    private static UserCommand Command(
        string name, IReadOnlyList<string> keys, string help, Action<Workbench> run, Func<Workbench, string?>? whyNot = null) =>
        Command(name, keys, help, (workbench, _) => run(workbench), whyNot);

    private static void ChooseOrLink(Workbench workbench)
    {
        if (workbench.Link is null)
            Choosing.AskLabel(workbench);
        else
            Linking.Complete(workbench);
    }

    private static void Cancel(Workbench workbench)
    {
        workbench.Document!.EndSelecting();
        workbench.Link = null;
    }

    private static void Repeat(int count, Action act)
    {
        for (; count > 0; count--)
            act();
    }

    private static string? WhyNothingToUndo(Workbench workbench) =>
        Reviewing.WhyNoDocument(workbench) ?? (workbench.Edits.NextUndo is null ? "Nothing to undo." : null);

    private static string? WhyNothingToRedo(Workbench workbench) =>
        Reviewing.WhyNoDocument(workbench) ?? (workbench.Edits.NextRedo is null ? "Nothing to redo." : null);

    private static string? WhyNoNext(Workbench workbench) =>
        workbench.Documents.OpenIndex + 1 >= workbench.Documents.Count ? "This is the last document." : null;

    private static string? WhyNoPrevious(Workbench workbench) => workbench.Documents.OpenIndex <= 0 ? "This is the first document." : null;
}

/// <summary>Commands that belong together.</summary>
internal sealed record CommandGroup(string Title, IReadOnlyList<UserCommand> Commands);
