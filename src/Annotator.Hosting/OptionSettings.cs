using System.Collections.Immutable;

namespace Annotator.Hosting;

/// <summary>What a project or a command line sets of annotators' options.</summary>
/// <param name="ByAnnotator">What is set, by annotator and by option.</param>
public sealed record OptionSettings(ImmutableDictionary<string, ImmutableDictionary<string, OptionSetting>> ByAnnotator)
{
    /// <summary>Nothing set: every option at its default.</summary>
    public static OptionSettings None { get; } = new(ImmutableDictionary<string, ImmutableDictionary<string, OptionSetting>>.Empty);

    /// <summary>What is set of an annotator's options.</summary>
    public ImmutableDictionary<string, OptionSetting> Of(string annotator) =>
        ByAnnotator.GetValueOrDefault(annotator, ImmutableDictionary<string, OptionSetting>.Empty);

    /// <summary>The same with an option set; a later value takes the place of an earlier one.</summary>
    public OptionSettings With(string annotator, string option, AttributeValue value) => With(annotator, option, new OptionSetting(value));

    /// <summary>The same with an option set; a later value takes the place of an earlier one.</summary>
    public OptionSettings With(string annotator, string option, OptionSetting setting) =>
        new(ByAnnotator.SetItem(annotator, Of(annotator).SetItem(option, setting)));
}

/// <summary>What is set of one option.</summary>
/// <param name="Value">The value as it was given; for paths also a list of them.</param>
public sealed record OptionSetting(AttributeValue Value)
{
    /// <summary>Where it was set, as <c>annotator.json:7</c>; null where nobody needs to be told.</summary>
    public string? Place { get; init; }

    /// <summary>The folder that relative paths begin at; null for the current one.</summary>
    public string? Folder { get; init; }
}
