using Annotator.Language;

namespace EntityTagger;

/// <summary>What capitals mean in a sentence.</summary>
internal enum SentenceLook
{
    /// <summary>Names have them, and the first word.</summary>
    Plain,

    /// <summary>All letters are capitals, as in some headlines.</summary>
    Shouted,

    /// <summary>Nearly every word has one, as in other headlines.</summary>
    Titled,

    /// <summary>No word has one.</summary>
    Lower,
}

/// <summary>Tells how a sentence uses capitals.</summary>
internal static class SentenceLooks
{
    public static SentenceLook Of(TokenizedText words, Sentence sentence)
    {
        int shouted = 0, capital = 0, lower = 0;
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (words.Tokens[at].Kind != TokenKind.Word)
                continue;
            var word = words[at];
            if (!char.IsUpper(word[0]))
                lower += word.Length > 3 || at == sentence.FirstToken ? 1 : 0;
            else if (word.Length > 1 && word.AsSpan(1).IndexOfAnyInRange('a', 'z') < 0)
                shouted++;
            else
                capital++;
        }
        return shouted >= 3 && capital + lower <= shouted / 4 ? SentenceLook.Shouted
            : capital + shouted >= 4 && lower <= (capital + shouted) / 5 ? SentenceLook.Titled
            : capital + shouted == 0 && lower >= 3 ? SentenceLook.Lower
            : SentenceLook.Plain;
    }
}
