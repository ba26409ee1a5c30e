using System.Text.RegularExpressions;

namespace Annotator.Tui.State;

/// <summary>What is looked for in texts, kept from document to document; past the end it goes on from the start.</summary>
/// <param name="Pattern">As typed.</param>
/// <param name="Expression">Finds it.</param>
internal sealed record TextSearch(string Pattern, Regex Expression)
{
    /// <summary>Longest a pattern may take on one text; a careless one must not hold the screen.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    /// <summary>Looks for the letters themselves; capitals matter once one is typed.</summary>
    public static TextSearch Plain(string pattern) =>
        new(pattern, new(Regex.Escape(pattern), RegexOptions.CultureInvariant | (pattern.Any(char.IsUpper) ? 0 : RegexOptions.IgnoreCase), Longest));

    /// <summary>Looks for a regular expression, in which ^ and $ stand for the ends of lines.</summary>
    /// <exception cref="RegexParseException">It is none; the message says where it breaks.</exception>
    public static TextSearch Regular(string pattern) => new(pattern, new(pattern, RegexOptions.CultureInvariant | RegexOptions.Multiline, Longest));

    /// <summary>The first match that starts at an offset or after it, else the first of all; null when there is none.</summary>
    public TextSpan? At(string text, int offset) => Try(() => Span(Expression.Match(text, Math.Min(offset, text.Length))) ?? Span(Expression.Match(text)));

    /// <summary>The last match that ends at an offset or before it, else the last of all.</summary>
    public TextSpan? Before(string text, int offset) => Try(() =>
    {
        TextSpan? last = null;
        TextSpan? before = null;
        for (var match = Expression.Match(text); match.Success; match = match.NextMatch())
        {
            last = Span(match) ?? last;
            if (last?.End <= offset)
                before = last;
        }
        return before ?? last;
    });

    private static TextSpan? Span(Match match)
    {
        while (match.Success && match.Length == 0)
            match = match.NextMatch();
        return match.Success ? new TextSpan(match.Index, match.Index + match.Length) : null;
    }

    private static TextSpan? Try(Func<TextSpan?> find)
    {
        try
        {
            return find();
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
