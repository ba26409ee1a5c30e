using Annotator.Core.Suggesting;

namespace Annotator.Tui;

/// <summary>The plugins a workbench runs.</summary>
/// <param name="Annotators">In the order to run them.</param>
/// <param name="Problems">What could not be loaded, a sentence each.</param>
public sealed record PluginSet(IReadOnlyList<ReadyAnnotator> Annotators, IReadOnlyList<string> Problems);
