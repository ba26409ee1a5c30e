using System.Collections.Immutable;
using Annotator.Quotes.Sieves;
using Annotator.Quotes.Who;

namespace Annotator.Quotes;

/// <summary>Turns pieces into suggestions: a quote each, and a mention for every cue and speaker they link to.</summary>
/// <param name="naming">Finds the names of speakers.</param>
/// <param name="pieces">The pieces in text order.</param>
/// <param name="least">Pieces less likely right than this are left out.</param>
internal sealed class SuggestionList(Naming naming, IReadOnlyList<Piece> pieces, double least)
{
    private readonly List<Suggestion> _suggestions = [];
    private readonly HashSet<string> _mentions = new(StringComparer.Ordinal);

    /// <summary>The suggestions in the order of the pieces.</summary>
    public IReadOnlyList<Suggestion> All(CancellationToken cancellation)
    {
        var shared = pieces.CountBy(piece => piece.Utterance).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet();
        foreach (var piece in pieces)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(piece, shared.Contains(piece.Utterance));
        }
        return _suggestions;
    }

    private void Add(Piece piece, bool shared)
    {
        var name = piece.Speaker is { } speaker ? naming.Of(speaker, piece.Cue) : (SpeakerName?)null;
        var confidence = Precision.Of(piece.Rule, name?.How);
        if (confidence < least)
            return;
        var links = ImmutableArray.CreateBuilder<SuggestedLink>();
        if (piece.Cue is { } cue)
            links.Add(new("cue", Mention("CUE", cue, piece.Rule, Precision.Of(piece.Rule, null))));
        if (piece.Speaker is { } words)
            links.Add(new("speaker", Mention("SPEAKER", words.Span, piece.Rule, Precision.Of(piece.Rule, null))));
        var attributes = ImmutableDictionary<string, AttributeValue>.Empty;
        if (name?.Name is { } known)
            attributes = attributes.Add("speaker", known);
        if (shared)
            attributes = attributes.Add("group", $"q{piece.Utterance}");
        if (naming.Others(piece.Speaker, piece.Span.Start, name?.Name) is { Count: > 0 } others)
            attributes = attributes.Add("alternatives", new AttributeValue.List([.. others.Select(Alternative)]));
        var reason = name is { } found ? $"{piece.Rule}, {found.How}" : piece.Rule;
        _suggestions.Add(new("quote", piece.Speech.ToString().ToUpperInvariant(), piece.Span, confidence, reason, attributes, null, links.ToImmutable()));
    }

    private static AttributeValue Alternative(string name) => new AttributeValue.Map(ImmutableDictionary<string, AttributeValue>.Empty.Add("speaker", name));

    private string Mention(string label, TextSpan span, string rule, double confidence)
    {
        var key = $"{label}@{span.Start}-{span.End}";
        if (_mentions.Add(key))
            _suggestions.Add(new Suggestion("mention", label, span, confidence, rule) with { Key = key });
        return key;
    }
}
