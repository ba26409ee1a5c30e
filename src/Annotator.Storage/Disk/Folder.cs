using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Annotator.Storage.Disk;

/// <summary>A folder's list of names, which a power cut can lose as it can lose what stands in a file.</summary>
internal static partial class Folder
{
    /// <summary>Waits until the names in a folder are on disk; does nothing where the system has no such thing.</summary>
    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var handle = new SafeFileHandle(OpenReadOnly(path, 0), ownsHandle: true);
        if (!handle.IsInvalid)
            RandomAccess.FlushToDisk(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenReadOnly(string path, int flags);
}
