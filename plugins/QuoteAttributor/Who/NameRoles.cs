using Annotator.Language.Syntax;
using Annotator.Quotes.Reading;
using Annotator.Quotes.Sieves;

namespace Annotator.Quotes.Who;

/// <summary>Finds the words beside a name that tell what the person or body is.</summary>
internal sealed class NameRoles(ReadText read)
{
    /// <summary>Those right before a name: <c>Prime Minister X</c>, <c>former Liverpool captain X</c>.</summary>
    /// <param name="start">Token the name begins with.</param>
    /// <param name="first">Token its run of capitals begins with.</param>
    public List<string> Before(int start, int first)
    {
        var roles = new List<string>();
        for (var token = start - 1; token >= Math.Max(0, first - 5); token--)
        {
            var word = read.Word(token);
            if (word.Length == 0 || !char.IsLetter(word[0]) || read.StartsSentence(token + 1) && token < start - 1 || ReportingVerbs.Of(word) != Reporting.None)
                break;
            if (Is(token))
                roles.Add(Lexicon.FullTitle(word));
            else if (token < first && !Lexicon.IsNominal(word) || Lexicon.Determiners.Has(word))
                break;
        }
        return roles;
    }

    /// <summary>Those right behind a name: <c>X, the mayor of Bath, …</c>, <c>X, 54, a nurse from Akron, …</c></summary>
    /// <param name="end">Token just past the name.</param>
    public List<string> After(int end)
    {
        var roles = new List<string>();
        if (read.Word(end) is not ("," or "("))
            return roles;
        for (var token = end + 1; token < Math.Min(end + 12, read.Tokens.Length); token++)
        {
            var word = read.Word(token);
            if (read.StartsSentence(token) || word is "." or ";" or ":" or ")" or "\"" or "”" or "’" or "'" || Lexicon.Auxiliaries.Has(word) || word is "," && roles.Count > 0)
                break;
            // A supporter of Mr. Harlan
            if (IsTitleOfName(token))
                break;
            if (Is(token) && !Lexicon.IsPossessive(read.Word(token + 1)) && ReportingVerbs.Of(read.Word(token + 1)) == Reporting.None)
                roles.Add(Lexicon.FullTitle(word));
            else if (word is "who" or "whose" or "and" or "said")
                break;
        }
        return roles;
    }

    private bool IsTitleOfName(int token) =>
        Lexicon.IsTitle(read.Word(token)) && Lexicon.IsCapital(read.Word(token)) && Lexicon.IsCapital(read.Word(token + 1)) && !Lexicon.IsTitle(read.Word(token + 1));

    /// <summary>Whether a token is a title or a noun for what people do.</summary>
    public bool Is(int token) => Lexicon.IsTitle(read.Word(token)) || Lexicon.Roles.Has(read.Word(token));

    /// <summary>Whether a name only tells of the one behind it: <c>Social Democrat leader X</c>, <c>EU enlargement commissioner X</c>.</summary>
    /// <param name="end">Token just past the name.</param>
    public bool StandsBefore(int end)
    {
        const int Longest = 3;
        for (var token = end; token < Math.Min(end + Longest, read.Tokens.Length - 1); token++)
        {
            if (read.Word(token) is not [var letter, ..] || !char.IsLower(letter) || !Lexicon.IsNominal(read.Word(token)) || read.Part(token).IsFinite())
                return false;
            if (Is(token) && Lexicon.IsCapital(read.Word(token + 1)))
                return true;
        }
        return false;
    }
}
