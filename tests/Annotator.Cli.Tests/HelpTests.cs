using Annotator.Cli.Verbs;
using Annotator.Testing;

namespace Annotator.Cli.Tests;

public sealed class HelpTests
{
    public static TheoryData<string> Verbs()
    {
        var root = WorkbenchVerb.Create();
        return [.. root.Subcommands.SelectMany(verb => verb.Subcommands.Select(sub => $"{verb.Name} {sub.Name}").Prepend(verb.Name)).Prepend("")];
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_verb_shows_an_example(string verb)
    {
        using var output = new StringWriter();

        var code = WorkbenchVerb.Create().Parse($"{verb} --help").Invoke(new() { Output = output });

        Assert.Equal(0, code);
        Assert.Matches($"Examples?:\n  annotator {verb}".TrimEnd(), output.ToString());
    }

    [Fact]
    public void Lists_plugins_with_what_is_wrong_with_them()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("mine/Broken"));
        File.WriteAllText(folder.File("mine/Broken/Broken.dll"), "no assembly");

        var answer = AnnotatorProcess.Run(folder.Path, "plugins", "list", "--plugins", AnnotatorProcess.Moody[1], "--plugins", "mine");

        Assert.Equal(1, answer.ExitCode);
        Assert.Matches(@"^NAME +VERSION +LAYERS +FOLDER +STATE +REASON\n", answer.Output);
        Assert.Matches(@"\nmoody +1\.0\.0 +entity\(LOC\) +\S+/test-plugins/Moody +ready\n", answer.Output);
        Assert.Matches(@"\nBroken +mine/Broken +refused +It is damaged, or no \.NET assembly", answer.Output);
        Assert.Matches(@"\nentity-tagger +\S+ +entity\(PER,ORG,LOC,MISC\) +\S+/plugins/EntityTagger +ready\n", answer.Output);
    }
}
