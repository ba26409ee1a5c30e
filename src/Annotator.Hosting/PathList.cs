namespace Annotator.Hosting;

/// <summary>Paths in one text, with <c>;</c> between, as an option marked as a path takes them.</summary>
internal static class PathList
{
    private const char Separator = ';';

    /// <summary>The paths, each made absolute.</summary>
    /// <param name="value">A text or a list of texts.</param>
    /// <param name="folder">Where relative paths begin; null for the current folder.</param>
    /// <returns>Null when the value is something else, or no path can be made of it.</returns>
    public static AttributeValue? Absolute(AttributeValue value, string? folder) => value switch
    {
        AttributeValue.Text text => Joined(text.Value.Split(Separator), folder),
        AttributeValue.List list when list.Values.All(item => item is AttributeValue.Text { Value: var path } && !path.Contains(Separator)) =>
            Joined(list.Values.Select(item => item.ToString()), folder),
        _ => null,
    };

    private static AttributeValue.Text? Joined(IEnumerable<string> paths, string? folder)
    {
        var given = paths.Select(path => path.Trim()).Where(path => path.Length > 0).ToArray();
        return given.Any(path => path.Contains('\0', StringComparison.Ordinal))
            ? null
            : new AttributeValue.Text(string.Join(Separator, given.Select(path => Path.GetFullPath(Path.Combine(folder ?? "", path)))));
    }
}
