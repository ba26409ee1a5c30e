using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Annotator.Storage.Opening;

/// <summary>Reads a file that another process holds: on Unix .NET's own streams would ask for the lock first.</summary>
internal static partial class UnlockedFile
{
    private const int MostBytes = 4096;

    /// <summary>The first few thousand bytes as text.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string ReadAllText(string path)
    {
        using var handle = OperatingSystem.IsWindows()
            ? File.OpenHandle(path, share: FileShare.ReadWrite)
            : new SafeFileHandle(OpenReadOnly(path, 0), ownsHandle: true);
        if (handle.IsInvalid)
            throw new IOException($"'{path}' cannot be read (error {Marshal.GetLastPInvokeError()}).");
        var bytes = new byte[MostBytes];
        return Encoding.UTF8.GetString(bytes, 0, RandomAccess.Read(handle, bytes, 0));
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenReadOnly(string path, int flags);
}
