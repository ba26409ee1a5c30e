using System.Collections.Immutable;
using Annotator.Core.Editing;

namespace Annotator.Tui.Painting;

/// <summary>Alternatives in words: the name, then what tells one from another.</summary>
internal static class AlternativeWords
{
    /// <summary>A few words for each alternative of an annotation, in their order.</summary>
    public static ImmutableArray<string> Of(Annotation annotation)
    {
        var alternatives = Alternatives.Of(annotation);
        var all = alternatives.Add(Alternatives.Present(annotation));
        var telling = alternatives.SelectMany(alternative => alternative.Keys).Distinct()
            .Where(name => all.Select(one => one.GetValueOrDefault(name)).Distinct().Count() > 1)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var words = alternatives.Select(alternative => Words(alternative, telling, isText: true)).ToImmutableArray();
        return words.Distinct().Count() == words.Length
            ? words
            : [.. alternatives.Select((alternative, index) => $"{words[index]}  {Words(alternative, telling, isText: false)}".Trim())];
    }

    private static string Words(ImmutableDictionary<string, AttributeValue> alternative, IEnumerable<string> telling, bool isText)
    {
        var name = isText ? Alternatives.NameOf(alternative) : null;
        var details = telling.Where(key => alternative.GetValueOrDefault(key) is { } value && value is not AttributeValue.Null && value.ToString() != name && value is AttributeValue.Text == isText)
            .Select(key => isText ? alternative[key].ToString() : $"{key} {alternative[key]}");
        return string.Join("  ", new[] { name ?? "", string.Join(", ", details) }.Where(part => part.Length > 0));
    }
}
