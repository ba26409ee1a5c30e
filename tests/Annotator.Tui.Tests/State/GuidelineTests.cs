using System.Collections.Immutable;
using Annotator.Core.Layers;
using Annotator.Storage;
using Annotator.Testing;
using Annotator.Tui.State;

namespace Annotator.Tui.Tests.State;

public class GuidelineTests
{
    [Fact]
    public void The_list_of_labels_says_when_to_give_one()
    {
        using var folder = new TemporaryFolder();
        using var store = LiteDbAnnotationStore.Open(folder.File("test.db"));
        store.Declare(LayerSchema.Empty.With("entity", "PER").With("entity", "ORG"));
        store.Add(new Document("1", "Anne"));
        var setup = new WorkbenchSetup(store, "ana", () => new([], [])) { Guidelines = new Dictionary<(string, string), string> { [("entity", "PER")] = "Real or invented.\nNo titles." }.ToImmutableDictionary() };
        using var workbench = new Workbench(setup, _ => { }, TimeProvider.System);

        Choosing.AskLabel(workbench);

        Assert.Equal(["PER entity: Real or invented. No titles.", "ORG entity"], workbench.Dialogue!.Choices.Select(choice => $"{choice.Text} {choice.Detail}"));
    }
}
