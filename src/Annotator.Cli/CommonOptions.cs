using System.CommandLine;
using Annotator.Core.Projects;
using Annotator.Core.Text;

namespace Annotator.Cli;

/// <summary>The options that every verb understands.</summary>
internal static class CommonOptions
{
    public static readonly Option<string> Store = new("--store")
    {
        Description = "The file that decisions are kept in, made on first use.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "annotator.db",
        Recursive = true,
    };

    public static readonly Option<string[]> Plugins = new("--plugins")
    {
        Description = "A folder with plugins besides those that come along; may be given more than once.",
        HelpName = "DIR",
        DefaultValueFactory = _ => [],
        Recursive = true,
    };

    public static readonly Option<string> Reviewer = new("--reviewer")
    {
        Description = "Who decides (default: the login name).",
        HelpName = "NAME",
        Recursive = true,
    };

    public static readonly Option<bool> ReadOnly = new("--read-only")
    {
        Description = "Read the newest backup of the store, while another process has the store itself.",
        Recursive = true,
    };

    /// <summary>The reviewer named, else whoever is logged in.</summary>
    /// <exception cref="UsageException">The name is blank, or the project does not know it.</exception>
    public static string ReviewerOf(ParseResult result)
    {
        if (WhyNotReviewer(result, Project.Of(result)) is { } reason)
            throw new UsageException(reason);
        return NamedReviewer(result);
    }

    /// <summary>The reviewer named, else whoever is logged in, whether the project knows the name or not.</summary>
    public static string NamedReviewer(ParseResult result) =>
        result.GetValue(Reviewer) ?? (string.IsNullOrWhiteSpace(Environment.UserName) ? "me" : Environment.UserName);

    /// <summary>Says why the reviewer may not decide: the name is blank, or the project has a list without it. Null when all is well.</summary>
    public static string? WhyNotReviewer(ParseResult result, ProjectSettings settings)
    {
        var reviewer = NamedReviewer(result);
        if (string.IsNullOrWhiteSpace(reviewer))
            return "--reviewer is blank; give a name.";
        if (settings.Reviewers.IsEmpty || reviewer == Project.GoldReviewer || settings.Reviewers.Any(one => one.Value == reviewer))
            return null;
        var names = settings.Reviewers.Select(one => one.Value).ToArray();
        var who = result.GetValue(Reviewer) is null ? $"The login name '{reviewer}'" : $"'{reviewer}'";
        return $"{who} is not among the reviewers in {settings.PlaceOf(settings.Reviewers[0])}: {string.Join(", ", names)}.{NearestWord.Question(reviewer, names)} Name one of them with --reviewer, or add the name there.";
    }
}
