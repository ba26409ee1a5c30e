using Annotator.Core.Layers;
using Annotator.Core.Suggesting;

namespace Annotator.Core.Tests.Layers;

public class LayerSchemaTests
{
    [Fact]
    public void A_label_gets_the_key_it_wishes_else_the_next_free_letter_of_its_name()
    {
        var schema = LayerSchema.Empty
            .With("entity", "PER")
            .With("mention", "SPEAKER", new LabelWish("mention", "SPEAKER", null, 'P', null))
            .With("mention", "SPOT");

        Assert.Equal(['P', 'S', 'O'], schema.Layers.SelectMany(layer => layer.Labels).Select(label => label.Key));
    }

    [Fact]
    public void A_key_once_given_stays_when_more_labels_come()
    {
        var schema = LayerSchema.Empty.With("entity", "PER");

        var more = schema.With("entity", "PLACE", new LabelWish("entity", "PLACE", null, 'P', "#112233")).With("entity", "PER", new LabelWish("entity", "PER", "Person", 'X', null));

        Assert.Equal(schema.Find("entity", "PER"), more.Find("entity", "PER"));
        Assert.Equal(('L', "#112233"), (more.Find("entity", "PLACE")!.Key, more.Find("entity", "PLACE")!.Colour));
    }

    [Fact]
    public void When_all_letters_are_taken_a_label_has_no_key()
    {
        var schema = Enumerable.Range(0, 27).Aggregate(LayerSchema.Empty, (grown, number) => grown.With("entity", $"{number}"));

        Assert.Equal([null], schema.Layers[0].Labels.Where(label => label.Key is null).Select(label => label.Key));
    }

    [Fact]
    public void A_colour_that_is_none_is_replaced()
    {
        var schema = LayerSchema.Empty.With("entity", "PER", new LabelWish("entity", "PER", null, null, "\u001b[31m"));

        Assert.Matches("^#[0-9A-F]{6}$", schema.Find("entity", "PER")!.Colour);
    }

    [Fact]
    public void Of_what_a_project_proposes_nothing_takes_a_letter_that_another_asks_for()
    {
        var schema = LayerSchema.Empty.With("entity", "ORG").With(
        [
            new LabelWish("entity", "PER", null, null, null),
            new LabelWish("entity", "PLACE", null, 'P', "#112233"),
            new LabelWish("entity", "ORG", "Organisation", 'X', null),
        ]);

        Assert.Equal(["ORG O", "PER E", "PLACE P"], schema.Layers[0].Labels.Select(label => $"{label.Name} {label.Key}"));
    }
}
