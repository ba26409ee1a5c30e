namespace Annotator.Core.Formats;

/// <summary>The lines of a stream as bytes, one at a time; holds no more than the longest.</summary>
internal static class LineReader
{
    private const int FirstSize = 64 * 1024;

    /// <summary>Yields each line with its number from 1, without its <c>\n</c>; valid until the next is asked for.</summary>
    /// <remarks>A line is yielded as soon as its end has come, even while the stream stays open.</remarks>
    public static IEnumerable<(int Number, ReadOnlyMemory<byte> Line)> Lines(Stream stream)
    {
        var buffer = new byte[FirstSize];
        var (start, searched, end, number) = (0, 0, 0, 0);
        while (true)
        {
            var ends = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (ends >= 0)
            {
                yield return (++number, buffer.AsMemory(start, searched + ends - start));
                start = searched = searched + ends + 1;
                continue;
            }
            searched = end;
            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, searched, end) = (0, searched - start, end - start);
            }
            if (end == buffer.Length)
                Array.Resize(ref buffer, checked(2 * buffer.Length));
            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                break;
            end += read;
        }
        if (end > start)
            yield return (++number, buffer.AsMemory(start, end - start));
    }
}
