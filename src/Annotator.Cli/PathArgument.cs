using System.CommandLine;

namespace Annotator.Cli;

/// <summary>An argument of paths; a misspelt option is not taken for one.</summary>
internal static class PathArgument
{
    /// <summary>The argument <c>PATH…</c>.</summary>
    public static Argument<string[]> Of(string description, ArgumentArity arity)
    {
        var argument = new Argument<string[]>("PATH") { Description = description, Arity = arity };
        argument.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
                result.AddError("A path is blank. Name a file or a folder.");
            foreach (var token in result.Tokens.Select(token => token.Value).Where(IsLikeAnOption))
                result.AddError($"There is no option '{token}'. A file of that name is given as ./{token}.");
        });
        return argument;
    }

    private static bool IsLikeAnOption(string token) => token.Length > 1 && token[0] == '-' && !Path.Exists(token);
}
