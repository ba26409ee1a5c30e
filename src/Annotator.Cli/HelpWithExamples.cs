using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Annotator.Cli;

/// <summary>The help of a command, followed by examples.</summary>
internal sealed class HelpWithExamples(HelpAction help, string[] examples) : SynchronousCommandLineAction
{
    /// <summary>A help option that shows these examples.</summary>
    public static HelpOption Option(string[] examples)
    {
        var option = new HelpOption();
        option.Action = new HelpWithExamples((HelpAction)option.Action!, examples);
        return option;
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        // Else the usage of a verb would begin with the paths of the command above it.
        var above = parseResult.CommandResult.Command.Parents.OfType<Command>().SelectMany(command => command.Arguments);
        foreach (var argument in above)
            argument.Hidden = true;
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(examples.Length == 1 ? "Example:" : "Examples:");
        foreach (var example in examples)
            output.WriteLine($"  {example}");
        output.WriteLine();
        return code;
    }
}
