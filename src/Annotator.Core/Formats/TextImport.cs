using Annotator.Core.Documents;

namespace Annotator.Core.Formats;

/// <summary>Plain texts: a file is a document.</summary>
public sealed class TextImport : IImportFormat
{
    private const string StandardInput = "-";

    /// <inheritdoc/>
    public string Name => "txt";

    /// <inheritdoc/>
    public IEnumerable<ImportRow> Read(IReadOnlyList<string> paths, Stream standardInput)
    {
        var (files, refusals) = DocumentFile.Find(paths.Where(path => path != StandardInput));
        foreach (var refusal in refusals)
            yield return new(Record: null) { File = refusal.File, Refused = [refusal] };
        foreach (var file in files)
            yield return Row(file, TextFile.Read(file));
        if (paths.Contains(StandardInput))
            yield return Row(new(StandardInput, "stdin"), FromStandardInput(standardInput));
    }

    private static (Document? Document, Notice? Refusal) FromStandardInput(Stream standardInput)
    {
        using var bytes = new MemoryStream();
        try
        {
            standardInput.CopyTo(bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            return (null, new(StandardInput, $"cannot be read: {exception.Message.TrimEnd('.')}. Send a text in, or name a file."));
        }
        return TextFile.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), new(StandardInput, "stdin"));
    }

    private static ImportRow Row(DocumentFile file, (Document? Document, Notice? Refusal) read) =>
        new(read.Document is null ? null : new DocumentRecord(new AnnotatedDocument(read.Document), [], []))
        {
            File = file.Path,
            Id = file.Id,
            Refused = read.Refusal is null ? [] : [read.Refusal],
        };
}
