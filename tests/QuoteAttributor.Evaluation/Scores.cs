using System.Globalization;

namespace Annotator.Quotes.Evaluation;

/// <summary>Counts what was found and right: of whole files, of each rule, and of each way of finding a name.</summary>
internal sealed class Scores
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private readonly SortedDictionary<string, Tally> _rules = new(StringComparer.Ordinal);

    /// <summary>Counts a document.</summary>
    public void Count(GoldDocument document, IReadOnlyList<Quote> found, Tally file)
    {
        var golds = Matching.Pairs(document.Text, document.Quotes, found).ToDictionary(pair => pair.Found, pair => pair.Gold);
        file.Gold += document.Quotes.Count;
        file.Found += found.Count;
        foreach (var quote in found)
        {
            var gold = golds.GetValueOrDefault(quote);
            var exact = gold is not null && Matching.IsExact(document.Text, gold, quote);
            var named = gold is not null && Matching.IsRightSpeaker(document.Text, gold, quote);
            var pointed = gold is not null && Matching.IsRightMention(document.Text, gold, quote);
            file.Exact += exact ? 1 : 0;
            file.Attributed += named ? 1 : 0;
            CountRule(quote.Rule!, exact && pointed);
            // Whether a name is right is asked only where the words for the speaker are.
            if (quote.How is { } how && pointed)
                CountRule("name: " + how, named);
        }
    }

    /// <summary>One line for a file.</summary>
    public static string Line(string name, Tally file) => string.Create(Plain,
        $"{name,-20} gold {file.Gold,5} found {file.Found,5}  exact P {Tally.Percent(file.Exact, file.Found),5:0.0} R {Tally.Percent(file.Exact, file.Gold),5:0.0} F1 {Tally.F1(file.Exact, file.Found, file.Gold),5:0.0}  end to end P {Tally.Percent(file.Attributed, file.Found),5:0.0} R {Tally.Percent(file.Attributed, file.Gold),5:0.0} F1 {Tally.F1(file.Attributed, file.Found, file.Gold),5:0.0}");

    /// <summary>A line for each rule, with its precision.</summary>
    public IEnumerable<string> Rules() => _rules.Select(pair => string.Create(Plain,
        $"{pair.Key,-28} found {pair.Value.Found,5}  precision {Tally.Percent(pair.Value.Exact, pair.Value.Found),5:0.0}"));

    /// <summary>The rows of the plugin's table of precisions.</summary>
    public IEnumerable<string> Table() =>
        _rules.Select(pair => string.Create(Plain, $"{pair.Key}\t{pair.Value.Found}\t{pair.Value.Exact}"))
            .Prepend("# rule\tfound\tright")
            .Prepend("# Written by tests/QuoteAttributor.Evaluation --table for the reference, phenomena and wikinews-dev gold and data/quotes/measured.jsonl. Right: words and speaker; of a name: the name, where the speaker is right. Rules met rarely are pooled with their family (Precision.cs).");

    private void CountRule(string rule, bool right)
    {
        var tally = _rules.TryGetValue(rule, out var known) ? known : _rules[rule] = new();
        tally.Found++;
        tally.Exact += right ? 1 : 0;
    }
}
