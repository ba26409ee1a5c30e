using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Annotator.Core.Formats;

/// <summary>Writes text in JSON as it reads; escapes only what JSON demands, what acts on a terminal and what hides from the eye.</summary>
internal sealed class PlainJsonEncoder : JavaScriptEncoder
{
    public static readonly PlainJsonEncoder Instance = new();

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [
            '"', '\\', .. Enumerable.Range(0, 0x20).Select(c => (char)c), .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c),
            '\u061C', '\u200E', '\u200F', '\u2028', '\u2029', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E',
            '\u2066', '\u2067', '\u2068', '\u2069', '\uFEFF',
        ]);

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue && Suspects.Contains((char)unicodeScalar);

    /// <summary>A lone surrogate, as a plugin's message may hold, is found too; the base class puts U+FFFD in its place.</summary>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var characters = new ReadOnlySpan<char>(text, textLength);
        var suspect = characters.IndexOfAny(Suspects);
        var lone = Surrogates.FirstLone(suspect < 0 ? characters : characters[..suspect]);
        return lone < 0 ? suspect : lone;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var target = new Span<char>(buffer, bufferLength);
        if (!WillEncode(unicodeScalar))
            return new Rune(unicodeScalar).TryEncodeToUtf16(target, out numberOfCharactersWritten);
        var escape = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\\u{unicodeScalar:x4}"),
        };
        numberOfCharactersWritten = escape.TryCopyTo(target) ? escape.Length : 0;
        return numberOfCharactersWritten > 0;
    }
}
