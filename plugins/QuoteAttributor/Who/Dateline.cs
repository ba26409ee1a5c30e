using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Who;

/// <summary>Finds where a report was sent from, which names no speaker: <c>HENDERSON, Nev. —</c></summary>
internal sealed class Dateline(ReadText read)
{
    /// <summary>Just past the dateline that begins with a token; the token itself when none does.</summary>
    public int End(int first)
    {
        const int Longest = 10;
        if (!IsShouted(first) || !StartsParagraph(first))
            return first;
        for (var token = first + 1; token < Math.Min(first + Longest, read.Tokens.Length); token++)
        {
            if (read.Word(token) is "—" or "–" or "--" or "-")
                return token;
        }
        return first;
    }

    private bool IsShouted(int token) => read.Word(token).Length > 2 && read.Word(token).IndexOfAnyExceptInRange('A', 'Z') < 0;

    private bool StartsParagraph(int token) =>
        token == 0 || read.Text.AsSpan(read.Tokens[token - 1].End, read.Tokens[token].Start - read.Tokens[token - 1].End).Contains('\n');
}
