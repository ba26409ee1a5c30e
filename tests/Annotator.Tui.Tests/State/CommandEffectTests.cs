using System.Collections.Immutable;
using System.Text;
using Annotator.Core.Formats;
using Annotator.Core.Keeping;
using Annotator.Core.Suggesting;
using Annotator.Testing;
using Annotator.Tui.State;

namespace Annotator.Tui.Tests.State;

/// <summary>Presses every key of every command in states made for them, until one of them shows an effect.</summary>
public class CommandEffectTests
{
    /// <summary>Keys that lead to a state; what a command needs that is missing here makes its test fail.</summary>
    private static readonly string[] Ways =
    [
        "",
        "n",
        "4 w",
        "n n",
        "n a",
        "n a z",
        "v 3 Right",
        "/ w o r d Enter",
        "n l a",
        "n f s Tab",
        "n f s n n Enter",
        "<",
        "PageDown PageDown",
        "n m",
        "Alt+Down Alt+Down",
        "\\",
        "' g",
    ];

    public static TheoryData<string, string> Keys
    {
        get
        {
            var keys = new TheoryData<string, string>();
            foreach (var command in UserCommands.All)
            {
                foreach (var key in command.Keys)
                    keys.Add(command.Name, key);
            }
            return keys;
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_key_of_every_command_has_an_effect(string command, string key) => Assert.True(
        Ways.Any(way =>
        {
            using var desk = Prepared(out var plugin);
            desk.Press(way);
            var before = Picture(desk, plugin);
            desk.Press(key);
            return Shows(desk, plugin, before, waits: command == "run-plugins");
        }) || ShowsOnceLearned(key),
        $"'{key}' ({command}) shows no effect in any state");

    private static bool Shows(Desk desk, CountingPlugin plugin, string before, bool waits)
    {
        if (waits)
            desk.PumpUntil(() => Picture(desk, plugin) != before);
        return Picture(desk, plugin) != before;
    }

    private static bool ShowsOnceLearned(string key)
    {
        using var desk = Desk.Learning("[PER Anne] left.", "Then Anne came.");
        desk.Workbench.BeginSuggesting();
        desk.PumpUntil(() => desk.Workbench.Plugins is [{ Run: not null }]);
        desk.Press("L ]");
        desk.PumpUntil(() => desk.Workbench.Learned().Count > 0 && desk.Workbench.Plugins is [{ Run: not null }]);
        var plugin = new CountingPlugin();
        var before = Picture(desk, plugin);
        desk.Press(key);
        return Picture(desk, plugin) != before;
    }

    private static Desk Prepared(out CountingPlugin plugin)
    {
        var marked = Marked.Text(
            "[quote:DIRECT “Hi [PER Anne Boleyn] of [LOC Bath],”] said [PER Mary]. A word more.\n\nThe [LOC Bath] of old, word for word.\n\n"
            + string.Concat(Enumerable.Range(1, 80).Select(number => $"Line {number} has some words. And [PER Anne] again.\n")));
        var place = ImmutableDictionary<string, AttributeValue>.Empty.Add("name", "Bath").Add("country", "GB");
        marked = marked.With(marked.Find("a1") with
        {
            Proposals =
            [
                new Proposal("test@1") with
                {
                    Confidence = 0.4,
                    Reason = string.Concat(Enumerable.Repeat("a long reason that takes rows ", 20)),
                    Attributes = place.Add("alternatives", new AttributeValue.List([new AttributeValue.Map(place.SetItem("country", "US"))])),
                },
            ],
        });
        plugin = new CountingPlugin();
        var desk = Desk.On(marked, new ReadyAnnotator(new("counting", "1", [new("entity", ["PER"])], [], [], []), plugin));
        desk.AddDocument("other", "Another word");
        desk.Workbench.BeginSuggesting();
        desk.PumpUntil(() => desk.Workbench.Plugins is [{ Run: not null }]);
        return desk;
    }

    /// <summary>Everything a command may change, but not what is only told.</summary>
    private static string Picture(Desk desk, CountingPlugin plugin)
    {
        var (workbench, document) = (desk.Workbench, desk.Document);
        _ = Tui.Painting.DetailsPainter.Paint(workbench, 30, 5);
        var row = JsonLinesExport.Row(DocumentRecord.Of(desk.Store.Find(new CopyKey(desk.Current.Document.Id, "ana"))!)).ToArray();
        return string.Join('\n',
            Encoding.UTF8.GetString(row),
            $"{document.Caret} {document.Anchor} {document.SelectedId} {document.Top} {document.DetailsTop} {document.Preview.Length}",
            $"{workbench.Switches} {workbench.Link} {workbench.Search?.Pattern} {workbench.Filter?.Words} {workbench.ShowsHelp} {workbench.IsLeaving}{workbench.IsSuspending}",
            $"{workbench.Documents.Order} {workbench.Documents.Filter?.Words} {workbench.Documents.OpenIndex}",
            $"{workbench.Dialogue?.Title} {workbench.Dialogue?.Choices.Count} {workbench.Dialogue?.Input?.Text}",
            $"{plugin.Runs}");
    }

    private sealed class CountingPlugin : IAnnotator
    {
        private int _runs;

        public int Runs => _runs;

        public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _runs);
            return [];
        }
    }
}
