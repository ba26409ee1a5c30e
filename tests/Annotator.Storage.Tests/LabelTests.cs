using Annotator.Core.Layers;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

public sealed class LabelTests
{
    [Fact]
    public void Labels_keep_their_keys_and_colours_and_a_new_one_takes_what_is_free()
    {
        using var folder = new TemporaryFolder();
        using (var store = LiteDbAnnotationStore.Open(folder.File("annotator.db")))
            store.Declare(LayerSchema.Empty.With("entity", "PER", new("entity", "PER", " Person ", 'X', "#123456")).With("quote", "DIRECT"));

        using (var store = LiteDbAnnotationStore.Open(folder.File("annotator.db")))
            store.Declare(LayerSchema.Empty.With("entity", "PER").With("entity", "XYZ", new("entity", "XYZ", null, 'X', null)));

        using var reopened = LiteDbAnnotationStore.Open(folder.File("annotator.db"));
        Assert.Equal(["entity", "quote"], reopened.Layers.Layers.Select(layer => layer.Name));
        Assert.Equal(new Label("PER", " Person ", "#123456", 'X'), reopened.Layers.Find("entity", "PER"));
        Assert.Equal('D', reopened.Layers.Find("quote", "DIRECT")!.Key);
        Assert.Equal('Y', reopened.Layers.Find("entity", "XYZ")!.Key);
    }

    [Fact]
    public void A_layer_without_a_label_is_kept_and_takes_its_labels_later()
    {
        using var folder = new TemporaryFolder();
        using (var store = LiteDbAnnotationStore.Open(folder.File("annotator.db")))
            store.Declare(new([new("event", [])]));

        using (var store = LiteDbAnnotationStore.Open(folder.File("annotator.db")))
        {
            Assert.Equal(["event"], store.Layers.Layers.Select(layer => layer.Name));
            store.Declare(LayerSchema.Empty.With("event", "WAR"));
        }

        using var reopened = LiteDbAnnotationStore.Open(folder.File("annotator.db"));
        Assert.Equal(["WAR"], reopened.Layers.Layers.Single().Labels.Select(label => label.Id));
    }
}
