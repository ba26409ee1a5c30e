using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Core.Layers;
using Annotator.Storage;
using Annotator.Testing;

namespace Annotator.Cli.Tests;

/// <summary>Words that would move a cursor, set a title or turn the writing round never leave a verb as they are.</summary>
public sealed class EscapeTests : IDisposable
{
    private const string Evil = "\u001b[2J\u001b]0;owned\u0007\u009b31m\u202e\u200f\r\u0008";

    private readonly TemporaryFolder _folder = new();

    public EscapeTests()
    {
        using var store = LiteDbAnnotationStore.Open(_folder.File("annotator.db"));
        store.Add(new Document(Id, $"In {Evil}Bath and York."));
        store.Declare(LayerSchema.Empty.With("entity", $"LOC{Evil}", new("entity", $"LOC{Evil}", $"Place{Evil}", 'L', null)));
        var copy = store.Find(new(Id, Reviewer))!;
        var session = new AnnotationSession(copy.Document, Reviewer, new StoreChangeLog(store, copy.Key, 0), TimeProvider.System);
        session.Do(new Draw("entity", $"LOC{Evil}", new(3, 3 + Evil.Length + 4)));
        session.Do(new SetNote("a1", $"a note{Evil}"));
        session.Do(new SetStatus(new(DocumentState.InWork, Note: Evil)));
        store.ChangeLabels(LabelChanges.Rename(store.Layers, "entity", $"LOC{Evil}", $"Town{Evil}", new(Reviewer, DateTimeOffset.UnixEpoch)));
        File.WriteAllText(_folder.File("new.txt"), $"In {Evil}York.");
        File.WriteAllText(_folder.File("bad.jsonl"), $$"""{"id":"d\u001b[2J","text":"x","layers":["e\u009b"],"annotations":[{"id":"a\u001b","layer":"\u001b[1m","label":"\u202e","start":0,"end":9,"text":"\u001b]0;x\u0007","sources":["\u001b"]}],"\u001b[3m":1,"format":"annotator/1"}""");
    }

    private static string Id => $"doc{Evil.TrimEnd()}x";

    private static string Reviewer => $"ana{Evil.TrimEnd()}x";

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string[]> Verbs() =>
    [
        ["documents", "list", "--reviewer", Reviewer],
        ["documents", "rename", Id, $"{Id}2"],
        ["documents", "retext", Id, "new.txt"],
        ["documents", "remove", Id],
        ["labels", "list"],
        ["labels", "delete", $"entity/LOC{Evil}"],
        ["labels", "retire", $"entity/LOC{Evil}"],
        ["labels", "undo"],
        ["store", "log", Id],
        ["store", "log"],
        ["store", "check"],
        ["show", Id, "--reviewer", Reviewer],
        ["show", Id, "--html", "--reviewer", Reviewer],
        ["export", "--reviewer", Reviewer],
        ["export", "--to", "json", "--reviewer", Reviewer],
        ["import", "bad.jsonl"],
        ["import", $"nowhere{Evil}.txt"],
        ["documents", "retext", $"none{Evil}", "new.txt"],
    ];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void No_verb_prints_what_would_act_on_a_terminal(string[] arguments)
    {
        var answer = AnnotatorProcess.Run(_folder.Path, arguments);

        Assert.NotEqual(70, answer.ExitCode);
        Assert.DoesNotContain((answer.Output + answer.Errors).Where(character => character is not '\n'), Acts);
    }

    private static bool Acts(char character) =>
        char.IsControl(character) || character is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u200e' or '\u200f';
}
