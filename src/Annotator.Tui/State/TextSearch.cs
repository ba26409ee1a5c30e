using System.Diagnostics;
using System.Text.RegularExpressions;
using Annotator.Language;

namespace Annotator.Tui.State;

/// <summary>How a search ended.</summary>
internal enum SearchEnd
{
    /// <summary>Where it went on from, or further in its direction.</summary>
    Found,

    /// <summary>Only beyond the end of the text, on from its other end.</summary>
    FoundAround,

    /// <summary>Nowhere in the text.</summary>
    Nowhere,

    /// <summary>The expression was too slow to say.</summary>
    OutOfTime,
}

/// <summary>What is looked for in texts, kept from document to document; past the end it goes on from the other end.</summary>
/// <param name="Pattern">As typed.</param>
/// <param name="Expression">Finds it.</param>
internal sealed record TextSearch(string Pattern, Regex Expression)
{
    /// <summary>Longest a pattern may take on one text; a careless one must not hold the screen.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    private Regex? _backwards;

    /// <summary>Looks for the letters themselves; capitals matter once one is typed.</summary>
    public static TextSearch Plain(string pattern) =>
        new(pattern, new(Regex.Escape(pattern), RegexOptions.CultureInvariant | (pattern.Any(char.IsUpper) ? 0 : RegexOptions.IgnoreCase), Longest));

    /// <summary>Looks for a regular expression, in which ^ and $ stand for the ends of lines.</summary>
    /// <exception cref="RegexParseException">It is none; the message says where it breaks.</exception>
    public static TextSearch Regular(string pattern) => new(pattern, new(pattern, RegexOptions.CultureInvariant | RegexOptions.Multiline, Longest));

    /// <summary>The first match that starts at an offset or after it, else the first of all.</summary>
    /// <returns>Whole graphemes, never empty; null unless it was found.</returns>
    public (TextSpan? Match, SearchEnd End) At(string text, int offset) => Find(Expression, text, Math.Min(offset, text.Length), otherEnd: 0);

    /// <summary>The last match that ends at an offset or before it, else the last of all.</summary>
    /// <returns>Whole graphemes, never empty; null unless it was found.</returns>
    public (TextSpan? Match, SearchEnd End) Before(string text, int offset) =>
        Find(_backwards ??= new(Expression.ToString(), Expression.Options | RegexOptions.RightToLeft, Longest), text, Math.Min(offset, text.Length), otherEnd: text.Length);

    private static (TextSpan? Match, SearchEnd End) Find(Regex expression, string text, int offset, int otherEnd)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            if (First(expression, text, offset, began) is { } match)
                return (match, SearchEnd.Found);
            return First(expression, text, otherEnd, began) is { } around ? (around, SearchEnd.FoundAround) : (null, SearchEnd.Nowhere);
        }
        catch (RegexMatchTimeoutException)
        {
            return (null, SearchEnd.OutOfTime);
        }
    }

    /// <summary>The first match that is not empty.</summary>
    /// <exception cref="RegexMatchTimeoutException">It took too long, be it over many empty ones.</exception>
    private static TextSpan? First(Regex expression, string text, int offset, long began)
    {
        var match = expression.Match(text, offset);
        for (; match.Success && match.Length == 0; match = match.NextMatch())
        {
            if (Stopwatch.GetElapsedTime(began) > Longest)
                throw new RegexMatchTimeoutException();
        }
        return match.Success ? Whole(text, match.Index, match.Index + match.Length) : null;
    }

    /// <summary>An expression may match half a character; a selection never does.</summary>
    private static TextSpan Whole(string text, int start, int end)
    {
        var last = Graphemes.StartOf(text, end);
        return new(Graphemes.StartOf(text, start), last == end ? end : Graphemes.Next(text, last));
    }
}
