using System.Globalization;
using System.Text;

namespace Annotator.Quotes.Training;

/// <summary>Reads sentences in the format of Universal Dependencies.</summary>
internal static class Treebank
{
    /// <summary>Documents of GUM that are kept back, those of its own development and test parts; of the courts, two.</summary>
    private static readonly HashSet<string> KeptBack =
    [
        "GUM_academic_exposure", "GUM_academic_librarians", "GUM_academic_discrimination", "GUM_academic_eegimaa", "GUM_bio_byron",
        "GUM_bio_emperor", "GUM_bio_dvorak", "GUM_bio_jespersen", "GUM_interview_cyclone", "GUM_interview_gaming", "GUM_interview_hill",
        "GUM_interview_libertarian", "GUM_voyage_athens", "GUM_voyage_coron", "GUM_voyage_oakland", "GUM_voyage_vavau", "GUM_court_loan",
        "GUM_court_carpet",
    ];

    private static readonly string[] Genres = ["academic", "bio", "court", "interview", "voyage"];

    /// <summary>What is learned from.</summary>
    public static List<TreeSentence> Training(string folder) =>
        [.. Sentences(folder, "ewt-train"), .. Gum(folder).Where(sentence => !KeptBack.Contains(sentence.Document))];

    /// <summary>What is never learned from, by name.</summary>
    public static IEnumerable<(string Name, List<TreeSentence> Sentences)> HeldOut(string folder) =>
    [
        ("ewt-dev", [.. Sentences(folder, "ewt-dev")]),
        ("gum", [.. Gum(folder).Where(sentence => KeptBack.Contains(sentence.Document))]),
    ];

    private static IEnumerable<TreeSentence> Gum(string folder) =>
        Genres.SelectMany(genre => Sentences(folder, "gum-" + genre));

    private static IEnumerable<TreeSentence> Sentences(string folder, string name)
    {
        var document = "";
        var rows = new List<string[]>();
        foreach (var line in Packed.Lines(Path.Combine(folder, name + ".conllu.gz")).Append(""))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
                document = line["# newdoc id = ".Length..];
            else if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
            else if (line.Length == 0 && rows.Count > 0)
            {
                yield return Sentence(document, rows);
                rows.Clear();
            }
        }
    }

    private static TreeSentence Sentence(string document, List<string[]> rows)
    {
        var text = new StringBuilder();
        var words = new List<TreeWord>();
        (int Start, int Last) whole = (0, 0);
        foreach (var row in rows)
        {
            var start = text.Length;
            if (row[0].Split('-') is [_, var last])
            {
                whole = (start, Number(last));
                Append(text, row);
            }
            else if (Number(row[0]) <= whole.Last)
            {
                // The words of a clitic group share its letters: do|n't.
                var at = words.Count > 0 && words[^1].End > whole.Start ? words[^1].End : whole.Start;
                var end = Number(row[0]) == whole.Last ? text.ToString().TrimEnd().Length : Math.Min(at + row[1].Length, text.Length);
                words.Add(Word(row, Math.Min(at, end - 1), end));
            }
            else
            {
                Append(text, row);
                words.Add(Word(row, start, start + row[1].Length));
            }
        }
        return new(document, text.ToString().TrimEnd(), words);
    }

    private static void Append(StringBuilder text, string[] row)
    {
        text.Append(row[1]);
        if (!row[9].Contains("SpaceAfter=No", StringComparison.Ordinal))
            text.Append(' ');
    }

    private static TreeWord Word(string[] row, int start, int end) => new(start, end, row[4], row[3], Number(row[6]) - 1, row[7]);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
