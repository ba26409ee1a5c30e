using System.Buffers.Binary;
using System.Text;
using LocationTagger.Gazetteer;
using LocationTagger.Recognition;

namespace LocationTagger.Packing;

/// <summary>Writes the file that <see cref="GazetteerFile"/> reads.</summary>
internal static class GazetteerPacker
{
    /// <summary>The bytes of the file; the same places always give the same bytes.</summary>
    /// <param name="places">The larger population first.</param>
    public static byte[] Pack(IReadOnlyList<SourcePlace> places)
    {
        if (places.Count > 1 << GazetteerLayout.PlaceBits)
            throw new ArgumentException($"{places.Count} places do not fit {GazetteerLayout.PlaceBits} bits.", nameof(places));
        var features = places.Select(place => place.Feature).Distinct().ToArray();
        var divisions = places.Select(DivisionOf).Distinct().ToArray();
        var names = Names(places, out var jumps);
        var senses = Senses(places);
        var layout = new GazetteerLayout(places.Count, divisions.Length, features.Length, names.Length, senses.Length);
        var stream = new MemoryStream(layout.Length);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);

        int[] header = [GazetteerLayout.Magic, layout.Places, layout.Divisions, layout.Features, layout.NameBytes, layout.Senses];
        foreach (var number in header)
            writer.Write(number);
        foreach (var feature in features)
            writer.Write(Encoding.ASCII.GetBytes((feature.Class + feature.Code).PadRight(GazetteerLayout.FeatureSize, '\0')));
        WriteDivisions(writer, divisions);
        WritePlaces(writer, places, features, divisions);
        foreach (var jump in jumps)
            writer.Write(jump);
        writer.Write(names);
        WriteSenses(writer, senses);
        writer.Write(Alphabet(places));

        return stream.Length == layout.Length
            ? stream.ToArray()
            : throw new InvalidOperationException("The file does not fill its layout.");
    }

    private static (string Country, string First, string Second) DivisionOf(SourcePlace place) =>
        (place.Country, place.First, place.Second);

    private static void WriteDivisions(BinaryWriter writer, (string Country, string First, string Second)[] divisions)
    {
        var firsts = new Dictionary<(string, string), ushort>();
        foreach (var (country, first, second) in divisions)
        {
            if (first.Length > 0)
                firsts.TryAdd((country, first), checked((ushort)(firsts.Count + 1)));
            writer.Write(Encoding.ASCII.GetBytes(country.PadRight(2, '\0')));
            writer.Write(first.Length > 0 ? firsts[(country, first)] : (ushort)0);
            writer.Write(second.Length > 0);
        }
    }

    private static void WritePlaces(
        BinaryWriter writer,
        IReadOnlyList<SourcePlace> places,
        Feature[] features,
        (string Country, string First, string Second)[] divisions)
    {
        var featureNumbers = features.Index().ToDictionary(each => each.Item, each => checked((byte)each.Index));
        var divisionNumbers = divisions.Index().ToDictionary(each => each.Item, each => checked((ushort)each.Index));
        foreach (var place in places)
        {
            writer.Write(place.Id);
            writer.Write(divisionNumbers[DivisionOf(place)]);
            writer.Write(featureNumbers[place.Feature]);
            WriteInt24(writer, (int)Math.Round(place.Latitude * 10000));
            WriteInt24(writer, (int)Math.Round(place.Longitude * 10000));
            writer.Write((uint)Math.Min(place.Population, uint.MaxValue));
        }
    }

    private static byte[] Names(IReadOnlyList<SourcePlace> places, out List<uint> jumps)
    {
        jumps = [];
        using var names = new MemoryStream();
        foreach (var (index, place) in places.Index())
        {
            if (index % GazetteerLayout.NamesPerJump == 0)
                jumps.Add((uint)names.Length);
            var bytes = Encoding.UTF8.GetBytes(place.Name);
            names.WriteByte(checked((byte)bytes.Length));
            names.Write(bytes);
        }
        return names.ToArray();
    }

    private static (ulong Name, int Place, NameKinds Kind)[] Senses(IReadOnlyList<SourcePlace> places) =>
    [
        .. places.Index()
            .SelectMany(each => NameEntries.Of(each.Item.Names)
                .Select(entry => (Name: NameHash.Of(entry.Key).Value, Place: each.Index, entry.Kind)))
            .OrderBy(sense => sense.Name >> (64 - GazetteerLayout.BucketBits))
            .ThenBy(sense => (uint)sense.Name)
            .ThenBy(sense => sense.Place),
    ];

    private static void WriteSenses(BinaryWriter writer, (ulong Name, int Place, NameKinds Kind)[] senses)
    {
        var next = 0;
        for (var bucket = 0; bucket <= 1 << GazetteerLayout.BucketBits; bucket++)
        {
            while (next < senses.Length && (int)(senses[next].Name >> (64 - GazetteerLayout.BucketBits)) < bucket)
                next++;
            writer.Write(next);
        }
        foreach (var (name, place, kind) in senses)
        {
            writer.Write((uint)name);
            WriteInt24(writer, place | (int)kind << GazetteerLayout.PlaceBits);
        }
    }

    /// <summary>The numbers of the places in the order of their folded main names, packed without a gap.</summary>
    private static byte[] Alphabet(IReadOnlyList<SourcePlace> places)
    {
        var ordered = places.Index()
            .Select(each => (Key: NameParts.KeyOf(each.Item.Name), each.Index))
            .OrderBy(each => each.Key, StringComparer.Ordinal)
            .ThenBy(each => each.Index);
        var bytes = new byte[GazetteerLayout.AlphabetSize(places.Count)];
        var bit = 0;
        foreach (var (_, index) in ordered)
        {
            var word = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bit / 8)) | (uint)index << bit % 8;
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bit / 8), word);
            bit += GazetteerLayout.PlaceBits;
        }
        return bytes;
    }

    private static void WriteInt24(BinaryWriter writer, int number)
    {
        writer.Write((ushort)number);
        writer.Write((byte)(number >> 16));
    }
}
