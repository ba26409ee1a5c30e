using System.Text;

namespace Annotator.Storage.Tests;

/// <summary>The two files of a store as bytes, for damaging them.</summary>
/// <param name="File">The store's file.</param>
/// <param name="Log">Its log; empty for none.</param>
internal sealed record StoreBytes(byte[] File, byte[] Log)
{
    public const int Page = 8192;

    public int Pages => File.Length / Page;

    /// <summary>The same with bytes changed in place.</summary>
    public StoreBytes With(Action<byte[]> damage)
    {
        var bytes = (byte[])File.Clone();
        damage(bytes);
        return this with { File = bytes };
    }

    /// <summary>The same with its log changed in place.</summary>
    public StoreBytes WithLog(Action<byte[]> damage)
    {
        var bytes = (byte[])Log.Clone();
        damage(bytes);
        return this with { Log = bytes };
    }

    /// <summary>Where a page of a kind begins: 2 collection, 3 index, 4 data.</summary>
    public int PageOf(int kind, Random random)
    {
        var pages = Enumerable.Range(1, Pages - 1).Where(page => File[page * Page + 4] == kind).ToArray();
        return pages[random.Next(pages.Length)] * Page;
    }

    /// <summary>Where some words stand in a row.</summary>
    public int Find(string words, Random random)
    {
        var wanted = Encoding.UTF8.GetBytes(words);
        var places = new List<int>();
        for (var at = File.AsSpan(Page).IndexOf(wanted) + Page; at >= Page;)
        {
            if (File[at / Page * Page + 4] == 4)
                places.Add(at);
            var next = File.AsSpan(at + 1).IndexOf(wanted);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return places[random.Next(places.Count)];
    }

    /// <summary>Reads them from the disk.</summary>
    public static StoreBytes Of(string path, string log) => new(System.IO.File.ReadAllBytes(path), System.IO.File.Exists(log) ? System.IO.File.ReadAllBytes(log) : []);
}
