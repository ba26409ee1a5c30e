using Annotator.Cli.Showing;
using Annotator.Core.Layers;
using Annotator.Testing;

namespace Annotator.Cli.Tests;

public sealed class ShowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_path_the_store_is_opened_and_the_samples_stay_out_of_it()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("letter.txt"), "Dear Anne Boleyn");
        AnnotatorProcess.Run(folder.Path, "import", "letter.txt", "--from", "txt");

        var opened = AnnotatorProcess.Run(folder.Path);

        Assert.Contains("Boleyn", opened.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Badakhshan", opened.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Prints_the_text_with_its_spans_in_brackets()
    {
        File.WriteAllText(_folder.File("a.txt"), "In Bath,\r\nto \u001b[31mBath\t.");

        var answer = AnnotatorProcess.Run(_folder.Path, ["a.txt", .. AnnotatorProcess.Moody[..2]]);

        Assert.Contains("[LOC? Bath],\nto ␛[31m[LOC? Bath]\t.\n", answer.Output);
        Assert.False(File.Exists(_folder.File("annotator.db")));
    }

    [Fact]
    public void Without_a_path_prints_the_first_sample()
    {
        var answer = AnnotatorProcess.Run(_folder.Path);

        var first = Directory.GetFiles(Path.Combine(AnnotatorProcess.Folder, "samples"), "*.txt").Order(StringComparer.Ordinal).First();
        Assert.Equal(File.ReadAllText(first)[..10], answer.Output[..10]);
    }

    [Fact]
    public void Shows_a_document_of_the_store_as_the_reviewer_has_it()
    {
        File.WriteAllText(_folder.File("in.jsonl"), """
            {"format":"annotator/1","id":"d","text":"Ann in Bath","reviewer":"ana","annotations":[{"id":"a1","layer":"entity","label":"PER","start":0,"end":3,"text":"Ann","review":"accepted","sources":["x@1"],"by":"ana"},{"id":"a2","layer":"entity","label":"LOC","start":7,"end":11,"text":"Bath","review":"rejected","sources":["x@1"],"by":"ana"}]}
            """);
        AnnotatorProcess.Run(_folder.Path, "import", "in.jsonl");

        Assert.Equal("[PER Ann] in Bath\n", AnnotatorProcess.Run(_folder.Path, "show", "d", "--reviewer", "ana").Output);
        Assert.Equal("[PER? Ann] in [LOC? Bath]\n", AnnotatorProcess.Run(_folder.Path, "show", "d", "--reviewer", "ben").Output);
        Assert.Equal("[PER Ann] in Bath\n", AnnotatorProcess.Run(_folder.Path, "annotator.db", "--reviewer", "ana").Output);
        var unknown = AnnotatorProcess.Run(_folder.Path, "show", "\u001b[2Jgone");
        Assert.Equal((1, "'␛[2Jgone' is neither a file nor a document of the store 'annotator.db'. Check the name.\n"), (unknown.ExitCode, unknown.Errors));
    }

    [Fact]
    public void A_path_that_is_not_there_is_told_of()
    {
        var answer = AnnotatorProcess.Run(_folder.Path, "gone.txt");

        Assert.Equal((1, "", "gone.txt: is not there. Check the path.\n"), (answer.ExitCode, answer.Output, answer.Errors));
    }

    [Theory]
    [InlineData("[quote:DIRECT “In [LOC Bath].”] [PER Ann]", "[DIRECT? “In [LOC? Bath].”] [PER? Ann]")]
    [InlineData("[ORG [LOC Bath] Abbey]", "[ORG? [LOC? Bath] Abbey]")]
    [InlineData("[PER A][LOC B]", "[PER? A][LOC? B]")]
    public void Nested_and_touching_spans_keep_their_brackets(string marked, string shown) =>
        Assert.Equal(shown, MarkedText.Of(Marked.Text(marked), inks: null));

    [Fact]
    public void A_span_that_crosses_another_says_which_bracket_is_its_end()
    {
        var document = Marked.Text("[PER one two] three").With(new Annotation("a2", "entity", "LOC", new(4, 13)) { Review = Review.Accepted });

        Assert.Equal("[PER? one [LOC two]PER three]", MarkedText.Of(document, inks: null));
    }

    [Fact]
    public void Colours_say_no_more_than_the_brackets_do()
    {
        var document = Marked.Text("in [LOC Bath].");
        var layers = LayerSchema.Empty.With("entity", new Label("LOC", "Place", "#0072B2", 'L'));

        Assert.Equal("in \u001b[0;38;2;0;114;178m[LOC? Bath\u001b[0;38;2;0;114;178m]\u001b[0m.", MarkedText.Of(document, new LabelInks(layers)));
    }
}
