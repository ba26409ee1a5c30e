using Annotator.Core.Documents;
using Annotator.Core.Layers;

namespace Annotator.Core.Formats;

/// <summary>A way to write labelled documents; one file that implements this and one line in <see cref="ExportFormats"/>.</summary>
public interface IExportFormat
{
    /// <summary>The word after <c>--to</c>.</summary>
    string Name { get; }

    /// <summary>Writes documents one after the other, without holding more than one.</summary>
    void Write(Stream output, ExportJob job);
}

/// <summary>What is to be written.</summary>
/// <param name="Layers">The labels with their names, colours and keys.</param>
/// <param name="Documents">The documents, read once.</param>
public sealed record ExportJob(LayerSchema Layers, IEnumerable<DocumentRecord> Documents)
{
    /// <summary>What offsets count in the file, where the format leaves a choice.</summary>
    public OffsetUnit Offsets { get; init; } = OffsetUnit.CodePoint;
}
