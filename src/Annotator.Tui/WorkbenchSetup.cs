using System.Collections.Immutable;
using Annotator.Core.Keeping;
using Annotator.Core.Learning;
using Annotator.Tui.Settings;

namespace Annotator.Tui;

/// <summary>What a workbench works on.</summary>
/// <param name="Store">Where documents, labels and decisions are kept.</param>
/// <param name="Reviewer">Who decides.</param>
/// <param name="Plugins">Loads the plugins; called once, off the screen's thread, after the first paint.</param>
public sealed record WorkbenchSetup(IAnnotationStore Store, string Reviewer, Func<PluginSet> Plugins)
{
    /// <summary>Id of the document to open; null for the first in the list that is not done or skipped.</summary>
    public string? FirstDocument { get; init; }

    /// <summary>Ids of the documents to list; null for all in the store.</summary>
    public IReadOnlyCollection<string>? Documents { get; init; }

    /// <summary>Something the person must know at once; null for nothing.</summary>
    public string? FirstNotice { get; init; }

    /// <summary>When to give a label, by layer and label, as the project says.</summary>
    public ImmutableDictionary<(string Layer, string Label), string> Guidelines { get; init; } = ImmutableDictionary<(string Layer, string Label), string>.Empty;

    /// <summary>Where what annotators learn from the reviewer is kept; null when they are not to learn.</summary>
    public ILearnedStates? Learned { get; init; }

    /// <summary>Whether the store takes no changes.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Keys, theme and switches of the person.</summary>
    public PersonSettings Settings { get; init; } = PersonSettings.Default;
}
