using System.Globalization;

namespace Annotator.Core.Documents;

/// <summary>What was refused or changed on the way in, with its place; a value, so that the rest goes on.</summary>
/// <param name="File">Path of the file as given; <c>-</c> for standard input.</param>
/// <param name="Message">A clause or sentence with the reason and the next step.</param>
public sealed record Notice(string File, string Message)
{
    /// <summary>Line of the file, from 1; null when it is the whole file.</summary>
    public int? Line { get; init; }

    /// <summary>The document; null when its id is not known.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The annotation, link or label concerned; null when it is the whole document.</summary>
    public string? Part { get; init; }

    /// <summary>The message after its place, as in <c>rows.jsonl:3: 'etim', a7: …</c>.</summary>
    public override string ToString()
    {
        var line = Line is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
        var document = DocumentId is null ? "" : Part is null ? $"'{DocumentId}': " : $"'{DocumentId}', {Part}: ";
        return $"{File}{line}: {document}{Message}";
    }
}
