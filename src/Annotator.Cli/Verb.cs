using System.CommandLine;

namespace Annotator.Cli;

/// <summary>A verb of the command line; its help ends with an example.</summary>
internal sealed class Verb : Command
{
    public Verb(string name, string description, params string[] examples)
        : base(name, description)
    {
        Options.Add(HelpWithExamples.Option(examples));
    }
}
