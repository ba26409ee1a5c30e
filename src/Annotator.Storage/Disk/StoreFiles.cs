namespace Annotator.Storage.Disk;

/// <summary>Opens what a store is kept in; tests put their own in its place to record what goes to the disk.</summary>
internal class StoreFiles
{
    /// <summary>The files of the disk.</summary>
    public static StoreFiles OfDisk { get; } = new();

    /// <summary>The store's file; null lets LiteDB open it by itself.</summary>
    public virtual Stream? Data(string path) => null;

    /// <summary>The log beside it.</summary>
    public virtual RandomFile Log(string path, bool isReadOnly) => new(path, isReadOnly);
}
