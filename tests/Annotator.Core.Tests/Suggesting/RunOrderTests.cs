using Annotator.Core.Suggesting;

namespace Annotator.Core.Tests.Suggesting;

public class RunOrderTests
{
    [Fact]
    public void Pure_writers_run_before_those_that_read_and_write_and_those_before_pure_readers()
    {
        var (order, cycle) = RunOrder.Of([
            Fake.Description("quotes", "quote mention", "entity"),
            Fake.Description("places", "entity", "entity"),
            Fake.Description("names", "entity"),
        ]);

        Assert.Null(cycle);
        Assert.Equal(["names", "places", "quotes"], order.Select(annotator => annotator.Name));
    }

    [Fact]
    public void Among_equals_the_given_order_stays()
    {
        var (order, _) = RunOrder.Of([Fake.Description("b", "entity", "entity"), Fake.Description("a", "entity", "entity")]);

        Assert.Equal(["b", "a"], order.Select(annotator => annotator.Name));
    }

    [Fact]
    public void Two_that_wait_for_each_other_are_named()
    {
        var (_, cycle) = RunOrder.Of([Fake.Description("a", "x", "y"), Fake.Description("b", "y", "x"), Fake.Description("c", "z")]);

        Assert.Contains("'a'", cycle!.Message, StringComparison.Ordinal);
        Assert.Contains("'b'", cycle.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chosen_reader_brings_the_pure_writers_of_what_it_reads()
    {
        AnnotatorDescription[] all = [Fake.Description("names", "entity"), Fake.Description("places", "entity", "entity"), Fake.Description("quotes", "quote", "entity")];

        Assert.Equal(["names", "quotes"], RunOrder.Chosen(all, ["quotes"]).Select(annotator => annotator.Name));
    }

    [Fact]
    public void One_on_request_runs_only_where_it_is_named()
    {
        AnnotatorDescription[] all = [Fake.Description("names", "entity"), Fake.Description("rare", "entity") with { OnRequest = true }, Fake.Description("quotes", "quote", "entity")];

        Assert.Equal(["names", "quotes"], RunOrder.Chosen(all, []).Select(annotator => annotator.Name));
        Assert.Equal(["names", "quotes"], RunOrder.Chosen(all, ["quotes"]).Select(annotator => annotator.Name));
        Assert.Equal(["names", "rare", "quotes"], RunOrder.Chosen(all, ["quotes", "rare"]).Select(annotator => annotator.Name));
    }
}
