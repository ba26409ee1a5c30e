namespace LocationTagger.Gazetteer;

/// <summary>Where things lie in <c>places.bin</c>; all numbers little-endian.</summary>
/// <remarks>
/// <code>
/// header     magic, then the counts of places, divisions, features, bytes of names, senses: six int32
/// features   class and code, 8 bytes of ASCII each, padded with zeros
/// divisions  country 2 bytes of ASCII, first division uint16, has-second byte: 5 bytes each
/// places     see PlaceSize; the larger population first
/// jumps      uint32 offset into the names of every 16th place
/// names      a length byte and that many bytes of UTF-8 each, in the order of the places
/// buckets    uint32 number of the first sense of each bucket, and of the end
/// senses     uint32 low half of the name's hash, 3 bytes: place in the low 18 bits, kinds above; by hash within a bucket
/// alphabet   the places in the order of their folded main names, 18 bits each
/// </code>
/// </remarks>
internal readonly record struct GazetteerLayout(int Places, int Divisions, int Features, int NameBytes, int Senses)
{
    public const int Magic = 0x32434C50; // PLC2
    public const int HeaderSize = 24;
    public const int FeatureSize = 8;
    public const int DivisionSize = 5;

    /// <summary>id int32, division uint16, feature byte, latitude and longitude int24 in 1/10000 degree, population uint32.</summary>
    public const int PlaceSize = 17;

    public const int SenseSize = 7;
    public const int NamesPerJump = 16;
    public const int BucketBits = 14;
    public const int PlaceBits = 18;

    public int DivisionsAt => HeaderSize + Features * FeatureSize;

    public int PlacesAt => DivisionsAt + Divisions * DivisionSize;

    public int JumpsAt => PlacesAt + Places * PlaceSize;

    public int NamesAt => JumpsAt + (Places + NamesPerJump - 1) / NamesPerJump * 4;

    public int BucketsAt => NamesAt + NameBytes;

    public int SensesAt => BucketsAt + ((1 << BucketBits) + 1) * 4;

    public int AlphabetAt => SensesAt + Senses * SenseSize;

    public int Length => AlphabetAt + AlphabetSize(Places);

    /// <summary>Bytes of the alphabet, with room to read the last place as a whole uint32.</summary>
    public static int AlphabetSize(int places) => (places * PlaceBits + 7) / 8 + 3;

    /// <summary>The bucket that holds a name: the high bits of its hash.</summary>
    public static int BucketOf(NameHash name) => (int)(name.Value >> (64 - BucketBits));
}
