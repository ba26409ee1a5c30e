using Annotator.Quotes.Marks;
using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Sieves;

/// <summary>Tells marks that hold a title, a motto or a so-called word from those that hold speech.</summary>
internal static class Rejections
{
    private static readonly WordList Small = new("a an the of and or but for in on at to from by with as is vs. de la my your our");

    private static readonly WordList Carriers = new("""
        banner banners sign signs placard placards poster posters slogan slogans motto headline headlines t-shirt t-shirts shirt shirts
        sticker stickers billboard billboards hat hats plaque inscription graffiti flag flags caption label card cards mural murals tattoo mug mugs button buttons leaflet leaflets billboard marquee
        """);

    private static readonly WordList Namers = new("titled entitled called named dubbed nicknamed known so-called reading saying as the a an his her its their");

    /// <summary>Whether a quoted stretch reads like the title of a work: every word of weight begins with a capital.</summary>
    public static bool IsTitle(ReadOnlySpan<char> quoted)
    {
        var inside = quoted.Trim("“”\"‘’'«»„ ,.!?");
        int words = 0, weighty = 0;
        foreach (var range in inside.Split(' '))
        {
            var word = inside[range].Trim(",.!?;:'’()");
            if (word.IsEmpty)
                continue;
            words++;
            if (Small.Has(word) && words > 1)
                continue;
            if (!char.IsUpper(word[0]) && !char.IsDigit(word[0]))
                return false;
            weighty++;
        }
        return words is > 1 and < 12 && weighty > 1 && !quoted.Contains('?') && !inside.Contains(". ", StringComparison.Ordinal);
    }

    /// <summary>Whether the words before a quote make it a name or an inscription.</summary>
    public static bool IsNamedBefore(Passage passage, int quote)
    {
        var before = passage.Word(quote - 1);
        return Lexicon.IsPossessive(before) || Namers.Has(before) || Lexicon.Prepositions.Has(before);
    }

    /// <summary>Whether a noun is a thing that carries words nobody says.</summary>
    public static bool IsCarrier(ReadOnlySpan<char> noun) => Carriers.Has(noun);

    /// <summary>Whether a stretch holds a sentence of its own.</summary>
    public static bool IsSentence(string text, QuotedStretch stretch)
    {
        var inside = text.AsSpan(stretch.Span.Start + 1, stretch.Span.Length - (stretch.Closed ? 2 : 1)).Trim(' ');
        return inside.Length > 1
            && (char.IsUpper(inside[0]) || char.IsDigit(inside[0]) || ".…[‘’'“¿¡".Contains(inside[0])) && ".?!…,—–-’'".Contains(inside[^1])
            || !stretch.Closed && stretch.GoesOn;
    }
}
