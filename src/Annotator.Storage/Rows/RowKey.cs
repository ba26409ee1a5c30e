namespace Annotator.Storage.Rows;

/// <summary>Keys that put the rows of one owner side by side, so that they are read as one range.</summary>
internal static class RowKey
{
    private const int Bits = 32;

    /// <summary>The key of an annotation: its copy and the number in <c>a7</c>.</summary>
    public static long Annotation(long copy, string id) => Of(copy, Number(id, 'a'));

    /// <summary>The key of a link: its copy and the number in <c>l3</c>.</summary>
    public static long Link(long copy, string id) => Of(copy, Number(id, 'l'));

    /// <summary>The key of the nth row of an owner.</summary>
    public static long Of(long owner, long number) => (owner << Bits) | number;

    /// <summary>The running number in a key.</summary>
    public static int NumberIn(long key) => (int)(key & int.MaxValue);

    /// <summary>The first and last key an owner's rows can have.</summary>
    public static (long First, long Last) Range(long owner) => (owner << Bits, ((owner + 1) << Bits) - 1);

    private static int Number(string id, char letter) =>
        id.Length > 0 && id[0] == letter && IdNumber.Of(id) is > 0 and var number
            ? number
            : throw new ArgumentException($"'{id}' is no id the store can keep; ids are {letter}1, {letter}2, ….", nameof(id));
}
