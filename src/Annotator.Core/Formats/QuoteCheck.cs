using Annotator.Core.Documents;

namespace Annotator.Core.Formats;

/// <summary>Turns offsets of a file into a span and checks it against the quoted text; where they differ, finds the likely cause.</summary>
internal sealed class QuoteCheck(string text, OffsetUnit unit)
{
    private readonly TextOffsets _offsets = new(text);
    private (string Text, TextOffsets Offsets)? _withoutReturns;

    /// <summary>The span of offsets that stand in the text.</summary>
    /// <exception cref="FormatException">They do not; the message says why and what is likely wrong.</exception>
    public TextSpan Span(int start, int end)
    {
        if (end <= start)
            throw new FormatException(end == start ? $"is empty ({start} to {end})" : $"ends at {end}, before it starts at {start}");
        return new(Place(start), Place(end));
    }

    /// <summary>The span of offsets whose characters are the quoted ones.</summary>
    /// <exception cref="FormatException">They are not; the message shows both and the likely cause.</exception>
    public TextSpan Span(int start, int end, string quote)
    {
        TextSpan span;
        try
        {
            span = Span(start, end);
        }
        catch (FormatException problem) when (CauseOf(start, end, quote) is { } likely)
        {
            throw new FormatException($"{problem.Message}; {likely}", problem);
        }
        if (text.AsSpan(span.Start, span.Length).SequenceEqual(quote))
            return span;
        var found = Short(text[span.Start..span.End]);
        var cause = CauseOf(start, end, quote) ?? "correct the offsets or the text";
        throw new FormatException($"says '{Short(quote)}', but at {start} to {end} the text has '{found}'; {cause}");
    }

    private int Place(int offset) =>
        _offsets.ToUtf16(offset, unit)
        ?? throw new FormatException($"has the offset {offset} ({unit.Word()}), which {_offsets.WhyNot(offset, unit)}");

    private string? CauseOf(int start, int end, string quote)
    {
        foreach (var other in Enum.GetValues<OffsetUnit>())
        {
            if (other != unit && Fits(_offsets, text, start, end, other, quote))
                return $"the offsets look like {Name(other)}: set \"offsetUnit\":\"{other.Word()}\"";
        }
        if (end < int.MaxValue && Fits(_offsets, text, start, end + 1, unit, quote))
            return "the end looks inclusive: it must be one past the last character";
        foreach (var shift in (ReadOnlySpan<int>)[1, -1])
        {
            if (start >= shift && Fits(_offsets, text, start - shift, end - shift, unit, quote))
            {
                return shift > 0
                    ? "the offsets look one too high: was a byte order mark counted, or do they count from 1?"
                    : "the offsets look one too low";
            }
        }
        return text.Contains("\r\n", StringComparison.Ordinal) && FitsWithoutReturns(start, end, quote)
            ? "it looks as if each CRLF was counted as one character; it is two"
            : null;
    }

    private bool FitsWithoutReturns(int start, int end, string quote)
    {
        if (_withoutReturns is null)
        {
            var shorter = text.Replace("\r\n", "\n", StringComparison.Ordinal);
            _withoutReturns = (shorter, new(shorter));
        }
        var (other, offsets) = _withoutReturns.Value;
        return Fits(offsets, other, start, end, unit, quote.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    private static bool Fits(TextOffsets offsets, string text, int start, int end, OffsetUnit unit, string quote) =>
        offsets.ToUtf16(start, unit) is { } from && offsets.ToUtf16(end, unit) is { } to && from < to
        && text.AsSpan(from, to - from).SequenceEqual(quote);

    private static string Name(OffsetUnit unit) => unit switch
    {
        OffsetUnit.Utf16 => "UTF-16 code units",
        OffsetUnit.Byte => "UTF-8 bytes",
        _ => "code points",
    };

    private static string Short(string quote)
    {
        const int longest = 40;
        if (quote.Length <= longest)
            return quote;
        var cut = Surrogates.Splits(quote, longest) ? longest - 1 : longest;
        return quote[..cut] + "…";
    }
}
