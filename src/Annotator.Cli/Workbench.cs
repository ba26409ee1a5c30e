using System.Collections.Immutable;
using System.CommandLine;
using Annotator.Cli.Showing;
using Annotator.Core.Documents;

namespace Annotator.Cli;

/// <summary>Opens documents to work on; where there is no terminal, prints the one that would be opened.</summary>
internal static class Workbench
{
    /// <summary>Runs until the person leaves.</summary>
    /// <param name="result">The command line, for the store, the plugins and the reviewer.</param>
    /// <param name="files">The documents, the first of which is opened; none for all that the store has.</param>
    /// <returns>The exit code.</returns>
    public static int Run(ParseResult result, ImmutableArray<DocumentFile> files) =>
        files.IsEmpty ? ShownDocument.PrintFirst(result) : ShownDocument.Print(result, files[0]);
}
