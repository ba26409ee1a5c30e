using System.Collections.Immutable;

namespace Annotator.Core.Suggesting;

/// <summary>What one annotator proposed for one document, checked.</summary>
/// <param name="Run">How the run ended, with its counts.</param>
/// <param name="Suggestions">Those that passed, in the order they came; empty when the run did not end well.</param>
/// <param name="Refusals">Why the others were refused, at most <see cref="MostRefusals"/>.</param>
public sealed record SuggestionBatch(Run Run, ImmutableArray<Suggestion> Suggestions, ImmutableArray<string> Refusals)
{
    /// <summary>How many refusals are told one by one; the count tells of the rest.</summary>
    public const int MostRefusals = 20;

    /// <summary>Asks an annotator; whatever it does, the answer is a batch.</summary>
    public static SuggestionBatch Ask(ReadyAnnotator annotator, AnnotatedDocument document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(annotator);
        ArgumentNullException.ThrowIfNull(document);
        var description = annotator.Description;
        var layers = description.Writes.Select(written => written.Layer).ToImmutableArray();
        var suggestions = ImmutableArray.CreateBuilder<Suggestion>();
        var refusals = ImmutableArray.CreateBuilder<string>();
        var refused = 0;
        try
        {
            foreach (var suggestion in annotator.Instance.Suggest(RunInput.For(description, document), cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                if (SuggestionCheck.WhyRefused(suggestion, description, document.Document) is { } reason)
                    Refuse(reason);
                else
                    suggestions.Add(suggestion);
            }
            var resolved = WithLinks(suggestions, document, Refuse);
            return new(new(annotator.Source, RunStatus.Ok, resolved.Length, refused, layers, refusals.FirstOrDefault()), resolved, refusals.ToImmutable());
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new(new(annotator.Source, RunStatus.Cancelled, 0, refused, layers, "It was stopped before it finished."), [], []);
        }
#pragma warning disable CA1031 // A plugin may throw anything; the others' work goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new(new(annotator.Source, RunStatus.Failed, 0, refused, layers, $"{exception.GetType().Name}: {exception.Message}"), [], []);
        }

        void Refuse(string reason)
        {
            if (refused++ < MostRefusals)
                refusals.Add(reason);
        }
    }

    /// <summary>Refuses the suggestions whose links point nowhere; taking one away may leave another's link without its end.</summary>
    private static ImmutableArray<Suggestion> WithLinks(
        ImmutableArray<Suggestion>.Builder suggestions, AnnotatedDocument document, Action<string> refuse)
    {
        var kept = suggestions.ToImmutable();
        while (true)
        {
            var keys = kept.Where(suggestion => suggestion.Key is not null).Select(suggestion => suggestion.Key!).ToHashSet();
            var broken = kept.Where(suggestion => suggestion.Links.Any(link => !keys.Contains(link.To) && document.FindOrNull(link.To) is null)).ToHashSet();
            if (broken.Count == 0)
                return kept;
            foreach (var suggestion in broken)
                refuse($"Suggestion {suggestion.Label} {suggestion.Span} links to '{suggestion.Links.First(link => !keys.Contains(link.To) && document.FindOrNull(link.To) is null).To}', which is neither a key of its answer nor an annotation.");
            kept = kept.RemoveAll(broken.Contains);
        }
    }
}
