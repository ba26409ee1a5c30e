using Annotator;
using LocationTagger.Gazetteer;
using LocationTagger.Recognition;

namespace LocationTagger.Training;

/// <summary>The mentions of a text and what is known of the places they mean.</summary>
/// <param name="Mentions">The mentions in text order.</param>
/// <param name="IsRight">Whether a place is what a mention means, by number of the mention; null where nobody knows.</param>
internal sealed record TrainingDocument(IReadOnlyList<Mention> Mentions, IReadOnlyList<Predicate<Place>?> IsRight)
{
    /// <summary>Whether a mention is a place at all, by number of the mention; null where nobody knows.</summary>
    public IReadOnlyList<bool?> IsPlace { get; init; } = [];

    /// <summary>What people marked, by span; null for the place of one that has no point, and optional ones.</summary>
    public IReadOnlyList<(TextSpan Span, Predicate<Place>? IsRight, bool IsOptional)> Marks { get; init; } = [];

    /// <summary>Those held for places by themselves.</summary>
    public TrainingDocument Certain()
    {
        var kept = Mentions.Index().Where(each => each.Item.Score > 0).Select(each => each.Index).ToArray();
        return new(
            [.. kept.Select(i => Mentions[i] with { Container = Array.IndexOf(kept, Mentions[i].Container) })],
            [.. kept.Select(i => IsRight[i])]);
    }
}
