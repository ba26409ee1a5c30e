using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Text;

namespace LocationTagger.Gazetteer;

/// <summary>The places of the world by name, read from a mapped file: nothing is loaded but what is asked for.</summary>
/// <remarks>Reading is safe from several threads.</remarks>
internal sealed class GazetteerFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly GazetteerLayout _layout;
    private readonly Feature[] _features;
    private readonly Division[] _divisions;

    private GazetteerFile(MemoryMappedFile file, string path)
    {
        _file = file;
        _view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        var length = new FileInfo(path).Length;
        _layout = length < GazetteerLayout.HeaderSize || _view.ReadInt32(0) != GazetteerLayout.Magic
            ? throw new InvalidDataException($"'{path}' is no gazetteer. Build the plugin again to copy it there.")
            : new(_view.ReadInt32(4), _view.ReadInt32(8), _view.ReadInt32(12), _view.ReadInt32(16), _view.ReadInt32(20));
        if (length != _layout.Length)
        {
            throw new InvalidDataException(
                $"'{path}' has {length} bytes instead of {_layout.Length}. Build the plugin again to copy it there.");
        }
        _features = [.. Enumerable.Range(0, _layout.Features).Select(ReadFeature)];
        _divisions = ReadDivisions();
    }

    /// <summary>How many places there are.</summary>
    public int Count => _layout.Places;

    /// <summary>Opens a gazetteer.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no gazetteer, or cut short.</exception>
    public static GazetteerFile Open(string path)
    {
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
        var (low, end) = (_view.ReadInt32(bucket), _view.ReadInt32(bucket + 4));
        var fingerprint = (uint)name.Value;
        while (low < end && FingerprintAt(low) < fingerprint)
            low++;
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
            var at = _layout.PlacesAt + index * GazetteerLayout.PlaceSize;
            return new(
                index,
                _view.ReadInt32(at),
                _features[_view.ReadByte(at + 6)],
                _divisions[_view.ReadUInt16(at + 4)],
                Degrees(at + 7),
                Degrees(at + 10),
                _view.ReadUInt32(at + 13));
        }
    }

    /// <summary>The main name of a place.</summary>
    public string NameOf(Place place)
    {
        var at = _layout.NamesAt + (int)_view.ReadUInt32(_layout.JumpsAt + place.Index / GazetteerLayout.NamesPerJump * 4);
        for (var skipped = 0; skipped < place.Index % GazetteerLayout.NamesPerJump; skipped++)
            at += 1 + _view.ReadByte(at);
        return Text(at + 1, _view.ReadByte(at));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }

    private uint FingerprintAt(int sense) => _view.ReadUInt32(_layout.SensesAt + sense * GazetteerLayout.SenseSize);

    private NameSense SenseAt(int sense)
    {
        var packed = Int24(_layout.SensesAt + sense * GazetteerLayout.SenseSize + 4) & 0xFFFFFF;
        return new(packed & ((1 << GazetteerLayout.PlaceBits) - 1), (NameKinds)(packed >> GazetteerLayout.PlaceBits));
    }

    private double Degrees(int at) => Math.Round(Int24(at) / 10000.0, 4);

    /// <summary>Three bytes as a signed number.</summary>
    private int Int24(int at) => _view.ReadUInt16(at) | (sbyte)_view.ReadByte(at + 2) << 16;

    private Feature ReadFeature(int number)
    {
        var at = GazetteerLayout.HeaderSize + number * GazetteerLayout.FeatureSize;
        return new((char)_view.ReadByte(at), Text(at + 1, GazetteerLayout.FeatureSize - 1));
    }

    private Division[] ReadDivisions()
    {
        var bytes = new byte[_layout.Divisions * GazetteerLayout.DivisionSize];
        _view.ReadArray(_layout.DivisionsAt, bytes, 0, bytes.Length);
        var countries = new Dictionary<ushort, string>();
        var divisions = new Division[_layout.Divisions];
        for (var number = 0; number < divisions.Length; number++)
        {
            var row = bytes.AsSpan(number * GazetteerLayout.DivisionSize, GazetteerLayout.DivisionSize);
            var code = BinaryPrimitives.ReadUInt16LittleEndian(row);
            if (!countries.TryGetValue(code, out var country))
                countries[code] = country = Encoding.ASCII.GetString(row[..2]).TrimEnd('\0');
            divisions[number] = new(number, country, BinaryPrimitives.ReadUInt16LittleEndian(row[2..]), row[4] != 0);
        }
        return divisions;
    }

    private string Text(int at, int length)
    {
        var bytes = new byte[length];
        _view.ReadArray(at, bytes, 0, length);
        return Encoding.UTF8.GetString(bytes).TrimEnd('\0');
    }
}
