using System.Globalization;
using Annotator.Language.Syntax;
using Annotator.Quotes.Training;

// Without a word: treebanks in, model out. With --evaluate: scores of the model that ships.
// dotnet run -c Release --project plugins/QuoteAttributor/Training [-- --evaluate] [--data DIR] [--out FILE]
string Option(string name, string otherwise) => Array.IndexOf(args, "--" + name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
int Integer(string name, int otherwise) => Option(name, "") is { Length: > 0 } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : otherwise;

var data = Option("data", "data");
var syntax = Path.Combine(data, "syntax");
if (!Directory.Exists(syntax))
{
    Console.Error.WriteLine($"'{data}' has no folder 'syntax' with treebanks; run this in the root of the repository, or name the folder with --data.");
    return 2;
}
var path = Option("out", Path.Combine("plugins", "QuoteAttributor", "Syntax", "parts.model"));
if (!args.Contains("--evaluate"))
    new Training(data, Integer("epochs", 6), Integer("fewest", 2), Integer("scale", 2), Integer("margin", 30)).Run(Treebank.Training(syntax), path, Console.Out);
using var stream = File.OpenRead(path);
var model = PartOfSpeechModel.Read(stream);
Evaluation.Print(model, Treebank.HeldOut(syntax), Console.Out);
Evaluation.PrintSpeed(model, Treebank.HeldOut(syntax).First().Sentences, Console.Out);
return 0;
