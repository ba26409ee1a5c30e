using Annotator;

namespace Moody;

/// <summary>Labels each "Bath"; fails on "boom", strays out of the text on "astray", and takes its time, more over some texts.</summary>
[Annotator("moody")]
[Writes("entity", "LOC")]
[Label("entity", "LOC", Name = "Place", Key = 'L', Colour = "#0072B2")]
public sealed class Moods : IAnnotator
{
    public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation)
    {
        var text = document.Document.Text;
        Thread.Sleep(3 * (text.Length % 5));
        if (text.Contains("boom", StringComparison.Ordinal))
            throw new InvalidOperationException("Not \u001b[2Jtoday, \uD83D.");
        if (text.Contains("astray", StringComparison.Ordinal))
            yield return new("entity", "LOC", new(text.Length, text.Length + 5));
        for (var at = text.IndexOf("Bath", StringComparison.Ordinal); at >= 0; at = text.IndexOf("Bath", at + 1, StringComparison.Ordinal))
            yield return new("entity", "LOC", new(at, at + 4), 0.5, "it is Bath");
    }
}
