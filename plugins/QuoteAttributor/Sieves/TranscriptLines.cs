using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Sieves;

/// <summary>Finds the turns of a transcript: lines that begin with their speaker and a colon.</summary>
/// <remarks>One such line may be a heading or a caption; labels count only where several lines have one.</remarks>
internal sealed class TranscriptLines(ReadText read, IReadOnlyList<TextSpan> paragraphs)
{
    private const int LongestLabel = 6;
    private const int FewestTurns = 2;

    /// <summary>For each paragraph that is a turn, its label; empty for a text that is no transcript.</summary>
    public Dictionary<int, TextSpan> Labels(CancellationToken cancellation)
    {
        var labels = new Dictionary<int, TextSpan>();
        var names = new Dictionary<int, TextSpan>();
        foreach (var paragraph in paragraphs)
        {
            cancellation.ThrowIfCancellationRequested();
            if (LabelOf(paragraph) is not { } label)
                continue;
            names[paragraph.Start] = label;
            if (IsShouted(label))
                labels[paragraph.Start] = label;
        }
        // Labels in ordinary letters need to come again and again.
        var again = names.Values.CountBy(TextOf).Count(pair => pair.Value > 1);
        if (again > 1 && names.Count * 2 > paragraphs.Count || again == 1 && names.Count > 2 && names.Count * 4 > paragraphs.Count * 3)
            return names;
        return labels.Count >= FewestTurns ? labels : [];
    }

    /// <summary>The turn behind a label: the rest of its paragraph.</summary>
    public TextSpan? Turn(TextSpan paragraph, TextSpan label)
    {
        var start = label.End + 1;
        while (start < paragraph.End && char.IsWhiteSpace(read.Text[start]))
            start++;
        return start < paragraph.End ? new(start, paragraph.End) : null;
    }

    // Q. Where were you?   A. At home.
    private bool IsQuestionOrAnswer(TextSpan paragraph) =>
        paragraph.Length > 3 && read.Text[paragraph.Start] is 'Q' or 'A' && read.Text[paragraph.Start + 1] is '.' or ':' && read.Text[paragraph.Start + 2] == ' ';

    private TextSpan? LabelOf(TextSpan paragraph)
    {
        if (IsQuestionOrAnswer(paragraph))
            return new(paragraph.Start, paragraph.Start + 1);
        var first = read.TokenAt(paragraph.Start);
        for (var token = first; token < first + LongestLabel && token < read.Tokens.Length && read.Tokens[token].End <= paragraph.End; token++)
        {
            var word = read.Word(token);
            if (word is ":" && token > first)
                return new(read.Tokens[first].Start, read.Tokens[token].Start);
            if (!Lexicon.IsCapital(word) && word is not ("." or "-" or "of"))
                return null;
        }
        return null;
    }

    // Q, A, MR. HOLT, THE COURT
    private bool IsShouted(TextSpan label)
    {
        var text = read.Text.AsSpan(label.Start, label.Length);
        return text.IndexOfAnyInRange('a', 'z') < 0 && (text.Length > 1 || text is "Q" or "A");
    }

    private string TextOf(TextSpan span) => read.Text[span.Start..span.End];
}
