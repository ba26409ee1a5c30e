namespace Annotator.Hosting.Finding;

/// <summary>Names that can be typed in a shell and stand in any file: lower-case words, joined.</summary>
internal static class PlainName
{
    /// <summary>Whether a text is made of words of <c>a-z</c> and <c>0-9</c> with one joint between each two.</summary>
    /// <param name="text">The text.</param>
    /// <param name="joints">The characters that may join words.</param>
    public static bool Is(string text, string joints) =>
        text.Split(joints.ToCharArray()).All(word => word.Length > 0 && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)));
}
