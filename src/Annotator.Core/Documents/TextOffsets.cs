using System.Text;

namespace Annotator.Core.Documents;

/// <summary>Converts offsets in one text between UTF-16 code units, code points and UTF-8 bytes; the only place that does.</summary>
/// <remarks>
/// For a text of ASCII all three are the same and nothing is built. Otherwise the counts before every 256th code unit are
/// kept: one direction reads the table and counts on within a block, the other searches the table first.
/// </remarks>
public sealed class TextOffsets
{
    private const int BlockBits = 8;
    private const int BlockLength = 1 << BlockBits;

    private readonly string _text;
    private readonly int[]? _codePointsBefore;
    private readonly int[]? _bytesBefore;
    private readonly int _codePoints;
    private readonly int _bytes;

    /// <param name="text">The text; without a lone surrogate, as in every document.</param>
    /// <exception cref="OverflowException">The text takes more than 2 GB in UTF-8.</exception>
    public TextOffsets(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        (_codePoints, _bytes) = (text.Length, text.Length);
        if (Ascii.IsValid(text))
            return;

        var blocks = (text.Length >> BlockBits) + 1;
        (_codePointsBefore, _bytesBefore, _codePoints, _bytes) = (new int[blocks], new int[blocks], 0, 0);
        for (var offset = 0; offset < text.Length; offset++)
        {
            if (offset % BlockLength == 0)
                (_codePointsBefore[offset >> BlockBits], _bytesBefore[offset >> BlockBits]) = (_codePoints, _bytes);
            _codePoints += CodePointsOf(text[offset]);
            _bytes = checked(_bytes + BytesOf(text[offset]));
        }
        if (text.Length % BlockLength == 0)
            (_codePointsBefore[^1], _bytesBefore[^1]) = (_codePoints, _bytes);
    }

    /// <summary>The length of the text.</summary>
    public int Length(OffsetUnit unit) => unit switch
    {
        OffsetUnit.CodePoint => _codePoints,
        OffsetUnit.Byte => _bytes,
        _ => _text.Length,
    };

    /// <summary>Converts an offset of ours.</summary>
    /// <param name="offset">In UTF-16 code units, from 0 to the length of the text.</param>
    /// <param name="unit">The unit wanted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is outside the text or between the halves of a surrogate pair.</exception>
    public int FromUtf16(int offset, OffsetUnit unit)
    {
        if (WhyNot(offset, OffsetUnit.Utf16) is { } reason)
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"Offset {offset} {reason}.");
        if (TableFor(unit) is not { } table)
            return offset;
        var block = offset >> BlockBits;
        var count = table[block];
        for (var at = block << BlockBits; at < offset; at++)
            count += SizeOf(_text[at], unit);
        return count;
    }

    /// <summary>Converts an offset from elsewhere.</summary>
    /// <returns>The offset in UTF-16 code units; null when no character begins or ends there; <see cref="WhyNot"/> explains.</returns>
    public int? ToUtf16(int offset, OffsetUnit unit)
    {
        if (offset < 0 || offset > Length(unit))
            return null;
        if (TableFor(unit) is not { } table)
            return Surrogates.Splits(_text, offset) ? null : offset;

        var block = Array.BinarySearch(table, offset);
        if (block < 0)
            block = ~block - 1;
        var (at, count) = (block << BlockBits, table[block]);
        while (at < _text.Length && (count < offset || char.IsLowSurrogate(_text[at])))
            count += SizeOf(_text[at++], unit);
        return count == offset ? at : null;
    }

    /// <summary>Says why an offset is no place between two characters: outside the text, or inside a character.</summary>
    /// <returns>A clause without a subject, such as "is past the end of the text (120)"; null for a good offset.</returns>
    public string? WhyNot(int offset, OffsetUnit unit) =>
        offset < 0 ? "is before the start of the text"
        : offset > Length(unit) ? FormattableString.Invariant($"is past the end of the text ({Length(unit)})")
        : ToUtf16(offset, unit) is not null ? null
        : unit == OffsetUnit.Byte ? "is inside a character of several bytes"
        : "is between the halves of a surrogate pair";

    private int[]? TableFor(OffsetUnit unit) => unit switch
    {
        OffsetUnit.CodePoint => _codePointsBefore,
        OffsetUnit.Byte => _bytesBefore,
        _ => null,
    };

    // A pair is counted whole at its first half, so that a block may begin at the second.
    private static int SizeOf(char unit, OffsetUnit counted) => counted == OffsetUnit.Byte ? BytesOf(unit) : CodePointsOf(unit);

    private static int CodePointsOf(char unit) => char.IsLowSurrogate(unit) ? 0 : 1;

    private static int BytesOf(char unit) =>
        unit < 0x80 ? 1
        : unit < 0x800 ? 2
        : char.IsHighSurrogate(unit) ? 4
        : char.IsLowSurrogate(unit) ? 0
        : 3;
}
