namespace Annotator.Storage;

/// <summary>When the log is to be folded into the file; the value is how many pages it may have grown to by then.</summary>
/// <remarks>Folding takes some milliseconds for each hundred pages, and an edit that comes meanwhile waits for it.</remarks>
internal enum FoldMoment
{
    /// <summary>Nobody has changed anything for a while.</summary>
    NobodyAtWork = 256,

    /// <summary>Many rows are written one after the other, and nobody waits for a single one.</summary>
    InBulk = 1024,

    /// <summary>Somebody changed something a moment ago and may again.</summary>
    SomebodyAtWork = 1280,

    /// <summary>Somebody waits just now.</summary>
    SomebodyWaits = 4096,
}
