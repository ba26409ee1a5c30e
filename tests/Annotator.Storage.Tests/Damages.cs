using System.IO.Compression;
using System.Text;
using Annotator.Storage.Disk;
using Annotator.Storage.Opening;

namespace Annotator.Storage.Tests;

/// <summary>What can happen to the files of a store, by name.</summary>
internal static class Damages
{
    private const int Page = StoreBytes.Page;
    private const int LogSize = LogPage.Size;

    /// <summary>Damages of a store that was closed in order.</summary>
    public static readonly IReadOnlyDictionary<string, Func<StoreBytes, Random, StoreBytes>> OfFile = new Dictionary<string, Func<StoreBytes, Random, StoreBytes>>
    {
        ["emptied"] = (store, _) => store with { File = [] },
        ["one byte left"] = (store, _) => store with { File = store.File[..1] },
        ["100 bytes left"] = (store, _) => store with { File = store.File[..100] },
        ["first page left"] = (store, _) => store with { File = store.File[..Page] },
        ["cut in half, between pages"] = (store, _) => store with { File = store.File[..(store.Pages / 2 * Page)] },
        ["cut in half, inside a page"] = (store, _) => store with { File = store.File[..(store.Pages / 2 * Page + 1000)] },
        ["cut anywhere"] = (store, random) => store with { File = store.File[..random.Next(1, store.File.Length)] },
        ["last page missing"] = (store, _) => store with { File = store.File[..^Page] },
        ["last byte missing"] = (store, _) => store with { File = store.File[..^1] },
        ["first byte missing"] = (store, _) => store with { File = store.File[1..] },
        ["first page missing"] = (store, _) => store with { File = store.File[Page..] },
        ["a byte missing in the middle"] = (store, random) => Without(store, random.Next(Page, store.File.Length), 1),
        ["a page missing in the middle"] = (store, random) => Without(store, random.Next(1, store.Pages - 1) * Page, Page),
        ["a byte too many in the middle"] = (store, random) => Inserted(store, random.Next(Page, store.File.Length), [0]),
        ["a page too many in the middle"] = (store, random) => Inserted(store, random.Next(1, store.Pages - 1) * Page, new byte[Page]),
        ["zeros in its whole length"] = (store, _) => store with { File = new byte[store.File.Length] },
        ["second half zeros"] = (store, _) => store.With(bytes => Array.Clear(bytes, bytes.Length / 2, bytes.Length - bytes.Length / 2)),
        ["zeros from somewhere on"] = (store, random) => store.With(bytes => Tail(bytes, random)),
        ["every other page zeros"] = (store, _) => store.With(bytes => EveryOther(bytes)),
        ["noise in its whole length"] = (store, random) => store.With(random.NextBytes),
        ["FF in its whole length"] = (store, _) => store.With(bytes => Array.Fill(bytes, (byte)0xFF)),
        ["replaced by a text"] = (store, _) => store with { File = "Dear Anne,\nmeet me in Bath.\n"u8.ToArray() },
        ["replaced by a zip"] = (store, _) => store with { File = Packed(store.File) },
        ["line ends converted as a text's"] = (store, _) => store with { File = Replaced(store.File, [13, 10], [10]) },
        ["line ends added as a text's"] = (store, _) => store with { File = Replaced(store.File, [10], [13, 10]) },
        ["saved as UTF-8 by an editor"] = (store, _) => store with { File = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(store.File)) },
        ["its halves exchanged"] = (store, _) => store with { File = [.. store.File[(store.Pages / 2 * Page)..], .. store.File[..(store.Pages / 2 * Page)]] },
        ["another LiteDB database"] = (store, _) => store.With(bytes => Array.Clear(bytes, StoreHeader.UserVersionOffset, 4)),
        ["written by a newer program"] = (store, _) => store.With(bytes => bytes[StoreHeader.UserVersionOffset]++),
        ["magic words changed"] = (store, _) => store.With(bytes => bytes[40] ^= 1),
        ["version of the file changed"] = (store, _) => store.With(bytes => bytes[59]++),
        ["header page zeros"] = (store, _) => store.With(bytes => Array.Clear(bytes, 0, Page)),
        ["header bytes noise"] = (store, random) => store.With(bytes => random.NextBytes(bytes.AsSpan(random.Next(32, 150), 40))),
        ["list of collections noise"] = (store, random) => store.With(bytes => random.NextBytes(bytes.AsSpan(192, 300))),
        ["a page of zeros"] = (store, random) => store.With(bytes => Array.Clear(bytes, random.Next(1, store.Pages) * Page, Page)),
        ["a page of noise"] = (store, random) => store.With(bytes => random.NextBytes(bytes.AsSpan(random.Next(1, store.Pages) * Page, Page))),
        ["a page half zeros, as torn"] = (store, random) => store.With(bytes => Array.Clear(bytes, store.PageOf(4, random) + Page / 2, Page / 2)),
        ["a sector of zeros"] = (store, random) => store.With(bytes => Array.Clear(bytes, random.Next(Page / 512, bytes.Length / 512) * 512, 512)),
        ["two pages exchanged"] = (store, random) => store.With(bytes => Exchange(bytes, random)),
        ["a page written over another"] = (store, random) => store.With(bytes => Array.Copy(bytes, Page, bytes, random.Next(2, store.Pages) * Page, Page)),
        ["a page of another kind"] = (store, random) => store.With(bytes => bytes[random.Next(1, store.Pages) * Page + 4] = (byte)random.Next(6)),
        ["a page with another number"] = (store, random) => store.With(bytes => bytes[random.Next(1, store.Pages) * Page]++),
        ["a list of pages led in a circle"] = (store, random) => store.With(bytes => Circle(bytes, store.PageOf(4, random))),
        ["an index page of noise"] = (store, random) => store.With(bytes => random.NextBytes(bytes.AsSpan(store.PageOf(3, random) + 32, Page - 32))),
        ["an index node led elsewhere"] = (store, random) => store.With(bytes => bytes[store.PageOf(3, random) + 32 + random.Next(200)] ^= 0x55),
        ["a collection page of noise"] = (store, random) => store.With(bytes => random.NextBytes(bytes.AsSpan(store.PageOf(2, random) + 32, 200))),
        ["the slots of a page noise"] = (store, random) => store.With(bytes => random.NextBytes(bytes.AsSpan(store.PageOf(4, random) + Page - 40, 40))),
        ["the counts of a page noise"] = (store, random) => store.With(bytes => random.NextBytes(bytes.AsSpan(store.PageOf(4, random) + 23, 8))),
        ["a bit flipped"] = (store, random) => store.With(bytes => bytes[random.Next(Page, bytes.Length)] ^= (byte)(1 << random.Next(8))),
        ["20 bits flipped"] = (store, random) => store.With(bytes => Flip(bytes, random, 20)),
        ["1000 bits flipped"] = (store, random) => store.With(bytes => Flip(bytes, random, 1000)),
        ["a bit of a label flipped"] = (store, random) => store.With(bytes => bytes[store.Find("LOC", random)] ^= 1),
        ["a bit of a text flipped"] = (store, random) => store.With(bytes => bytes[store.Find("meet me", random)] ^= 1),
        ["a bit of a note flipped"] = (store, random) => store.With(bytes => bytes[store.Find("read", random)] ^= 1),
        ["a bit of the log of changes flipped"] = (store, random) => store.With(bytes => bytes[store.Find("Relabel", random)] ^= 1),
        ["a bit of a reviewer's name flipped"] = (store, random) => store.With(bytes => bytes[store.Find("ana", random)] ^= 1),
        ["words written over a row"] = (store, random) => store.With(bytes => "Dear Anne,\nmeet me in Bath.\n"u8.CopyTo(bytes.AsSpan(store.PageOf(4, random) + random.Next(64, 4000)))),
        ["noise as its log"] = (store, random) => store with { Log = Noise(random, 3 * Page) },
        ["its own file as its log"] = (store, _) => store with { Log = store.File },
    };

    /// <summary>Damages of a store whose process was killed and whose log holds its last changes.</summary>
    public static readonly IReadOnlyDictionary<string, Func<StoreBytes, Random, StoreBytes>> OfKilled = new Dictionary<string, Func<StoreBytes, Random, StoreBytes>>
    {
        ["killed, nothing else"] = (store, _) => store,
        ["log missing"] = (store, _) => store with { Log = [] },
        ["log of noise"] = (store, random) => store.WithLog(random.NextBytes),
        ["a bit of the log's first page flipped"] = (store, random) => store.WithLog(bytes => bytes[random.Next(Page)] ^= 1),
        ["a page in the middle of the log of noise"] = (store, random) => store.WithLog(bytes => random.NextBytes(bytes.AsSpan(bytes.Length / LogSize / 2 * LogSize, LogSize))),
        ["a page in the middle of the log zeros"] = (store, _) => store.WithLog(bytes => Array.Clear(bytes, bytes.Length / LogSize / 4 * LogSize, LogSize)),
        ["two pages of the log exchanged"] = (store, _) => store.WithLog(bytes => ExchangeInLog(bytes)),
        ["log cut inside a page"] = (store, random) => store with { Log = store.Log[..random.Next(1, store.Log.Length)] },
        ["half a page more at the log's end"] = (store, random) => store with { Log = [.. store.Log, .. Noise(random, 700)] },
        ["killed, then a page of the file of noise"] = (store, random) => store.With(bytes => random.NextBytes(bytes.AsSpan(random.Next(1, store.Pages) * Page, Page))),
    };

    /// <summary>Whether a log may have lost its end without a trace: then some changes are missing, and no more.</summary>
    public static bool MayLoseChanges(string kind) => kind is "log cut inside a page";

    private static StoreBytes Without(StoreBytes store, int at, int count) => store with { File = [.. store.File[..at], .. store.File[Math.Min(at + count, store.File.Length)..]] };

    private static StoreBytes Inserted(StoreBytes store, int at, byte[] bytes) => store with { File = [.. store.File[..at], .. bytes, .. store.File[at..]] };

    private static void Tail(byte[] bytes, Random random)
    {
        var from = random.Next(Page, bytes.Length);
        Array.Clear(bytes, from, bytes.Length - from);
    }

    private static void EveryOther(byte[] bytes)
    {
        for (var page = Page; page < bytes.Length; page += 2 * Page)
            Array.Clear(bytes, page, Page);
    }

    private static void Exchange(byte[] bytes, Random random)
    {
        var pages = bytes.Length / Page;
        var (one, two) = (random.Next(1, pages / 2), random.Next(pages / 2, pages));
        var kept = bytes.AsSpan(one * Page, Page).ToArray();
        bytes.AsSpan(two * Page, Page).CopyTo(bytes.AsSpan(one * Page));
        kept.CopyTo(bytes, two * Page);
    }

    private static void ExchangeInLog(byte[] bytes)
    {
        var kept = bytes.AsSpan(LogSize, LogSize).ToArray();
        bytes.AsSpan(2 * LogSize, LogSize).CopyTo(bytes.AsSpan(LogSize));
        kept.CopyTo(bytes, 2 * LogSize);
    }

    /// <summary>The page names itself as the one before and the one after.</summary>
    private static void Circle(byte[] bytes, int page)
    {
        bytes.AsSpan(page, 4).CopyTo(bytes.AsSpan(page + 5));
        bytes.AsSpan(page, 4).CopyTo(bytes.AsSpan(page + 9));
    }

    private static void Flip(byte[] bytes, Random random, int count)
    {
        for (var flip = 0; flip < count; flip++)
            bytes[random.Next(Page, bytes.Length)] ^= (byte)(1 << random.Next(8));
    }

    private static byte[] Noise(Random random, int length)
    {
        var noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("annotator.db").Open())
            entry.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Replaced(byte[] bytes, byte[] wanted, byte[] by)
    {
        var replaced = new MemoryStream();
        for (var at = 0; at < bytes.Length;)
        {
            var isHere = bytes.AsSpan(at).StartsWith(wanted);
            replaced.Write(isHere ? by : bytes.AsSpan(at, 1));
            at += isHere ? wanted.Length : 1;
        }
        return replaced.ToArray();
    }
}
