using System.IO.Compression;

namespace Annotator.Quotes.Training;

/// <summary>Reads text files that may be under gzip.</summary>
internal static class Packed
{
    public static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
