using System.Collections.Immutable;
using System.Globalization;

namespace Annotator.Storage.Tests;

/// <summary>Everything a document holds as text, so that two can be compared: records compare their arrays by reference.</summary>
internal static class Printed
{
    public static string Of(AnnotatedDocument document) => string.Join('\n',
    [
        $"{document.Document.Id} {document.Document.Language} {Of(document.Document.Metadata)} next a{document.NextAnnotation} l{document.NextLink}",
        $"{document.Status}",
        .. document.Annotations.Select(Of),
        .. document.Links.Select(Of),
    ]);

    public static string Of(Annotation annotation)
    {
        var proposals = annotation.Proposals.Select(proposal =>
            $"{proposal.Source} {proposal.Confidence?.ToString("R", CultureInfo.InvariantCulture)} '{proposal.Reason}' {Of(proposal.Attributes)}");
        var original = annotation.Original is { } was
            ? $"{was.Span} {was.Label} {Of(was.Attributes)} [{string.Join(", ", was.Links.Select(link => $"{link.Role}→{link.To}"))}]"
            : "-";
        return $"{annotation.Id} {annotation.Layer} {annotation.Label} {annotation.Span} {annotation.Review} [{string.Join("; ", proposals)}] "
            + $"{Of(annotation.PersonAttributes)} original {original} {annotation.Created:o} {annotation.Modified:o} by '{annotation.By}' note '{annotation.Note}'";
    }

    public static string Of(Link link) =>
        $"{link.Id} {link.From} {link.Role} {link.To} {link.Review} [{string.Join(", ", link.Sources)}] by '{link.By}'";

    public static string Of(ImmutableDictionary<string, AttributeValue> attributes) =>
        "{" + string.Join(", ", attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value.GetType().Name} {pair.Value}")) + "}";
}
