using Annotator.Core.Keeping;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

/// <summary>
/// Stores with bytes that nobody meant are read: what comes back is right, or a sentence says why nothing does. The usual run is
/// short; the long one reads a hundred thousand.
/// </summary>
public sealed class StoreFuzzTests : IDisposable
{
    private static readonly int Inputs = LongTests.Rounds(250, 50_000);

    /// <summary>How many are read in one process: LiteDB follows some damaged indexes in a circle, and only its end ends that.</summary>
    private const int InputsAProcess = 2500;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("closed")]
    [InlineData("killed")]
    public void Whatever_stands_in_the_files_is_read_right_or_refused(string kind)
    {
        for (var done = 0; done < Inputs; done += InputsAProcess)
        {
            var folder = Directory.CreateDirectory(_folder.File($"{done}")).FullName;
            using var worker = new Worker($"fuzz {kind} {done} {Math.Min(Inputs - done, InputsAProcess)}", Path.Combine(folder, "annotator.db"));

            var said = worker.ReadToEnd();

            Directory.Delete(folder, recursive: true);
            Assert.True(said is [var last] && last.StartsWith("read ", StringComparison.Ordinal), $"fuzz {kind} {done}: {string.Join('\n', said.Take(40))}");
        }
    }

    /// <summary>Reads so many damaged stores, in a process of its own.</summary>
    internal static void Run(string kind, int seed, int inputs, string path, Action<string> say)
    {
        Opening.StoreOpening.Patience = TimeSpan.FromSeconds(3);
        var folder = Path.GetDirectoryName(path)!;
        var victim = kind == "killed" ? DamagedStore.Killed(folder) : DamagedStore.Closed(folder);
        var random = new Random(seed);
        var (right, refused) = (0, 0);
        for (var input = 0; input < inputs; input++)
        {
            victim.Put(new(Mutated(victim.Bytes.File, random), kind == "killed" ? Mutated(victim.Bytes.Log, random) : []));
            if (Read(victim.Path) is not { } read)
                refused++;
            else if (victim.States.Contains(read))
                right++;
            else
                say($"input {input} was read as\n{read}");
        }
        // What a broken reading left behind must not end the process when it is collected.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        say($"read {right} right, refused {refused}");
        // Threads that go round in a circle would keep the process.
        Environment.Exit(0);
    }

    private static string? Read(string path)
    {
        try
        {
            using var store = LiteDbAnnotationStore.OpenToRead(path);
            _ = (store.List("ana").Count(), store.Changes("ana").Count(), store.LabelHistory().Count, store.ChangesOf("letter").Count);
            // A document that is no longer found by its id was not read at all.
            return store.Find(new("letter", "ana")) is not null && store.Find(new("notes", "ana")) is not null ? DamagedStore.Read(store) : null;
        }
        catch (StoreException)
        {
            return null;
        }
    }

    private static byte[] Mutated(byte[] whole, Random random)
    {
        var bytes = (byte[])whole.Clone();
        for (var change = random.Next(4); change >= 0; change--)
        {
            var at = random.Next(bytes.Length - 64);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    Array.Clear(bytes, at, random.Next(1, 64));
                    break;
                case 3:
                    Array.Copy(bytes, random.Next(bytes.Length - 64), bytes, at, random.Next(1, 64));
                    break;
                case 4:
                    random.NextBytes(bytes.AsSpan(at, random.Next(1, 64)));
                    break;
                default:
                    if (random.Next(20) == 0)
                        bytes = bytes[..at];
                    if (bytes.Length <= 64)
                        return bytes;
                    break;
            }
        }
        return bytes;
    }
}
