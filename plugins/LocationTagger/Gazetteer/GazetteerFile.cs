using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Text;
using LocationTagger.Recognition;

namespace LocationTagger.Gazetteer;

/// <summary>The places of the world by name, read from a mapped file: nothing is loaded but what is asked for.</summary>
/// <remarks>Reading is safe from several threads.</remarks>
internal sealed class GazetteerFile : IDisposable
{
    private readonly unsafe byte* _start;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly int _length;
    private readonly GazetteerLayout _layout;
    private readonly Feature[] _features;
    private readonly Division[] _divisions;

    private GazetteerFile(MemoryMappedFile file, string path)
    {
        _file = file;
        _view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _length = (int)Math.Min(int.MaxValue, new FileInfo(path).Length);
        unsafe
        {
            byte* start = null;
            _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            _start = start + _view.PointerOffset;
        }
        _layout = _length < GazetteerLayout.HeaderSize || Int32(0) != GazetteerLayout.Magic
            ? throw new InvalidDataException($"'{path}' is no gazetteer. Build the plugin again to copy it there.")
            : new(Int32(4), Int32(8), Int32(12), Int32(16), Int32(20));
        if (_length != _layout.Length)
        {
            throw new InvalidDataException(
                $"'{path}' has {_length} bytes instead of {_layout.Length}. Build the plugin again to copy it there.");
        }
        _features = [.. Enumerable.Range(0, _layout.Features).Select(ReadFeature)];
        _divisions = ReadDivisions();
    }

    /// <summary>How many places there are.</summary>
    public int Count => _layout.Places;

    /// <summary>Opens a gazetteer.</summary>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no gazetteer, or cut short.</exception>
    public static GazetteerFile Open(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"The gazetteer '{path}' is not there. Build the plugin again to copy it there.", path);
        var file = MemoryMappedFile.CreateFromFile(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read),
            null,
            0,
            MemoryMappedFileAccess.Read,
            HandleInheritability.None,
            leaveOpen: false);
        try
        {
            return new(file, path);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>What a name may mean, the larger population first; empty when no place has it.</summary>
    public NameSense[] Find(NameHash name)
    {
        var bucket = _layout.BucketsAt + GazetteerLayout.BucketOf(name) * 4;
        var (low, end) = (Int32(bucket), Int32(bucket + 4));
        var fingerprint = (uint)name.Value;
        low = FirstNotBelow(fingerprint, low, end);
        var high = low;
        while (high < end && FingerprintAt(high) == fingerprint)
            high++;
        if (low == high)
            return [];
        var senses = new NameSense[high - low];
        for (var i = 0; i < senses.Length; i++)
            senses[i] = SenseAt(low + i);
        return senses;
    }

    /// <summary>The place at an index.</summary>
    public Place this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var row = Bytes(_layout.PlacesAt + index * GazetteerLayout.PlaceSize, GazetteerLayout.PlaceSize);
            return new(
                index,
                BinaryPrimitives.ReadInt32LittleEndian(row),
                _features[row[6]],
                _divisions[BinaryPrimitives.ReadUInt16LittleEndian(row[4..])],
                Degrees(row[7..]),
                Degrees(row[10..]),
                BinaryPrimitives.ReadUInt32LittleEndian(row[13..]));
        }
    }

    /// <summary>Indices of all countries and first divisions, the larger population first.</summary>
    /// <remarks>Looks at one byte of every place, so it is compiled in full at once: the first look-up waits for it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public List<int> LargeDivisions()
    {
        var isLarge = Array.ConvertAll(_features, feature => feature.Level is DivisionLevel.Country or DivisionLevel.First);
        var rows = Bytes(_layout.PlacesAt, Count * GazetteerLayout.PlaceSize);
        var indices = new List<int>();
        for (var index = 0; index < Count; index++)
        {
            if (isLarge[rows[index * GazetteerLayout.PlaceSize + 6]])
                indices.Add(index);
        }
        return indices;
    }

    /// <summary>What a code of GeoNames stands for; null when no place of this gazetteer has it.</summary>
    public Feature? FeatureOf(string code) => Array.Find(_features, feature => feature.Code == code) is { Class: not '\0' } feature ? feature : null;

    /// <summary>The main name of a place.</summary>
    public string NameOf(Place place)
    {
        var at = _layout.NamesAt + Int32(_layout.JumpsAt + place.Index / GazetteerLayout.NamesPerJump * 4);
        for (var skipped = 0; skipped < place.Index % GazetteerLayout.NamesPerJump; skipped++)
            at += 1 + Bytes(at, 1)[0];
        return Text(at + 1, Bytes(at, 1)[0]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private int FirstNotBelow(uint fingerprint, int low, int end)
    {
        while (low < end)
        {
            var middle = (low + end) / 2;
            (low, end) = FingerprintAt(middle) < fingerprint ? (middle + 1, end) : (low, middle);
        }
        return low;
    }

    /// <summary>Indices of the places whose folded main name begins so, the larger population first.</summary>
    public int[] StartingWith(string key)
    {
        var first = FirstInAlphabet(key);
        var indices = new int[FirstInAlphabet(key + char.MaxValue) - first];
        for (var i = 0; i < indices.Length; i++)
            indices[i] = InAlphabet(first + i);
        Array.Sort(indices);
        return indices;
    }

    private int FirstInAlphabet(string key)
    {
        var (low, end) = (0, Count);
        while (low < end)
        {
            var middle = (low + end) / 2;
            (low, end) = string.CompareOrdinal(KeyAt(middle), key) < 0 ? (middle + 1, end) : (low, middle);
        }
        return low;
    }

    private string KeyAt(int number) => NameParts.KeyOf(NameOf(this[InAlphabet(number)]));

    private int InAlphabet(int number)
    {
        var bit = (long)number * GazetteerLayout.PlaceBits;
        return (int)((uint)Int32(_layout.AlphabetAt + (int)(bit / 8)) >> (int)(bit % 8)) & ((1 << GazetteerLayout.PlaceBits) - 1);
    }

    private uint FingerprintAt(int sense) => (uint)Int32(_layout.SensesAt + sense * GazetteerLayout.SenseSize);

    private NameSense SenseAt(int sense)
    {
        var packed = Int24(Bytes(_layout.SensesAt + sense * GazetteerLayout.SenseSize + 4, 3)) & 0xFFFFFF;
        return new(packed & ((1 << GazetteerLayout.PlaceBits) - 1), (NameKinds)(packed >> GazetteerLayout.PlaceBits));
    }

    private static double Degrees(ReadOnlySpan<byte> bytes) => Int24(bytes) / 10000.0;

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(Bytes(at, 4));

    /// <summary>Three bytes as a signed number.</summary>
    private static int Int24(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | (sbyte)bytes[2] << 16;

    /// <summary>Bytes of the mapped file; never past its end.</summary>
    private unsafe ReadOnlySpan<byte> Bytes(int at, int length) => new ReadOnlySpan<byte>(_start, _length).Slice(at, length);

    private Feature ReadFeature(int number)
    {
        var at = GazetteerLayout.HeaderSize + number * GazetteerLayout.FeatureSize;
        return new((char)Bytes(at, 1)[0], Text(at + 1, GazetteerLayout.FeatureSize - 1));
    }

    private Division[] ReadDivisions()
    {
        var bytes = Bytes(_layout.DivisionsAt, _layout.Divisions * GazetteerLayout.DivisionSize);
        var countries = new Dictionary<ushort, string>();
        var divisions = new Division[_layout.Divisions];
        for (var number = 0; number < divisions.Length; number++)
        {
            var row = bytes.Slice(number * GazetteerLayout.DivisionSize, GazetteerLayout.DivisionSize);
            var code = BinaryPrimitives.ReadUInt16LittleEndian(row);
            if (!countries.TryGetValue(code, out var country))
                countries[code] = country = Encoding.ASCII.GetString(row[..2]).TrimEnd('\0');
            divisions[number] = new(number, country, BinaryPrimitives.ReadUInt16LittleEndian(row[2..]), row[4] != 0);
        }
        return divisions;
    }

    private string Text(int at, int length) => Encoding.UTF8.GetString(Bytes(at, length)).TrimEnd('\0');
}
