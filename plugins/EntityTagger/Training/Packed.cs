using System.IO.Compression;

namespace EntityTagger.Training;

/// <summary>Reads text files that may be under gzip.</summary>
internal static class Packed
{
    public static IEnumerable<string> Lines(string path)
    {
        using var stream = Open(path);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    public static byte[] Bytes(string path)
    {
        using var stream = Open(path);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static Stream Open(string path)
    {
        var file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
