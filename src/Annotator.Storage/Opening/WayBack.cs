using Annotator.Storage.Care;

namespace Annotator.Storage.Opening;

/// <summary>The end of each message about a damaged store: what the person can do.</summary>
internal static class WayBack
{
    /// <summary>A sentence without its full stop.</summary>
    public static string Of(string path) =>
        StoreBackups.Of(path) is [var newest, ..]
            ? $"'annotator store restore --store {path}' brings back the backup of {newest.Made:yyyy-MM-dd HH:mm} UTC and every later change that can be read, or choose another store with --store FILE"
            : $"'annotator store restore --store {path}' saves what can be read (there is no backup), or choose another store with --store FILE";
}
