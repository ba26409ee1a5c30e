using Annotator.Core.Suggesting;

namespace Annotator.Hosting.Tests;

public class OptionValuesTests
{
    private static readonly AnnotatorDescription Words = TestPlugins.Describe("good.words");

    [Theory]
    [InlineData("word", "sky", "sky")]
    [InlineData("whole", "False", "false")]
    [InlineData("most", "-3", "-3")]
    [InlineData("confidence", "2.5e-1", "0.25")]
    public void Reads_what_a_person_types(string option, string typed, string value)
    {
        var (read, fault) = OptionValues.Parse(Words, Option(option), typed);

        Assert.Null(fault);
        Assert.Equal(value, read!.ToString());
        Assert.IsType(Option(option).Default.GetType(), read);
    }

    [Theory]
    [InlineData("whole", "yes", "Option 'whole' of 'good.words' must be true or false, not 'yes'. Correct it, or leave it out for true.")]
    [InlineData("most", "1.5", "Option 'most' of 'good.words' must be a whole number, not '1.5'. Correct it, or leave it out for 10.")]
    [InlineData("confidence", "0,5", "Option 'confidence' of 'good.words' must be a number, not '0,5'. Correct it, or leave it out for 0.5.")]
    [InlineData("confidence", "NaN", "Option 'confidence' of 'good.words' must be a number, not 'NaN'. Correct it, or leave it out for 0.5.")]
    public void Says_what_a_value_should_be(string option, string typed, string sentence) =>
        Assert.Equal((null, sentence), OptionValues.Parse(Words, Option(option), typed));

    [Fact]
    public void Says_which_options_there_are()
    {
        var (options, faults) = OptionValues.For(Words, new Dictionary<string, OptionSetting> { ["wrod"] = new("sea"), ["most"] = new(true) { Place = "annotator.json:7" } });

        Assert.Null(options);
        Assert.Equal(
            [
                "annotator.json:7: Option 'most' of 'good.words' must be a whole number, not 'true'. Correct it, or leave it out for 10.",
                "'good.words' has no option 'wrod'. Did you mean 'word'? It has 'word', 'whole', 'most', 'confidence'.",
            ],
            faults.AsEnumerable());
    }

    [Theory]
    [InlineData("a.csv", "/project/a.csv")]
    [InlineData("a.csv; more/b.csv;;/data/c d.csv", "/project/a.csv;/project/more/b.csv;/data/c d.csv")]
    [InlineData("../a.csv", "/a.csv")]
    [InlineData(" ", "")]
    public void Paths_begin_at_the_folder_of_the_file_that_names_them(string given, string absolute) =>
        Assert.Equal(absolute, Files(new(given) { Folder = "/project" }));

    [Fact]
    public void Paths_may_come_as_a_list_and_begin_at_the_current_folder_where_no_file_names_them()
    {
        var list = new AttributeValue.List(["a.csv", "b.csv"]);

        Assert.Equal($"{Path.GetFullPath("a.csv")};{Path.GetFullPath("b.csv")}", Files(new(list)));
    }

    [Fact]
    public void What_is_no_path_is_told()
    {
        var (options, faults) = OptionValues.For(TestPlugins.Describe("moody.listed"), new Dictionary<string, OptionSetting> { ["files"] = new(5L) });

        Assert.Null(options);
        Assert.Equal(["Option 'files' of 'moody.listed' must be a path or several with ';' between, not '5'. Correct it, or leave it out for none."], faults.AsEnumerable());
    }

    private static string Files(OptionSetting setting) =>
        OptionValues.For(TestPlugins.Describe("moody.listed"), new Dictionary<string, OptionSetting> { ["files"] = setting }).Options!.Text("files");

    private static OptionDescription Option(string name) => Words.Options.Single(option => option.Name == name);
}
