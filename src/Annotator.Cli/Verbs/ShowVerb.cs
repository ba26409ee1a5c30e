using System.CommandLine;
using Annotator.Cli.Showing;
using Annotator.Core.Documents;

namespace Annotator.Cli.Verbs;

/// <summary><c>show</c>: a document's text with its spans marked.</summary>
internal static class ShowVerb
{
    private static readonly Argument<string?> Name = new("DOC") { Description = "A text file, or the id of a document in the store.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<bool> Settings = new("--settings") { Description = "Print what is set, for the project and the person, and where each value comes from instead." };

    /// <summary>The option <c>--map</c>.</summary>
    public static Option<bool> Map { get; } = new("--map") { Description = "Write an HTML page with the places on a map instead." };

    public static Command Create()
    {
        var verb = new Verb(
            "show",
            "Print a document with its spans marked.",
            "annotator show data/texts/wikinews-korea.txt",
            "annotator show --map data/texts/wikinews-korea.txt > map.html",
            "annotator show --settings") { Name, Map, Settings, AnnotatorChoice.Names, AnnotatorChoice.Set };
        verb.Validators.Add(parsed =>
        {
            if (parsed.GetValue(Name) is null && !parsed.GetValue(Settings))
                parsed.AddError("There is no document to show. Name a text file or a document of the store, or ask for --settings.");
        });
        verb.SetAction(Run);
        return verb;
    }

    private static int Run(ParseResult result)
    {
        if (result.GetValue(Settings))
            return ShownSettings.Print(result);
        var name = result.GetValue(Name)!;
        return File.Exists(name)
            ? ShownDocument.Print(result, DocumentFile.Find([name]).Files[0])
            : ShownDocument.Print(result, name);
    }
}
