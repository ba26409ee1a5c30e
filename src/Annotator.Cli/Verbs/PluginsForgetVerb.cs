using System.CommandLine;
using Annotator.Core.Learning;

namespace Annotator.Cli.Verbs;

/// <summary><c>plugins forget</c>: what an annotator learned from a reviewer is gone, and it suggests as it came.</summary>
internal static class PluginsForgetVerb
{
    private static readonly Argument<string> Name = new("NAME") { Description = "The annotator." };

    public static Command Create()
    {
        var verb = new Verb(
            "forget",
            "Forget what an annotator learned from a reviewer's decisions; the decisions stay.",
            "annotator plugins forget entity-tagger --reviewer ana")
        {
            Name,
        };
        verb.SetAction(Forget);
        return verb;
    }

    private static int Forget(ParseResult result)
    {
        using var store = StoreFile.Open(result);
        var key = new LearnedKey(result.GetRequiredValue(Name), CommonOptions.ReviewerOf(result));
        if (store.Learned().Contains(key))
        {
            var learned = store.FindLearned(key) ?? new LearnedState(key, "");
            store.KeepLearned(Forgetting.Of(learned, store)).GetAwaiter().GetResult();
            Say.Answer($"'{key.Annotator}' forgot what it learned from {learned.LearnedFrom} document{(learned.LearnedFrom == 1 ? "" : "s")} of {key.Reviewer}; the decisions stay.");
            return ExitCode.Done;
        }
        var others = store.Learned().Select(other => $"'{other.Annotator}' from {other.Reviewer}").ToArray();
        Say.Problem($"'{key.Annotator}' has learned nothing from {key.Reviewer} in '{store.Path}'; nothing was forgotten."
            + (others.Length == 0 ? "" : $" What was learned: {string.Join(", ", others)}. Name one with --reviewer."));
        return ExitCode.Refused;
    }
}
