using System.Collections.Immutable;
using System.Globalization;
using Annotator.Core.Editing;

namespace Annotator.Tui.Painting;

/// <summary>Alternatives in words: the name, then what tells one from another.</summary>
internal static class AlternativeWords
{
    /// <summary>A few words for each alternative of an annotation, in their order.</summary>
    public static ImmutableArray<string> Of(Annotation annotation) => WithPresent(annotation) is [.. var others, _] ? others : [];

    /// <summary>The same, and last what the annotation stands for now; empty when it has no alternatives.</summary>
    public static ImmutableArray<string> WithPresent(Annotation annotation)
    {
        var alternatives = Alternatives.Of(annotation);
        if (alternatives.IsEmpty)
            return [];
        var all = alternatives.Add(Alternatives.Present(annotation));
        var telling = alternatives.SelectMany(alternative => alternative.Keys).Distinct()
            .Where(name => all.Select(one => one.GetValueOrDefault(name)).Distinct().Count() > 1)
            .Order(StringComparer.Ordinal)
            .ToArray();
        // What it stands for now must be told from them too.
        var words = all.Select(one => Words(one, telling, isText: true)).ToImmutableArray();
        return words.Distinct().Count() == words.Length
            ? words
            : [.. all.Select((one, index) => $"{words[index]}  {Words(one, telling, isText: false)}".Trim())];
    }

    private static string Short(AttributeValue value) =>
        value is AttributeValue.Number number ? number.Value.ToString("0.##", CultureInfo.InvariantCulture) : value.ToString();

    private static string Words(ImmutableDictionary<string, AttributeValue> alternative, IEnumerable<string> telling, bool isText)
    {
        var name = isText ? Alternatives.NameOf(alternative) : null;
        var details = telling.Where(key => alternative.GetValueOrDefault(key) is { } value && value is not AttributeValue.Null && value.ToString() != name && value is AttributeValue.Text == isText)
            // Coordinates say more than ids.
            .OrderBy(key => alternative[key] is not AttributeValue.Number)
            .Select(key => isText ? alternative[key].ToString() : $"{key} {Short(alternative[key])}");
        return string.Join("  ", new[] { name ?? "", string.Join(", ", details) }.Where(part => part.Length > 0));
    }
}
