namespace Annotator.Core.Formats;

/// <summary>The words of our JSON, version 1; the schema beside the data says the same.</summary>
internal static class NativeWords
{
    public const string Version = "annotator/1";

    /// <summary>The one attribute that may be null: a place known to be missing from GeoNames.</summary>
    public const string NullableAttribute = "geonames";

    /// <summary>The attribute that remembers an id from elsewhere.</summary>
    public const string SourceId = "sourceId";

    public const string Time = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>In the order of the enumeration.</summary>
    public static readonly string[] States = ["new", "in-work", "done", "skipped"];

    /// <summary>In the order of the enumeration.</summary>
    public static readonly string[] Reviews = ["pending", "accepted", "corrected", "rejected"];

    /// <summary>In the order of the enumeration.</summary>
    public static readonly string[] RunStates = ["ok", "failed", "cancelled"];
}
