using System.Collections.Immutable;
using Annotator.Core.Documents;
using Annotator.Core.Layers;

namespace Annotator.Core.Formats;

/// <summary>A way to read documents; one file that implements this and one line in <see cref="ImportFormats"/>.</summary>
public interface IImportFormat
{
    /// <summary>The word after <c>--from</c>.</summary>
    string Name { get; }

    /// <summary>Reads documents one after the other; what cannot be read is told and the rest goes on.</summary>
    /// <param name="paths">Files or folders; <c>-</c> for standard input where the format allows it.</param>
    /// <param name="standardInput">What <c>-</c> reads.</param>
    IEnumerable<ImportRow> Read(IReadOnlyList<string> paths, Stream standardInput);
}

/// <summary>What came of one document on the way in.</summary>
/// <param name="Record">The document; null when it was refused, or when the row holds labels only.</param>
public sealed record ImportRow(DocumentRecord? Record)
{
    /// <summary>Path of the file as given.</summary>
    public required string File { get; init; }

    /// <summary>Line of the file, from 1; null when the document is the whole file.</summary>
    public int? Line { get; init; }

    /// <summary>The document's id, also when it was refused; null when it is not known.</summary>
    public string? Id { get; init; }

    /// <summary>The labels the row declares; null for a document.</summary>
    public LayerSchema? Layers { get; init; }

    /// <summary>What was refused: the document itself when <see cref="Record"/> is null, else annotations and links of it.</summary>
    public ImmutableArray<Notice> Refused { get; init; } = [];

    /// <summary>What was kept in another form than it came.</summary>
    public ImmutableArray<Notice> Changed { get; init; } = [];
}
