using System.IO.Compression;
using System.Runtime.InteropServices;
using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>The model as bytes: sorted keys as differences, then a column for each kind of value, all under Brotli.</summary>
internal sealed record EntityModelFile
{
    private const uint Magic = 0x324D5445; // "ETM2", little endian

    public required uint[] WordKeys { get; init; }

    public required WordFacts[] Words { get; init; }

    public required uint[] PhraseKeys { get; init; }

    public required NameLabels[] PhraseLabels { get; init; }

    public required uint[] FeatureKeys { get; init; }

    /// <summary>Sixteen weights a feature.</summary>
    public required sbyte[] Weights { get; init; }

    public required float Scale { get; init; }

    public required float[] Transitions { get; init; }

    public required float[] Reliability { get; init; }

    /// <summary>Keys of the most frequent words, which have the first vectors.</summary>
    public required uint[] FrequentKeys { get; init; }

    /// <summary>Keys of the other words that have a vector.</summary>
    public required uint[] VectorKeys { get; init; }

    public required sbyte[] Vectors { get; init; }

    /// <summary>Numbers of one network after those of another; empty for none.</summary>
    public required float[] Networks { get; init; }

    public EntityModel ToModel() =>
        new(
            new(new(WordKeys), Words), new(new(PhraseKeys), PhraseLabels), new(FeatureKeys, Weights, Scale),
            Networks.Length == 0 ? null : new ContextNetworks(ToVectors(), Networks), Transitions, Reliability);

    public WordVectors ToVectors() => new(new(FrequentKeys), new(VectorKeys), Vectors);

    public static EntityModel Open(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream);
    }

    public static EntityModel Read(Stream stream)
    {
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16));
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("The entity model is not one this version can read; train it again.");
        var wordKeys = SortedKeys.Read(reader);
        var fine = ReadArray<ushort>(reader, wordKeys.Length);
        var middle = ReadArray<byte>(reader, wordKeys.Length);
        var coarse = ReadArray<byte>(reader, wordKeys.Length);
        var cases = ReadArray<UsualCase>(reader, wordKeys.Length);
        var lists = ReadArray<WordLists>(reader, wordKeys.Length);
        var words = new WordFacts[wordKeys.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = new(fine[i], middle[i], coarse[i], cases[i], lists[i]);
        var phraseKeys = SortedKeys.Read(reader);
        var phraseLabels = ReadArray<NameLabels>(reader, phraseKeys.Length);
        var featureKeys = SortedKeys.Read(reader);
        var scale = reader.ReadSingle();
        var weights = ReadRows(reader, featureKeys.Length);
        var frequentKeys = SortedKeys.Read(reader);
        var vectorKeys = SortedKeys.Read(reader);
        return new EntityModelFile
        {
            WordKeys = wordKeys,
            Words = words,
            PhraseKeys = phraseKeys,
            PhraseLabels = phraseLabels,
            FeatureKeys = featureKeys,
            Scale = scale,
            Weights = weights,
            FrequentKeys = frequentKeys,
            VectorKeys = vectorKeys,
            Vectors = ReadArray<sbyte>(reader, (frequentKeys.Length + vectorKeys.Length) * WordVectors.Length),
            Networks = [.. ReadArray<Half>(reader, reader.ReadInt32()).Select(number => (float)number)],
            Transitions = ReadArray<float>(reader, EntityModel.Tags.Count * EntityModel.Tags.Count),
            Reliability = ReadArray<float>(reader, reader.ReadInt32()),
        }.ToModel();
    }

    public void Write(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        using var writer = new BinaryWriter(brotli);
        writer.Write(Magic);
        SortedKeys.Write(writer, WordKeys);
        WriteArray<ushort>(writer, [.. Words.Select(word => word.Fine)]);
        WriteArray<byte>(writer, [.. Words.Select(word => word.Middle)]);
        WriteArray<byte>(writer, [.. Words.Select(word => word.Coarse)]);
        WriteArray<UsualCase>(writer, [.. Words.Select(word => word.Case)]);
        WriteArray<WordLists>(writer, [.. Words.Select(word => word.Lists)]);
        SortedKeys.Write(writer, PhraseKeys);
        WriteArray<NameLabels>(writer, PhraseLabels);
        SortedKeys.Write(writer, FeatureKeys);
        writer.Write(Scale);
        WriteArray<sbyte>(writer, Columns(Weights, FeatureKeys.Length));
        SortedKeys.Write(writer, FrequentKeys);
        SortedKeys.Write(writer, VectorKeys);
        WriteArray<sbyte>(writer, Vectors);
        writer.Write(Networks.Length);
        WriteArray<Half>(writer, [.. Networks.Select(number => (Half)number)]);
        WriteArray<float>(writer, Transitions);
        writer.Write(Reliability.Length);
        WriteArray<float>(writer, Reliability);
    }

    private static void WriteArray<T>(BinaryWriter writer, T[] values)
        where T : unmanaged => writer.Write(MemoryMarshal.AsBytes<T>(values));

    private static T[] ReadArray<T>(BinaryReader reader, int length)
        where T : unmanaged
    {
        var values = new T[length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>All weights of one tag after those of another pack better than feature after feature.</summary>
    private static sbyte[] Columns(sbyte[] rows, int count)
    {
        var columns = new sbyte[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            columns[i % TagWeights.RowLength * count + i / TagWeights.RowLength] = rows[i];
        return columns;
    }

    private static sbyte[] ReadRows(BinaryReader reader, int count)
    {
        var (rows, column) = (new sbyte[count * TagWeights.RowLength], new sbyte[count]);
        for (var tag = 0; tag < TagWeights.RowLength; tag++)
        {
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(column.AsSpan()));
            for (var row = 0; row < count; row++)
                rows[row * TagWeights.RowLength + tag] = column[row];
        }
        return rows;
    }
}
