using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>A learned state as bytes: who wrote it, the weights that moved, the documents, and a fingerprint of it all.</summary>
/// <remarks>Little endian, everything in a fixed order: the same state gives the same bytes on every machine.</remarks>
internal static class StateFile
{
    /// <summary>Room for weights; those that moved least are left out when it is full.</summary>
    private const int MostWeightBytes = 1_400_000;

    /// <summary>Decisions about names that are remembered; beyond them the oldest document's are left out.</summary>
    private const int MostDecisions = 60_000;

    /// <summary>A weight that moved less is as good as unmoved.</summary>
    private const float LeastWeight = 0.004f;

    private const uint Magic = 0x314C5445; // "ETL1", little endian

    private const int PrintLength = 8;

    private static readonly Lazy<byte[]> Writer = new(WriterPrint);

    /// <exception cref="InvalidDataException">The bytes are not a state that this version wrote.</exception>
    public static LearnedState Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return LearnedState.Nothing;
        var header = Writer.Value.Length;
        if (bytes.Length < header + PrintLength || !bytes[..header].SequenceEqual(Writer.Value))
            throw new InvalidDataException("The learned state was written by another version of the entity tagger or for another model; learn anew.");
        var print = SHA256.HashData(bytes[..^PrintLength]).AsSpan(0, PrintLength);
        if (!bytes[^PrintLength..].SequenceEqual(print))
            throw new InvalidDataException("The learned state is damaged; learn anew.");
        using var reader = new BinaryReader(new MemoryStream(bytes[header..^PrintLength].ToArray()));
        var (keys, weights, squares) = ReadWeights(reader);
        var losses = Trust.Full.Losses.ToArray();
        for (var share = 0; share < losses.Length; share++)
            losses[share] = reader.ReadSingle();
        return new(keys, weights, squares, new([.. losses]), ReadDocuments(reader));
    }

    public static byte[] Write(LearnedState state)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Writer.Value);
        WriteWeights(writer, state);
        foreach (var loss in state.Trust.Losses)
            writer.Write(loss);
        WriteDocuments(writer, state.Documents);
        writer.Flush();
        writer.Write(SHA256.HashData(stream.ToArray()).AsSpan(0, PrintLength));
        return stream.ToArray();
    }

    /// <summary>Version of the plugin and fingerprint of its model: weights mean nothing to others.</summary>
    private static byte[] WriterPrint()
    {
        var assembly = typeof(StateFile).Assembly;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "");
        using var model = assembly.GetManifestResourceStream("entities.model");
        writer.Write(model is null ? new byte[PrintLength] : SHA256.HashData(model).AsSpan(0, PrintLength));
        writer.Flush();
        return stream.ToArray();
    }

    private static void WriteWeights(BinaryWriter writer, LearnedState state)
    {
        var kept = Kept(state);
        writer.Write(kept.Count);
        var last = 0u;
        foreach (var place in kept)
        {
            writer.Write7BitEncodedInt((int)(state.Keys[place] - last));
            last = state.Keys[place];
            var row = Row(state, place);
            writer.Write((Half)state.Squares[place]);
            writer.Write(Mask(row));
            foreach (var weight in row)
            {
                if (Math.Abs(weight) >= LeastWeight)
                    writer.Write((Half)weight);
            }
        }
    }

    private static (uint[] Keys, float[] Weights, float[] Squares) ReadWeights(BinaryReader reader)
    {
        var keys = new uint[reader.ReadInt32()];
        var (weights, squares) = (new float[keys.Length * TagWeights.RowLength], new float[keys.Length]);
        var last = 0u;
        for (var place = 0; place < keys.Length; place++)
        {
            keys[place] = last += (uint)reader.Read7BitEncodedInt();
            squares[place] = (float)reader.ReadHalf();
            var mask = reader.ReadUInt16();
            for (var tag = 0; tag < TagWeights.RowLength; tag++)
            {
                if ((mask >> tag & 1) != 0)
                    weights[place * TagWeights.RowLength + tag] = (float)reader.ReadHalf();
            }
        }
        return (keys, weights, squares);
    }

    /// <summary>Places of the rows worth keeping, ascending; those that moved most where there is no room for all.</summary>
    private static List<int> Kept(LearnedState state)
    {
        var sizes = new int[state.Keys.Length];
        var kept = new List<int>(sizes.Length);
        var room = MostWeightBytes;
        for (var place = 0; place < sizes.Length; place++)
        {
            var mask = Mask(Row(state, place));
            if (mask == 0)
                continue;
            kept.Add(place);
            room -= sizes[place] = 8 + 2 * int.PopCount(mask);
        }
        if (room >= 0)
            return kept;
        foreach (var place in kept.OrderBy(place => Moved(Row(state, place))).ThenBy(place => place).ToArray())
        {
            room += sizes[place];
            sizes[place] = 0;
            if (room >= 0)
                break;
        }
        return [.. kept.Where(place => sizes[place] > 0)];
    }

    private static ReadOnlySpan<float> Row(LearnedState state, int place) =>
        state.Weights.AsSpan(place * TagWeights.RowLength, TagWeights.RowLength);

    private static ushort Mask(ReadOnlySpan<float> row)
    {
        var mask = 0;
        for (var tag = 0; tag < row.Length; tag++)
            mask |= Math.Abs(row[tag]) >= LeastWeight ? 1 << tag : 0;
        return (ushort)mask;
    }

    private static float Moved(ReadOnlySpan<float> row)
    {
        var most = 0f;
        foreach (var weight in row)
            most = Math.Max(most, Math.Abs(weight));
        return most;
    }

    private static void WriteDocuments(BinaryWriter writer, ImmutableArray<LearnedDocument> documents)
    {
        var first = documents.Length;
        for (var room = MostDecisions; first > 0 && (room -= documents[first - 1].Names.Length + 1) >= 0;)
            first--;
        writer.Write(documents.Length - first);
        foreach (var document in documents[first..])
        {
            writer.Write(document.Text);
            writer.Write(document.Decisions);
            writer.Write7BitEncodedInt(document.Names.Length);
            foreach (var name in document.Names)
            {
                writer.Write(name.Key);
                writer.Write(name.Outcome);
                writer.Write7BitEncodedInt(name.Count);
            }
        }
    }

    private static ImmutableArray<LearnedDocument> ReadDocuments(BinaryReader reader)
    {
        var documents = ImmutableArray.CreateBuilder<LearnedDocument>(reader.ReadInt32());
        for (var left = documents.Capacity; left > 0; left--)
        {
            var (text, decisions) = (reader.ReadUInt64(), reader.ReadUInt64());
            var names = ImmutableArray.CreateBuilder<NameDecision>(reader.Read7BitEncodedInt());
            for (var more = names.Capacity; more > 0; more--)
                names.Add(new(reader.ReadUInt32(), reader.ReadByte(), (ushort)reader.Read7BitEncodedInt()));
            documents.Add(new(text, decisions, names.MoveToImmutable()));
        }
        return documents.MoveToImmutable();
    }
}
