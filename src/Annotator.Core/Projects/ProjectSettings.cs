using System.Collections.Immutable;
using Annotator.Core.Suggesting;

namespace Annotator.Core.Projects;

/// <summary>What a project sets for everybody who works on it: plugins, annotators with their options, labels, reviewers.</summary>
public sealed record ProjectSettings
{
    /// <summary>The settings of a project that has none.</summary>
    public static ProjectSettings None { get; } = new();

    /// <summary>Path of the file they stand in; null when there is none.</summary>
    public string? File { get; init; }

    /// <summary>Folders with plugins, absolute, in the order they are searched.</summary>
    public ImmutableArray<Placed<string>> PluginFolders { get; init; } = [];

    /// <summary>Names of the annotators to run; empty for all but those on request.</summary>
    public ImmutableArray<Placed<string>> Annotators { get; init; } = [];

    /// <summary>What is set of annotators' options; whether it fits, only the annotator's description tells.</summary>
    public ImmutableArray<Placed<ProjectOption>> Options { get; init; } = [];

    /// <summary>The labels proposed, no two of them with one key.</summary>
    public ImmutableArray<Placed<ProjectLabel>> Labels { get; init; } = [];

    /// <summary>Whether annotators learn from the reviewers' decisions; null where the file does not say, and they do.</summary>
    public Placed<bool>? Learn { get; init; }

    /// <summary>Names of those who may decide; empty for anybody.</summary>
    public ImmutableArray<Placed<string>> Reviewers { get; init; } = [];

    /// <summary>The folder that relative paths of the file begin at; null when there is no file.</summary>
    public string? Folder => File is null ? null : Path.GetDirectoryName(Path.GetFullPath(File));

    /// <summary>Where a value stands, as <c>annotator.json:7</c>.</summary>
    public string PlaceOf<T>(Placed<T> value) => FormattableString.Invariant($"{File}:{value.Line}");
}

/// <summary>A value with the line of the file it stands in, from 1.</summary>
public readonly record struct Placed<T>(T Value, int Line);

/// <summary>A value set for an option of an annotator.</summary>
/// <param name="Annotator">The annotator's name.</param>
/// <param name="Option">The option's name.</param>
/// <param name="Value">A text, a number, true or false, or a list of texts.</param>
public sealed record ProjectOption(string Annotator, string Option, AttributeValue Value);

/// <summary>A label as a project proposes it.</summary>
/// <param name="Wish">Its layer, id, and what it is to be called and look like.</param>
/// <param name="Guideline">When to give it, for the people who do; null for no word about it.</param>
public sealed record ProjectLabel(LabelWish Wish, string? Guideline);
