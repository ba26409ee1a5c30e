using Annotator;

namespace EntityTagger.Tests.Learning;

/// <summary>Reviewed documents written in place: <c>[ORG Zyx]</c> is accepted, <c>[-PER Zyx]</c> rejected, <c>[?LOC Zyx]</c> pending.</summary>
internal static class Reviewed
{
    public static AnnotatedDocument Text(string marked, DocumentState state = DocumentState.Done)
    {
        var (text, annotations) = ("", new List<Annotation>());
        foreach (var piece in marked.Split('[', ']'))
        {
            if (piece.Split(' ', 2) is [var label, var name] && label.TrimStart('-', '?') is "PER" or "ORG" or "LOC" or "MISC" or "EVENT")
            {
                annotations.Add(new($"a{annotations.Count + 1}", "entity", label.TrimStart('-', '?'), new(text.Length, text.Length + name.Length))
                {
                    Proposals = [new("entity-tagger@1.0.0")],
                    Review = label[0] switch { '-' => Review.Rejected, '?' => Review.Pending, _ => Review.Accepted },
                    By = label[0] == '?' ? null : "ana",
                });
                text += name;
            }
            else
            {
                text += piece;
            }
        }
        return new(new Document("test", text), annotations, [], new(state));
    }

    /// <summary>The bytes after reviewing documents one after the other.</summary>
    public static ReadOnlyMemory<byte> State(params IEnumerable<AnnotatedDocument> documents) =>
        documents.Aggregate(default(ReadOnlyMemory<byte>), (state, document) => new Entities().Learn(state, document, CancellationToken.None));

    /// <summary>A text with what is found with a state written in place.</summary>
    public static string Found(ReadOnlyMemory<byte> state, string text) =>
        new Entities().With(state).Suggest(new(new Document("other", text)), CancellationToken.None).Reverse()
            .Aggregate(text, (marked, found) => marked.Insert(found.Span.End, "]").Insert(found.Span.Start, $"[{found.Label} "));
}
