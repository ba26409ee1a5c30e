using System.Text;
using Annotator.Core.Suggesting;

namespace Annotator.Testing;

/// <summary>Learns the accepted words by heart, as lines of text, and proposes them wherever they stand.</summary>
public sealed class Parrot : ILearningAnnotator
{
    /// <summary>One that has learned nothing, as loaded.</summary>
    public static ReadyAnnotator Ready(string version = "1") =>
        new(new("parrot", version, [new("entity", ["PER", "LOC"])], [], [], []), new Parrot { Version = version });

    /// <summary>The version that it writes at the head of its state and asks for.</summary>
    public string Version { get; init; } = "1";

    /// <inheritdoc/>
    public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation) => [];

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Learn(ReadOnlyMemory<byte> state, AnnotatedDocument reviewed, CancellationToken cancellation)
    {
        var lines = Lines(state).Concat(reviewed.Annotations.Where(annotation => annotation.Review is Review.Accepted or Review.Corrected).Select(annotation => $"{annotation.Label} {reviewed.TextOf(annotation)}"));
        return Encoding.UTF8.GetBytes($"{Version}\n{string.Join('\n', lines)}");
    }

    /// <inheritdoc/>
    public IAnnotator With(ReadOnlyMemory<byte> state) => new Knowing(Lines(state));

    private string[] Lines(ReadOnlyMemory<byte> state) =>
        state.IsEmpty ? []
        : Encoding.UTF8.GetString(state.Span).Split("\n", StringSplitOptions.RemoveEmptyEntries) is [var version, .. var lines] && version == Version ? lines
        : throw new InvalidDataException("Not mine.");

    private sealed class Knowing(string[] lines) : IAnnotator
    {
        public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation) =>
            from line in lines
            let parts = line.Split(' ', 2)
            let at = document.Document.Text.IndexOf(parts[1], StringComparison.Ordinal)
            where at >= 0
            select new Suggestion("entity", parts[0], new(at, at + parts[1].Length));
    }
}
