using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Annotator.Quotes.Evaluation;

/// <summary>A name without accents, case, titles and initials, so that two spellings of it compare equal.</summary>
internal static partial class CanonicalName
{
    private static readonly HashSet<string> Titles = [.. """
        mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister brother bishop archbishop cardinal pope imam rabbi
        sen senator rep representative congressman congresswoman gov governor president vice prime minister premier chancellor secretary deputy assistant
        mayor councillor councilman councilwoman ald judge justice chief superintendent inspector det detective const constable cpl corporal sgt sergeant
        staff lt lieutenant capt captain maj major col colonel gen general adm admiral cmdr commander pvt private officer sheriff attorney
        king queen prince princess emperor ambassador director coach manager spokesman spokeswoman spokesperson the a an former acting mp mpp mla qc kc
        phd md jr sr ii iii iv esq ceo cfo cto
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    public static string Of(string name)
    {
        var plain = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                plain.Append(char.ToLowerInvariant(character));
        }
        var words = Word().Matches(Possessive().Replace(plain.ToString(), "")).Select(match => match.Value).ToArray();
        var untitled = words.Where(word => !Titles.Contains(word)).ToArray();
        var long_ = untitled.Where(word => word.Length > 1).ToArray();
        return string.Join(' ', long_.Length > 0 ? long_ : untitled.Length > 0 ? untitled : words);
    }

    [GeneratedRegex(@"[^\W_]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[’']s\b")]
    private static partial Regex Possessive();
}
