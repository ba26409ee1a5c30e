namespace Annotator.Core.Documents;

/// <summary>What an offset counts.</summary>
public enum OffsetUnit
{
    /// <summary>UTF-16 code units, as C#, Java and JavaScript count; the unit inside the house.</summary>
    Utf16,

    /// <summary>Unicode code points, as Python counts; the unit of every file unless asked otherwise.</summary>
    CodePoint,

    /// <summary>Bytes of the text in UTF-8, without a byte order mark.</summary>
    Byte,
}

/// <summary>The words for units in files and on the command line.</summary>
public static class OffsetUnits
{
    /// <summary>The words, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> Words { get; } = ["utf16", "codepoint", "byte"];

    /// <summary>The word for a unit.</summary>
    public static string Word(this OffsetUnit unit) => Words[(int)unit];

    /// <summary>The unit with a word; null when there is none.</summary>
    public static OffsetUnit? Find(string? word)
    {
        var index = Array.IndexOf([.. Words], word);
        return index < 0 ? null : (OffsetUnit)index;
    }
}
