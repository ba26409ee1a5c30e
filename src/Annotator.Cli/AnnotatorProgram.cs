using System.CommandLine;
using System.CommandLine.Invocation;
using Annotator.Cli.Verbs;
using Annotator.Core.Keeping;

namespace Annotator.Cli;

/// <summary>The program: reads the command line, runs a verb, says what went wrong and answers with an exit code.</summary>
internal static class AnnotatorProgram
{
    public static int Run(string[] arguments)
    {
        Say.InUtf8();
        var root = WorkbenchVerb.Create();
        // Ids and paths may begin with @; nothing is read from such a file.
        var result = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction)
            return Misused(result);
        try
        {
            return result.Invoke(new() { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException exception)
        {
            foreach (var message in exception.Messages)
                Say.Problem(message);
            return ExitCode.Usage;
        }
        catch (StoreException exception)
        {
            Say.Problem(exception.Message);
            return ExitCode.Refused;
        }
#pragma warning disable CA1031 // The last resort: whatever went wrong is ours, and the person gets a sentence and a code.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Say.Problem("This is a mistake in annotator itself. Please report it with what stands here:");
            Say.Lines(exception.ToString());
            return ExitCode.OurBug;
        }
    }

    private static int Misused(ParseResult result)
    {
        foreach (var error in result.Errors)
            Say.Problem(string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Say.Problem($"See: {string.Join(' ', Names(result))} --help");
        return ExitCode.Usage;
    }

    private static Stack<string> Names(ParseResult result)
    {
        var names = new Stack<string>();
        for (Symbol? command = result.CommandResult.Command; command is not null; command = command.Parents.FirstOrDefault())
            names.Push(command is RootCommand ? "annotator" : command.Name);
        return names;
    }
}
