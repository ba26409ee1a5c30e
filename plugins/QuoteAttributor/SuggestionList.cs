using System.Collections.Immutable;
using Annotator.Quotes.Sieves;
using Annotator.Quotes.Who;

namespace Annotator.Quotes;

/// <summary>Turns pieces into suggestions: a quote each, and a mention for every cue and speaker they link to.</summary>
internal sealed class SuggestionList(Naming naming, IReadOnlyList<Piece> pieces)
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
        var links = ImmutableArray.CreateBuilder<SuggestedLink>();
        if (piece.Cue is { } cue)
            links.Add(new("cue", Mention("CUE", cue, piece)));
        if (piece.Speaker is { } speaker)
            links.Add(new("speaker", Mention("SPEAKER", speaker.Span, piece)));
        var attributes = ImmutableDictionary<string, AttributeValue>.Empty;
        if (piece.Speaker is { } named && naming.Of(named, piece.Cue) is { } name)
            attributes = attributes.Add("speaker", name);
        if (shared)
            attributes = attributes.Add("group", $"q{piece.Utterance}");
        var label = piece.Speech.ToString().ToUpperInvariant();
        _suggestions.Add(new("quote", label, piece.Span, piece.Confidence, piece.Rule, attributes, null, links.ToImmutable()));
    }

    private string Mention(string label, TextSpan span, Piece piece)
    {
        var key = $"{label}@{span.Start}-{span.End}";
        if (_mentions.Add(key))
            _suggestions.Add(new Suggestion("mention", label, span, piece.Confidence, piece.Rule) with { Key = key });
        return key;
    }
}
