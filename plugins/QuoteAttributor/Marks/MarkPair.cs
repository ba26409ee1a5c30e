namespace Annotator.Quotes.Marks;

/// <summary>An opening mark with the marks that close it.</summary>
/// <param name="Open">The mark it begins with.</param>
/// <param name="Close">The marks that end it.</param>
/// <param name="Careless">Marks that end it where no proper one is left in the paragraph.</param>
internal sealed record MarkPair(char Open, string Close, string Careless = "")
{
    private static readonly MarkPair[] All =
    [
        new('“', "”", "\"“"), new('„', "“”", "\""), new('”', "”", "\""), new('"', "\"", "”"), new('«', "»"), new('»', "«"),
        new('「', "」"), new('『', "』"), new('‟', "”", "\""),
    ];

    /// <summary>Whether one mark both opens and closes.</summary>
    public bool IsSame => Close == Open.ToString();

    /// <summary>The pair a mark opens; null for any other character.</summary>
    public static MarkPair? OpenedBy(char mark) => mark < 128 && mark != '"' ? null : Array.Find(All, pair => pair.Open == mark);
}
