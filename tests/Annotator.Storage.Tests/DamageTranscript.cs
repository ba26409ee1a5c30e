using System.Globalization;
using Annotator.Storage.Care;
using Annotator.Testing;

namespace Annotator.Storage.Tests;

/// <summary>
/// Prints what a person is told of each kind of damage, and what a restore brings back:
/// <c>dotnet exec …/Annotator.Storage.Tests.dll damage</c>.
/// </summary>
internal static class DamageTranscript
{
    public static void Print()
    {
        var number = 0;
        foreach (var (kind, damage) in Damages.OfFile)
            Print(++number, kind, DamagedStore.Closed, damage);
        foreach (var (kind, damage) in Damages.OfKilled)
            Print(++number, kind, DamagedStore.Killed, damage);
        Say($"{number} kinds of damage");
    }

    private static void Print(int number, string kind, Func<string, DamagedStore> make, Func<StoreBytes, Random, StoreBytes> damage)
    {
        using var folder = new TemporaryFolder();
        var victim = make(folder.Path);
        victim.Put(damage(victim.Bytes, new(0)));
        var read = victim.Read();
        Say(string.Create(CultureInfo.InvariantCulture, $"{number}. {kind}"));
        Say("   opening:  " + (read is null ? victim.Refusal : read == victim.States[^1] ? "opens; everything is there and right" : "opens, without the last changes"), folder);
        var report = StoreRestore.Run(victim.Path);
        using var restored = LiteDbAnnotationStore.Open(victim.Path);
        var changes = restored.Changes("ana").Count();
        Say(string.Create(CultureInfo.InvariantCulture, $"   restored: {changes} of 6 changes, {report.Changes} of them read from the damaged store, the rest from its backup; ")
            + (report.Lost.Count == 0 ? "nothing told as lost" : string.Join("; ", report.Lost)), folder);
    }

    private static void Say(string line, TemporaryFolder? folder = null) =>
        Console.Out.WriteLine(folder is null ? line : line.Replace(folder.Path + "/", "", StringComparison.Ordinal));
}
