using System.Collections.Immutable;

namespace Annotator.Hosting;

/// <summary>What a project or a command line sets of annotators' options.</summary>
/// <param name="ByAnnotator">Values by annotator and by option.</param>
public sealed record OptionSettings(ImmutableDictionary<string, ImmutableDictionary<string, AttributeValue>> ByAnnotator)
{
    /// <summary>Nothing set: every option at its default.</summary>
    public static OptionSettings None { get; } = new(ImmutableDictionary<string, ImmutableDictionary<string, AttributeValue>>.Empty);

    /// <summary>What is set of an annotator's options.</summary>
    public ImmutableDictionary<string, AttributeValue> Of(string annotator) =>
        ByAnnotator.GetValueOrDefault(annotator, ImmutableDictionary<string, AttributeValue>.Empty);

    /// <summary>The same with an option set; a later value takes the place of an earlier one.</summary>
    public OptionSettings With(string annotator, string option, AttributeValue value) =>
        new(ByAnnotator.SetItem(annotator, Of(annotator).SetItem(option, value)));
}
