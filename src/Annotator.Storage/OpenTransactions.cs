using System.Collections;
using System.Reflection;
using LiteDB.Engine;

namespace Annotator.Storage;

/// <summary>
/// LiteDB's transactions that a damaged page broke off. Their finalizers throw, which would end the process some time after the
/// damage was told in a sentence; nothing public of LiteDB keeps them from it.
/// </summary>
internal static class OpenTransactions
{
    private static readonly FieldInfo? Monitor = typeof(LiteEngine).GetField("_monitor", BindingFlags.Instance | BindingFlags.NonPublic);

    private static readonly FieldInfo? Transactions = Monitor?.FieldType.GetField("_transactions", BindingFlags.Instance | BindingFlags.NonPublic);

    /// <summary>Those that were begun and not ended.</summary>
    public static IReadOnlyList<object> Of(LiteEngine engine)
    {
        if (Monitor?.GetValue(engine) is not { } monitor || Transactions?.GetValue(monitor) is not IDictionary transactions)
            return [];
        lock (transactions)
            return [.. transactions.Values.Cast<object>()];
    }

    /// <summary>Lets them be collected without a word.</summary>
    public static void Forget(IEnumerable<object> transactions)
    {
        foreach (var transaction in transactions)
        {
#pragma warning disable CA1816 // Not our own: see above.
            GC.SuppressFinalize(transaction);
#pragma warning restore CA1816
        }
    }
}
