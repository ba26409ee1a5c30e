using System.Text;

namespace Annotator.Testing;

/// <summary>Annotated documents written as text: <c>[PER Anne]</c> is a pending entity, nested as deep as you like.</summary>
/// <remarks>A layer goes before the label, <c>[quote:DIRECT “Hi.”]</c>; without one it is <c>entity</c>. Ids count up in the order the brackets open.</remarks>
public static class Marked
{
    /// <summary>Reads a marked text; the source of every proposal is <c>test@1</c>.</summary>
    public static AnnotatedDocument Text(string marked, string id = "test", string source = "test@1")
    {
        var text = new StringBuilder();
        var open = new Stack<(int Number, string Layer, string Label, int Start)>();
        var annotations = new List<Annotation>();
        var opened = 0;
        for (var at = 0; at < marked.Length; at++)
        {
            if (marked[at] == '[')
            {
                var space = marked.IndexOf(' ', at);
                var name = marked[(at + 1)..space].Split(':');
                open.Push((++opened, name.Length == 2 ? name[0] : "entity", name[^1], text.Length));
                at = space;
            }
            else if (marked[at] == ']')
            {
                var (number, layer, label, start) = open.Pop();
                annotations.Add(new($"a{number}", layer, label, new(start, text.Length)) { Proposals = [new Proposal(source)] });
            }
            else
            {
                text.Append(marked[at]);
            }
        }
        return new(new Document(id, text.ToString()), annotations, []);
    }
}
