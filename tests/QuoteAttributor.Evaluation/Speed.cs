using System.Diagnostics;
using System.Globalization;

namespace Annotator.Quotes.Evaluation;

/// <summary>Times the attributor alone, after the entity tagger, on an article and on texts as long as half and a whole novel.</summary>
internal static class Speed
{
    private const int ArticleWords = 1000;
    private const int NovelLength = 600_000;

    /// <summary>A line for each text: median and best of several runs, and what a run allocates.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<string> files, Attribution attribution)
    {
        var texts = files.SelectMany(GoldFile.Read).Select(document => document.Text).ToList();
        var all = string.Join("\n\n", texts);
        while (all.Length < NovelLength)
            all += "\n\n" + all;
        yield return Line("1,000 words", Article(all), attribution, 200);
        yield return Line("300 KB", all[..(NovelLength / 2)], attribution, 7);
        yield return Line("600 KB", all[..NovelLength], attribution, 7);
        yield return Line("600 KB of unclosed marks", string.Concat(Enumerable.Repeat("“a ", NovelLength / 3)), attribution, 3);
    }

    private static string Article(string text)
    {
        var end = 0;
        for (var words = 0; words < ArticleWords; words++)
            end = text.IndexOf(' ', end) + 1;
        return text[..end];
    }

    private static string Line(string name, string text, Attribution attribution, int runs)
    {
        var tagged = attribution.Tagged("speed", text);
        for (var run = 0; run < runs; run++)
            attribution.Suggest(tagged);
        var times = new List<double>();
        long allocated = 0;
        for (var run = 0; run < runs; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            attribution.Suggest(tagged);
            times.Add(clock.Elapsed.TotalMilliseconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{name,-26} median {times[runs / 2],8:0.00} ms, best {times[0],8:0.00} ms of {runs}, {allocated >> 10,8} KB allocated");
    }
}
