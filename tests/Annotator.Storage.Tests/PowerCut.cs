namespace Annotator.Storage.Tests;

/// <summary>What a disk may hold after the power was cut: all that was flushed, and of the rest what it happened to have written.</summary>
internal static class PowerCut
{
    /// <summary>What a disk does with what it was not told to flush.</summary>
    public static readonly string[] Ways = ["loses all", "keeps all", "keeps some", "tears 4096", "tears 512"];

    /// <summary>The bytes of one file as a disk could have kept them.</summary>
    /// <param name="before">What stood there before the first step.</param>
    /// <param name="steps">What was sent to this file until the power went.</param>
    /// <param name="way">One of <see cref="Ways"/>.</param>
    /// <param name="random">Decides what is kept.</param>
    public static byte[] Left(byte[] before, IReadOnlyList<DiskStep> steps, string way, Random random)
    {
        var flushed = steps.Count;
        while (flushed > 0 && steps[flushed - 1].Kind != DiskStepKind.Flush)
            flushed--;
        var file = new MemoryStream();
        file.Write(before);
        for (var step = 0; step < steps.Count; step++)
            Apply(file, steps[step], step < flushed ? "keeps all" : way, random);
        return file.ToArray();
    }

    private static void Apply(MemoryStream file, DiskStep step, string way, Random random)
    {
        if (step.Kind == DiskStepKind.Flush || way == "loses all")
            return;
        var keepsWhole = way == "keeps all" || way == "keeps some" && random.Next(2) == 0;
        if (step.Kind == DiskStepKind.Length)
        {
            if (keepsWhole || way.StartsWith("tears", StringComparison.Ordinal) && random.Next(2) == 0)
                file.SetLength(step.At);
            return;
        }
        var sector = way == "tears 4096" ? 4096 : 512;
        for (var start = 0; start < step.Bytes.Length;)
        {
            var end = (int)Math.Min((step.At + start) / sector * sector + sector - step.At, step.Bytes.Length);
            if (keepsWhole || way.StartsWith("tears", StringComparison.Ordinal) && random.Next(2) == 0)
            {
                file.Position = step.At + start;
                file.Write(step.Bytes, start, end - start);
            }
            start = end;
        }
    }
}
