using Annotator;
using Annotator.Quotes;
using Annotator.Quotes.Evaluation;

// Usage: dotnet run --project tests/QuoteAttributor.Evaluation -- GOLD.jsonl… [--rules | --speed] [--table FILE] [--predictions FILE] [--least 0.9]
// plugins/QuoteAttributor/precision.tsv is what --table writes for the gold texts named in its first rows.
if (Arguments.Read(args) is not { } arguments)
{
    Console.Error.WriteLine("No gold file given. Give one or more files of {\"id\",\"text\",\"quotes\"} rows.");
    return 2;
}

var options = new AnnotatorOptions(AnnotatorOptions.None.Values.Add("least-confidence", arguments.Least));
var attribution = new Attribution(new QuoteAttributor(options));
if (arguments.Speed)
{
    foreach (var line in Speed.Lines(arguments.Files, attribution))
        Console.WriteLine(line);
    return 0;
}

var scores = new Scores();
using var predictions = arguments.Predictions is null ? null : new StreamWriter(arguments.Predictions);
foreach (var path in arguments.Files)
{
    var file = new Tally();
    foreach (var document in GoldFile.Read(path))
    {
        var tagged = attribution.Tagged(document.Id, document.Text);
        var found = attribution.Quotes(tagged);
        scores.Count(document, found, file);
        predictions?.WriteLine(PredictionRow.Of(tagged, found));
    }
    Console.WriteLine(Scores.Line(Path.GetFileName(path), file));
}

foreach (var line in arguments.Rules ? scores.Rules() : [])
    Console.WriteLine(line);
if (arguments.Table is { } table)
    File.WriteAllLines(table, scores.Table());
return 0;
