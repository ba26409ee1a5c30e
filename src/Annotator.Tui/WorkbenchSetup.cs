using Annotator.Core.Keeping;
using Annotator.Core.Layers;
using Annotator.Tui.Settings;

namespace Annotator.Tui;

/// <summary>What a workbench works on.</summary>
/// <param name="Store">Where documents and decisions are kept.</param>
/// <param name="Reviewer">Who decides.</param>
/// <param name="Layers">The labels with their keys and colours.</param>
/// <param name="Plugins">Loads the plugins; called once, off the screen's thread, after the first paint.</param>
/// <param name="FirstDocument">Id of the document to open; null for the first in the list.</param>
/// <param name="Documents">Ids of the documents to list; null for all in the store.</param>
public sealed record WorkbenchSetup(
    IAnnotationStore Store,
    string Reviewer,
    LayerSchema Layers,
    Func<PluginSet> Plugins,
    string? FirstDocument = null,
    IReadOnlyCollection<string>? Documents = null)
{
    /// <summary>Keys, theme and switches of the person.</summary>
    public PersonSettings Settings { get; init; } = PersonSettings.Default;
}
