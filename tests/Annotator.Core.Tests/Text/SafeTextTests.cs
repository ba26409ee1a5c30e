using Annotator.Core.Text;
using CsCheck;

namespace Annotator.Core.Tests.Text;

public class SafeTextTests
{
    [Theory]
    [InlineData("\u001b]0;gotcha\u0007", "␛]0;gotcha␇")]
    [InlineData("a\tb\r\nc\u007f", "a␉b␍␊c␡")]
    [InlineData("\u009b31m", "\ufffd31m")]
    [InlineData("abc\u202etxt.exe\u2069", "abc\ufffdtxt.exe\ufffd")]
    [InlineData("one\u2028two", "one\u2424two")]
    [InlineData("\ufeffstart", "\ufffdstart")]
    public void Shows_what_a_terminal_would_obey(string text, string safe) => Assert.Equal(safe, SafeText.Of(text));

    [Fact]
    public void Replaces_a_lone_surrogate()
    {
        Assert.Equal("a\ufffdb", SafeText.Of("a\ud83db"));
        Assert.Equal("\ufffd😀", SafeText.Of("\ude00😀"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Plain words, ünïcode, 漢字, עברית")]
    [InlineData("👨‍👩‍👧 👍🏽 ☀️ 🇦🇫")]
    public void Leaves_what_a_person_can_read_as_it_is(string text)
    {
        Assert.Same(text, SafeText.Of(text));
        Assert.True(SafeText.IsSafe(text));
    }

    [Fact]
    public void Keeps_every_offset_and_is_safe_the_second_time() =>
        Gen.Char.Array[0, 40].Select(units => new string(units)).Sample(text =>
        {
            var safe = SafeText.Of(text);

            Assert.Equal(text.Length, safe.Length);
            Assert.DoesNotContain(safe, char.IsControl);
            Assert.Same(safe, SafeText.Of(safe));
        });
}
