using Annotator.Testing;

namespace Annotator.Cli.Tests;

public sealed class QuotesCsvTests : IDisposable
{
    private const string Head = "\uFEFFdocument,quote_id,quote,type,speaker,speaker_mention,cue,start,end,speaker_start,speaker_end,cue_start,cue_end,group,rule,confidence,review\r\n";

    private readonly TemporaryFolder _folder = new();

    public QuotesCsvTests()
    {
        File.WriteAllText(_folder.File("in.jsonl"), """
            {"format":"annotator/1","id":"d","text":"'Hi,' Ann said. 'No.'","reviewer":"ana","annotations":[{"id":"a1","layer":"quote","label":"DIRECT","start":0,"end":5,"text":"'Hi,'","review":"accepted","sources":["x@1"],"by":"ana"},{"id":"a2","layer":"mention","label":"SPEAKER","start":6,"end":9,"text":"Ann","review":"accepted","sources":["x@1"],"by":"ana"},{"id":"a3","layer":"quote","label":"DIRECT","start":16,"end":21,"text":"'No.'","review":"pending","sources":["x@1"],"confidence":0.5}],"links":[{"id":"l1","role":"speaker","from":"a1","to":"a2","review":"accepted","sources":["x@1"],"by":"ana"}]}
            """);
        Run("import", "in.jsonl");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_what_is_decided_or_pending_unless_asked_otherwise()
    {
        const string accepted = "d,a1,\"'Hi,'\",DIRECT,,Ann,,0,5,6,9,,,,,,accepted\r\n";
        const string pending = "d,a3,'No.',DIRECT,,,,16,21,,,,,,,0.5,pending\r\n";

        Assert.Equal(Head + accepted + pending, Export());
        Assert.Equal(Head + accepted, Export("--gold"));
        Assert.Equal(Head + pending, Export("--reviews", "pending"));
    }

    [Fact]
    public void A_speaker_that_was_not_asked_for_is_an_empty_cell_and_is_told()
    {
        var answer = Run("export", "--to", "quotes-csv", "--reviewer", "ana", "--layers", "quote", "-o", "out.csv");

        Assert.Equal((0, "Left out 1 link with an end that is not among what was asked for.\n"), (answer.ExitCode, answer.Errors));
        Assert.Contains("d,a1,\"'Hi,'\",DIRECT,,,,0,5,,,", File.ReadAllText(_folder.File("out.csv")));
    }

    private string Export(params string[] arguments) => Run(["export", "--to", "quotes-csv", "--reviewer", "ana", .. arguments]).Output;

    private Answer Run(params string[] arguments) => AnnotatorProcess.Run(_folder.Path, arguments);
}
