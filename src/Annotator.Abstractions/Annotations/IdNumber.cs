using System.Globalization;

namespace Annotator;

/// <summary>The counting number in ids such as <c>a7</c> and <c>l3</c>.</summary>
public static class IdNumber
{
    /// <summary>The number after the one letter.</summary>
    /// <returns>The number, from 1; 0 when the id is not of that form.</returns>
    public static int Of(string id) =>
        id.Length > 1 && id[1] is >= '1' and <= '9' && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    /// <summary>Orders <c>a9</c> before <c>a10</c>.</summary>
    public static int Compare(string one, string other) =>
        one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other);

    /// <summary>The id of an annotation.</summary>
    public static string Annotation(int number) => string.Create(CultureInfo.InvariantCulture, $"a{number}");

    /// <summary>The id of a link.</summary>
    public static string Link(int number) => string.Create(CultureInfo.InvariantCulture, $"l{number}");
}
