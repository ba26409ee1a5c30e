using System.IO.Compression;
using System.Runtime.InteropServices;
using Annotator.Language.Tagging;

namespace Annotator.Language.Syntax;

/// <summary>What a tagger of parts of speech has learned; unchanging, so any number of threads may use it.</summary>
public sealed class PartOfSpeechModel
{
    private const uint Magic = 0x31534F50; // "POS1", little endian

    internal PartOfSpeechModel(KeyIndex sureIndex, byte[] sure, WordClusters clusters, PartWeights weights) =>
        (SureIndex, Sure, Clusters, Weights) = (sureIndex, sure, clusters, weights);

    internal KeyIndex SureIndex { get; }

    internal byte[] Sure { get; }

    internal WordClusters Clusters { get; }

    internal PartWeights Weights { get; }

    /// <summary>Reads a model that the training program wrote.</summary>
    /// <exception cref="InvalidDataException">It is no model, or one of another version.</exception>
    public static PartOfSpeechModel Read(Stream stream)
    {
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16));
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("The model for parts of speech is not one this version can read; train it again.");
        var sureKeys = SortedKeys.Read(reader);
        var sure = reader.ReadBytes(sureKeys.Length);
        var clusterKeys = SortedKeys.Read(reader);
        var coarse = reader.ReadBytes(clusterKeys.Length);
        var fine = new ushort[clusterKeys.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(fine.AsSpan()));
        var keys = SortedKeys.Read(reader);
        var columns = new sbyte[keys.Length * PartWeights.RowLength];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(columns.AsSpan()));
        return new(new(sureKeys), sure, new(new(clusterKeys), coarse, fine), new(keys, Turned(columns, keys.Length, PartWeights.RowLength)));
    }

    /// <summary>Writes a model as bytes: sorted keys as differences, then the values, all under Brotli.</summary>
    internal static void Write(Stream stream, uint[] sureKeys, byte[] sure, uint[] clusterKeys, byte[] coarse, ushort[] fine, uint[] keys, sbyte[] rows)
    {
        using var brotli = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(brotli);
        writer.Write(Magic);
        SortedKeys.Write(writer, sureKeys);
        writer.Write(sure);
        SortedKeys.Write(writer, clusterKeys);
        writer.Write(coarse);
        writer.Write(MemoryMarshal.AsBytes(fine.AsSpan()));
        SortedKeys.Write(writer, keys);
        writer.Write(MemoryMarshal.AsBytes<sbyte>(Turned(rows, PartWeights.RowLength, keys.Length)));
    }

    // All weights of one part after those of another pack better than feature after feature.
    private static sbyte[] Turned(sbyte[] values, int rows, int columns)
    {
        var turned = new sbyte[values.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                turned[row * columns + column] = values[column * rows + row];
        }
        return turned;
    }
}
