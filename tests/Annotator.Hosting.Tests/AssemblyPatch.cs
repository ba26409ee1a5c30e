using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Annotator.Hosting.Tests;

/// <summary>Changes a built plugin as if it had been built against something else.</summary>
internal static class AssemblyPatch
{
    /// <summary>Writes another version into the reference to an assembly.</summary>
    public static void Reference(string file, string assembly, ushort major)
    {
        var bytes = File.ReadAllBytes(file);
        int row;
        using (var image = new PEReader(new MemoryStream(bytes)))
        {
            var metadata = image.GetMetadataReader();
            var handle = metadata.AssemblyReferences.Single(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name) == assembly);
            row = image.PEHeaders.MetadataStartOffset
                + metadata.GetTableMetadataOffset(TableIndex.AssemblyRef)
                + ((MetadataTokens.GetRowNumber(handle) - 1) * metadata.GetTableRowSize(TableIndex.AssemblyRef));
        }
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(row), major);
        File.WriteAllBytes(file, bytes);
    }
}
