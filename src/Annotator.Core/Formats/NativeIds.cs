using System.Globalization;

namespace Annotator.Core.Formats;

/// <summary>Keeps ids of our form (<c>a7</c>) and numbers those from elsewhere after them.</summary>
internal sealed class NativeIds(char letter)
{
    private readonly Dictionary<string, string?> _given = [];
    private int _next = 1;

    /// <exception cref="FormatException">The id was claimed before.</exception>
    public void Claim(string id)
    {
        var number = id[0] == letter ? IdNumber.Of(id) : 0;
        if (!_given.TryAdd(id, number > 0 ? id : null))
            throw new FormatException($"has the id '{id}', which another has already");
        _next = Math.Max(_next, number + 1);
    }

    /// <summary>The id in the house, once all are claimed.</summary>
    public string For(string id) =>
        _given[id] ??= string.Create(CultureInfo.InvariantCulture, $"{letter}{_next++}");
}
