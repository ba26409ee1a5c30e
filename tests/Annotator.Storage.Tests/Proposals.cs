using Annotator.Core.Suggesting;

namespace Annotator.Storage.Tests;

/// <summary>Suggestions by the thousand.</summary>
internal static class Proposals
{
    public static Suggested Of(Document document, int count, string source)
    {
        var annotations = Enumerable.Range(1, count).Select(number =>
        {
            var start = number % (document.Text.Length - 1);
            return new Annotation($"a{number}", "entity", $"L{number}", new(start, start + 1)) { Proposals = [new(source)] };
        });
        return new(new(document, annotations, []), [new Run(source, RunStatus.Ok, count, 0, ["entity"])]);
    }
}
