namespace Annotator.Core.Keeping;

/// <summary>What a list of documents shows of one, without its text.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Status">How far the reviewer has come; new while there is no copy.</param>
/// <param name="Pending">Annotations to decide on, as far as is known without reading them.</param>
/// <param name="Decided">Annotations decided on.</param>
public sealed record CopySummary(string DocumentId, DocumentStatus Status, int Pending, int Decided)
{
    /// <summary>What <see cref="Keeping.Doubt"/> counts over the pending annotations; 0 where nobody counted.</summary>
    public int Doubt { get; init; }

    /// <summary>Mean confidence of what is pending, from 0 to 1; 1 when nothing is.</summary>
    public double MeanConfidence => Pending == 0 ? 1 : Math.Clamp(1 - (double)Doubt / Keeping.Doubt.Whole / Pending, 0, 1);
}
