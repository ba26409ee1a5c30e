using System.CommandLine;

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
        var named = result.GetValue(Reviewer);
        if (named is not null && string.IsNullOrWhiteSpace(named))
            throw new UsageException("--reviewer is blank; give a name.");
        var reviewer = named ?? (string.IsNullOrWhiteSpace(Environment.UserName) ? "me" : Environment.UserName);
        Project.RequireReviewer(result, reviewer, isNamed: named is not null);
        return reviewer;
    }
}
