using System.Collections.Immutable;
using Annotator;
using Annotator.Testing;

namespace LocationTagger.Tests;

/// <summary>The location tagger with the gazetteer it ships, and its answers as one can read them.</summary>
internal static class Tagger
{
    public static LocationAnnotator Plain { get; } = new(Options(embedded: false));

    public static LocationAnnotator WithEmbedded { get; } = new(Options(embedded: true));

    /// <summary>The names found, each as <c>Kabul 1138958</c>; without an id <c>Donbas -</c>.</summary>
    public static string[] Places(string marked)
    {
        var document = Marked.Text(marked);
        return [.. Suggestions(document).Select(suggestion => $"{document.Document.TextOf(suggestion.Span)} {Id(suggestion)}")];
    }

    /// <summary>The names found.</summary>
    public static string[] Names(string marked) => Names(Marked.Text(marked));

    public static string[] Names(AnnotatedDocument document) =>
        [.. Suggestions(document).Select(suggestion => document.Document.TextOf(suggestion.Span))];

    /// <summary>The document with its annotations proposed by a machine that doubts them.</summary>
    public static AnnotatedDocument Doubted(string marked) => new(
        Marked.Text(marked).Document,
        Marked.Text(marked).Annotations.Select(annotation => annotation with { Proposals = [new("entity-tagger", 0.4, null, annotation.Attributes)] }),
        []);

    public static Suggestion[] Suggestions(AnnotatedDocument document) => [.. Plain.Suggest(document, CancellationToken.None)];

    private static string Id(Suggestion suggestion) => suggestion.Attributes["geonames"] is AttributeValue.Integer id ? id.ToString() : "-";

    public static AnnotatorOptions Options(bool embedded, string gazetteers = "") =>
        new(ImmutableDictionary<string, AttributeValue>.Empty.Add("embedded", embedded).Add("gazetteers", gazetteers));
}
