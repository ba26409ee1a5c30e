using System.Collections.Immutable;
using System.Text.Json;
using Annotator.Core.Documents;
using Annotator.Core.Suggesting;

namespace Annotator.Core.Formats;

/// <summary>Reads one document of our JSON, or a row with an id and a text; what does not hold is refused with its reason.</summary>
internal sealed class NativeReader
{
    private readonly string _file;
    private readonly int? _line;
    private readonly List<Notice> _refused = [];
    private readonly List<Notice> _changed = [];
    private string? _id;

    private NativeReader(string file, int? line) => (_file, _line) = (file, line);

    /// <summary>Reads the object of one document; whatever it holds, the answer is a row.</summary>
    public static ImportRow Read(JsonElement element, string file, int? line)
    {
        var reader = new NativeReader(file, line);
        DocumentRecord? record = null;
        try
        {
            record = reader.Document(new JsonFields(element));
        }
        catch (FormatException problem)
        {
            reader.Refuse(null, problem.Message + ".");
        }
        return new(record)
        {
            File = file,
            Line = line,
            Id = reader._id,
            Refused = [.. reader._refused],
            Changed = [.. reader._changed],
        };
    }

    /// <exception cref="FormatException">The format is not one we read.</exception>
    public static void CheckFormat(JsonFields fields)
    {
        if (fields.Text("format") is { } format && format != NativeWords.Version)
            throw new FormatException(
                $"has the format '{format}'; this program reads '{NativeWords.Version}', so a newer one may be needed");
    }

    private DocumentRecord Document(JsonFields fields)
    {
        var isNative = fields.Has("format") || fields.Has("annotations");
        _id = fields.NeededText("id");
        CheckFormat(fields);
        var text = fields.Text("text") ?? throw new FormatException("has no 'text'");
        var word = fields.Text("offsetUnit") ?? OffsetUnit.CodePoint.Word();
        var unit = OffsetUnits.Find(word)
            ?? throw new FormatException($"has '{word}' as 'offsetUnit', which is none of {string.Join(", ", OffsetUnits.Words)}");

        var language = fields.Text("language");
        var reviewer = fields.Text("reviewer");
        var layers = fields.Texts("layers").Distinct().ToImmutableArray();
        var status = new DocumentStatus(
            (DocumentState)fields.Word("state", NativeWords.States),
            fields.Take("question") is { ValueKind: JsonValueKind.True },
            fields.Text("note"));
        var annotations = Annotations(fields.List("annotations"), new QuoteCheck(text, unit));
        var links = Links(fields.List("links"), annotations);
        var runs = Runs(fields.List("runs"));
        var metadata = Metadata(fields, isNative);

        var document = new Document(_id, text) { Language = language, Metadata = metadata };
        return new(new AnnotatedDocument(document, annotations.Values, links, status), layers, runs) { Reviewer = reviewer };
    }

    /// <summary>The fields of a plain row are its metadata; in our own format an unknown one is told of.</summary>
    private ImmutableDictionary<string, AttributeValue> Metadata(JsonFields fields, bool isNative)
    {
        var metadata = fields.Take("metadata") is { } given
            ? given.ValueKind == JsonValueKind.Object ? AttributeJson.Read(given) : throw new FormatException("has no object as 'metadata'")
            : ImmutableDictionary<string, AttributeValue>.Empty;
        if (isNative)
        {
            LeaveOut(null, fields);
            return metadata;
        }
        foreach (var name in fields.Rest.ToArray())
        {
            if (fields.Take(name) is { } value && !metadata.ContainsKey(name))
                metadata = metadata.Add(name, AttributeJson.ReadValue(value));
        }
        return metadata;
    }

    private Dictionary<string, Annotation> Annotations(IEnumerable<JsonElement> elements, QuoteCheck quotes)
    {
        var ids = new NativeIds('a');
        var read = new List<(string Given, Annotation Annotation)>();
        var proposed = new Dictionary<(string, string, TextSpan), string>();
        foreach (var (index, element) in elements.Index())
        {
            Try($"annotation {index + 1}", element, fields =>
            {
                var annotation = AnnotationReader.Read(fields, quotes);
                var place = (annotation.Layer, annotation.Label, annotation.Span);
                if (!annotation.IsTouched && !proposed.TryAdd(place, annotation.Id))
                    throw new FormatException($"says the same as '{proposed[place]}': same layer, label and span; put its sources there");
                ids.Claim(annotation.Id);
                read.Add((annotation.Id, annotation));
            });
        }

        var annotations = new Dictionary<string, Annotation>();
        foreach (var (given, annotation) in read)
        {
            var id = ids.For(given);
            annotations[given] = id == given ? annotation : AnnotationReader.WithSourceId(annotation with { Id = id }, given);
            if (id != given)
                Change(given, $"is now '{id}', with the id it came with in the attribute '{NativeWords.SourceId}'");
        }
        return annotations;
    }

    private List<Link> Links(IEnumerable<JsonElement> elements, Dictionary<string, Annotation> annotations)
    {
        var ids = new NativeIds('l');
        var read = new List<Link>();
        foreach (var (index, element) in elements.Index())
        {
            Try($"link {index + 1}", element, fields =>
            {
                var link = AnnotationReader.ReadLink(fields);
                foreach (var end in (ReadOnlySpan<string>)[link.From, link.To])
                {
                    if (!annotations.ContainsKey(end))
                        throw new FormatException($"points to annotation '{end}', which is not among those kept");
                }
                ids.Claim(link.Id);
                read.Add(link);
            });
        }
        foreach (var link in read.Where(link => ids.For(link.Id) != link.Id))
            Change(link.Id, $"is now '{ids.For(link.Id)}'");
        return [.. read.Select(Ours)];

        Link Ours(Link link) => link with { Id = ids.For(link.Id), From = annotations[link.From].Id, To = annotations[link.To].Id };
    }

    private ImmutableArray<Run> Runs(IEnumerable<JsonElement> elements)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        foreach (var (index, element) in elements.Index())
        {
            Try($"run {index + 1}", element, fields =>
            {
                runs.Add(new(
                    fields.NeededText("source"),
                    (RunStatus)fields.Word("status", NativeWords.RunStates),
                    fields.Whole("kept") ?? 0,
                    fields.Whole("refused") ?? 0,
                    [.. fields.Texts("layers")],
                    fields.Text("reason")));
            });
        }
        return runs.ToImmutable();
    }

    /// <summary>Reads one part of the document; a part that does not hold is refused and the rest goes on.</summary>
    private void Try(string place, JsonElement element, Action<JsonFields> read)
    {
        var part = place;
        try
        {
            var fields = new JsonFields(element);
            if (element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String)
                part = JsonFields.TextOf(id);
            read(fields);
            LeaveOut(part, fields);
        }
        catch (FormatException problem)
        {
            Refuse(part, problem.Message + ".");
        }
    }

    private void LeaveOut(string? part, JsonFields fields)
    {
        foreach (var name in fields.Rest)
            Change(part, $"left out '{name}', which is no field of '{NativeWords.Version}'");
    }

    private void Refuse(string? part, string message) => _refused.Add(Notice(part, message));

    private void Change(string? part, string message) => _changed.Add(Notice(part, message + "."));

    private Notice Notice(string? part, string message) => new(_file, message) { Line = _line, DocumentId = _id, Part = part };
}
