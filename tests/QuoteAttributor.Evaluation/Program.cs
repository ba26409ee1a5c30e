using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Annotator;
using Annotator.Quotes;
using Annotator.Quotes.Evaluation;

// Usage: dotnet run --project tests/QuoteAttributor.Evaluation -- GOLD.jsonl… [--rules] [--failures] [--predictions FILE] [--precise]
var culture = CultureInfo.InvariantCulture;
var files = args.TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToArray();
var predictions = Array.IndexOf(args, "--predictions") is var at && at >= 0 ? args[at + 1] : null;
if (files.Length == 0)
{
    Console.Error.WriteLine("No gold file given. Give one or more files of {\"id\",\"text\",\"quotes\"} rows.");
    return 2;
}

var attribution = new Attribution(new QuoteAttributor());
var rules = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
var json = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
using var output = predictions is null ? null : new StreamWriter(predictions);
foreach (var file in files)
{
    var all = new Tally();
    foreach (var document in GoldFile.Read(file))
    {
        var tagged = attribution.Tagged(document.Id, document.Text);
        var found = attribution.Quotes(tagged);
        Count(document, found, all);
        output?.WriteLine(Row(tagged, found));
    }
    Print(Path.GetFileName(file), all);
}

if (args.Contains("--rules"))
{
    Console.WriteLine("rule                      found  precision  span  speaker");
    foreach (var (rule, tally) in rules)
    {
        Console.WriteLine(string.Create(culture,
            $"{rule,-24} {tally.Found,6} {Tally.Percent(tally.Right, tally.Found),9:0.0} {Tally.Percent(tally.Exact, tally.Found),6:0.0} {Tally.Percent(tally.Attributed, tally.Found),8:0.0}"));
    }
}

return 0;

void Count(GoldDocument document, IReadOnlyList<Quote> found, Tally all)
{
    var pairs = Matching.Pairs(document.Text, document.Quotes, found).ToDictionary(pair => pair.Found, pair => pair.Gold);
    all.Gold += document.Quotes.Count;
    all.Found += found.Count;
    foreach (var quote in found)
    {
        var rule = rules.TryGetValue(quote.Rule!, out var known) ? known : rules[quote.Rule!] = new();
        rule.Found++;
        if (!pairs.TryGetValue(quote, out var gold))
            continue;
        var exact = Matching.IsExact(document.Text, gold, quote);
        var right = Matching.IsRightSpeaker(document.Text, gold, quote);
        foreach (var tally in new[] { rule, all })
        {
            tally.Exact += exact ? 1 : 0;
            tally.Attributed += right ? 1 : 0;
            tally.Right += exact && right ? 1 : 0;
        }
    }
}

void Print(string name, Tally tally) => Console.WriteLine(string.Create(culture,
    $"{name,-20} gold {tally.Gold,5} found {tally.Found,5}  exact F1 {Tally.F1(tally.Exact, tally.Found, tally.Gold),5:0.0}  end to end F1 {Tally.F1(tally.Attributed, tally.Found, tally.Gold),5:0.0}"));

string Row(AnnotatedDocument tagged, IReadOnlyList<Quote> found)
{
    var offsets = new CodePoints(tagged.Document.Text);
    return JsonSerializer.Serialize(new
    {
        id = tagged.Document.Id,
        entities = tagged.Annotations.Select(entity => $"{entity.Label} {tagged.TextOf(entity)}"),
        quotes = found.Select(quote => new
        {
            start = offsets.ToPoints(quote.Span)[0],
            end = offsets.ToPoints(quote.Span)[1],
            type = quote.Type,
            cue = quote.Cue is { } cue ? offsets.ToPoints(cue) : null,
            speaker = quote.Speaker is { } speaker ? offsets.ToPoints(speaker) : null,
            speaker_name = quote.Name,
            rule = quote.Rule,
            confidence = quote.Confidence,
        }),
    }, json);
}
