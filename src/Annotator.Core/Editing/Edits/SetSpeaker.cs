using System.Collections.Immutable;
using Annotator.Core.Layers;

namespace Annotator.Core.Editing;

/// <summary>Says who speaks one or more quotes: links each to a mention and sets the attribute <c>speaker</c>, in one step.</summary>
/// <param name="QuoteIds">The quotes, pieces of one utterance.</param>
/// <param name="MentionId">The annotation that names the speaker.</param>
/// <param name="Name">The speaker's fullest name.</param>
public sealed record SetSpeaker(ImmutableArray<string> QuoteIds, string MentionId, string Name) : Edit
{
    /// <inheritdoc/>
    public override string Describe(AnnotatedDocument before) => $"Let {Name} speak {Quoted(before, before.Find(QuoteIds[0]).Span)}";

    /// <inheritdoc/>
    public override ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature)
    {
        var decisions = new Decisions(before, signature);
        foreach (var id in QuoteIds)
        {
            // First what the machine had proposed is kept, with its own links.
            decisions.Correct(id, quote => quote.Attributes.TextOrNull(WellKnownRoles.Speaker) == Name
                ? quote
                : quote with { PersonAttributes = quote.PersonAttributes.SetItem(WellKnownRoles.Speaker, Name) });
            decisions.Link(id, WellKnownRoles.Speaker, MentionId);
        }
        return decisions.Differences;
    }
}
