using System.Text;
using Annotator.Core.Editing;
using Annotator.Core.Formats;
using Annotator.Core.Keeping;
using Annotator.Language;
using Annotator.Tui.Painting;
using Annotator.Tui.State;
using CsCheck;

namespace Annotator.Tui.Tests.State;

/// <summary>What holds whatever keys are pressed, in whatever order.</summary>
public class AnyKeysTests
{
    private static readonly string[] Texts =
    [
        "[quote:DIRECT “Hi [PER Anne 👨‍👩‍👧] of [LOC Bath],”] said [PER Mary]. Bath 漢字 e\u0301.\n\n[LOC Bath] of old.",
        "\u202Eright [PER to] left\u202C\r\n\r\n[ORG 🇩🇪 Bund] and\t[LOC Köln] 👍🏽 \u0301 end. [LOC Bath] again",
        "nothing is proposed here\nbut Bath",
    ];

    /// <summary>Keys that change something or go to another document.</summary>
    private static readonly string[] Edits =
    [
        "a", "r", "n a", "n r", "L", "P", "s P", "2 s O", "h", "j", "k", "l", "y", "u", "i", "o", "d", "t t", "t e", "f s n Enter", "f c 2 w Enter",
        "] <", "& 1", "& 2", "= x Enter", "e Enter q Enter 7 Enter", "!", "%", "+ y Enter", "\" 1", ">", "<", "3 w", "n", "Tab", "v 4 Right M", "z", "x",
    ];

    [Fact]
    public void Undone_to_the_first_edit_all_documents_are_as_at_the_start_and_redone_as_at_the_end() =>
        Gen.Int[0, Edits.Length - 1].Array[1, 12].Sample(
            picks =>
            {
                using var desk = Desk.With(Texts);
                var start = Everything(desk);
                foreach (var pick in picks)
                {
                    Press(desk, Edits[pick]);
                    Assert.Equal(Said(desk.Document.Session.NextUndo, desk.Document.Session.NextRedo), Said(desk.Workbench.Edits.NextUndo, desk.Workbench.Edits.NextRedo));
                }
                var end = Everything(desk);

                // The newest edit may lie in another document: then the first press only goes there.
                Repeat(desk, "z", () => desk.Document.Session.NextUndo is not null);
                Assert.Equal(start, Everything(desk));
                Repeat(desk, "x", () => desk.Document.Session.NextRedo is not null);
                var redone = Everything(desk);
                if (!picks.Any(pick => Edits[pick] is "z"))
                    Assert.Equal(end, redone);
                Repeat(desk, "z", () => desk.Document.Session.NextUndo is not null);
                Repeat(desk.Restart(), "x", () => desk.Document.Session.NextRedo is not null);
                Assert.Equal(redone, Everything(desk));
            },
            iter: 40);

    [Fact]
    public void Whatever_is_pressed_the_caret_and_every_end_of_a_selection_stand_between_graphemes_and_spans_stay_whole()
    {
        var keys = UserCommands.All.SelectMany(command => command.Keys).Where(key => key is not ("q" or "Ctrl+C"))
            .Concat(["1", "3", "7", "P", "L", "D", "Enter", "漢", "Backspace", "Down", "Esc"]).ToArray();
        Gen.Int[0, keys.Length - 1].Array[1, 60].Sample(
            picks =>
            {
                using var desk = Desk.With(Texts);
                var keymap = new Keymap([.. desk.Workbench.Commands.SelectMany(group => group.Commands)]);
                foreach (var pick in picks)
                {
                    keymap.Press(desk.Workbench, keys[pick]);

                    Assert.True(Graphemes.IsBoundary(desk.Document.Text, desk.Document.Caret), $"after '{keys[pick]}' the caret is at {desk.Document.Caret}");
                    Assert.True(desk.Document.Anchor is not { } anchor || Graphemes.IsBoundary(desk.Document.Text, anchor));
                    Assert.All(desk.Current.Annotations, annotation => Assert.True(
                        Graphemes.IsBoundary(desk.Document.Text, annotation.Span.Start) && Graphemes.IsBoundary(desk.Document.Text, annotation.Span.End),
                        $"after '{keys[pick]}' {annotation.Id} is {annotation.Span}"));
                }
            },
            iter: 40);
    }

    [Fact]
    public void Rows_kept_from_before_are_as_rows_painted_anew()
    {
        var keys = UserCommands.All.SelectMany(command => command.Keys).Where(key => key is not ("q" or "Ctrl+C"))
            .Concat(["2", "P", "Esc", "Esc", "Down", "Down"]).ToArray();
        Gen.Int[0, keys.Length - 1].Array[1, 60].Sample(
            picks =>
            {
                using var desk = Desk.With(Texts);
                desk.Workbench.Resize(30, 9);
                var keymap = new Keymap([.. desk.Workbench.Commands.SelectMany(group => group.Commands)]);
                foreach (var pick in picks)
                {
                    keymap.Press(desk.Workbench, keys[pick]);

                    var kept = Picture(desk);
                    desk.Document.PaintedRows.Begin(default);
                    desk.Document.PaintedLanes.Begin(default);
                    desk.Document.PaintedAnnotations.Begin(default);
                    Assert.Equal(Picture(desk), kept);
                }
            },
            iter: 40);
    }

    private static string Picture(Desk desk)
    {
        var (document, layers) = (desk.Document, desk.Workbench.Layers);
        var lines = TextPainter.Paint(document, layers, 30, 9).Concat(AnnotationListPainter.Paint(document, layers, desk.Workbench.Filter, 24, 6));
        return string.Join('\n', lines.Select(line => string.Concat(line.Runs.Select(run => $"{run.Ink}{run.Text}"))));
    }

    private static void Repeat(Desk desk, string key, Func<bool> isLeft)
    {
        for (var presses = 0; isLeft(); presses++)
        {
            Assert.True(presses < 1000, $"'{key}' comes to no end");
            Press(desk, key);
            Assert.Equal(Said(desk.Document.Session.NextUndo, desk.Document.Session.NextRedo), Said(desk.Workbench.Edits.NextUndo, desk.Workbench.Edits.NextRedo));
        }
    }

    /// <summary>What undo and redo would take, as the whole log tells it and as the workbench remembers it.</summary>
    private static string Said(params LoggedChange?[] next) =>
        string.Join(" / ", next.Select(logged => $"{logged?.DocumentId} {logged?.Change.Origin} {logged?.Change.At:O} {logged?.Change.Description}"));

    /// <summary>Presses keys and lets go of a question they left open.</summary>
    private static void Press(Desk desk, string keys)
    {
        desk.Press(keys);
        while (desk.Workbench.Dialogue is not null)
            desk.Press("Esc");
    }

    /// <summary>Every document as the store has it, with all there is to say of it.</summary>
    private static string Everything(Desk desk) => string.Join('\n', desk.Store.List("ana").Select(document =>
        Encoding.UTF8.GetString([.. JsonLinesExport.Row(DocumentRecord.Of(desk.Store.Find(new CopyKey(document.DocumentId, "ana"))!))])));
}
