namespace Annotator.Core.Suggesting;

/// <summary>The two parts of a plugin's source, <c>name@version</c>.</summary>
public static class SourceName
{
    /// <summary>The name before the version; a person's name as it is.</summary>
    public static string Of(string source)
    {
        var at = source.LastIndexOf('@');
        return at > 0 ? source[..at] : source;
    }
}
