using System.Text.Json;
using Annotator;
using LocationTagger.Gazetteer;
using LocationTagger.Recognition;

namespace LocationTagger.Training;

/// <summary>Reads news in which people marked the places, one document a row: <c>text</c> and <c>toponyms</c> with points.</summary>
internal sealed class AnnotatedNews(Places gazetteer)
{
    private readonly EntityTagger.Entities _tagger = new();

    /// <summary>How far, in kilometres, a place may be from the point given and still be the one meant.</summary>
    private const double Tolerance = 161;

    public IEnumerable<TrainingDocument> Read(string path) => File.ReadLines(path).Where(line => line.Length > 0).Select(Parse);

    /// <summary>The documents with what the entity tagger finds, and what people marked.</summary>
    public IEnumerable<(AnnotatedDocument Document, (TextSpan Span, Predicate<Place>? IsRight, bool IsOptional)[] Marks)> Marked(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0).Select(Marks);

    private (AnnotatedDocument Document, (TextSpan Span, Predicate<Place>? IsRight, bool IsOptional)[] Marks) Marks(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var offsets = Utf16Offsets(text);
        return (
            WithEntities(new Document("training", text)),
            json.RootElement.GetProperty("toponyms").EnumerateArray().Select(mark => Mark(mark, offsets)).ToArray());
    }

    private TrainingDocument Parse(string line)
    {
        var (document, marks) = Marks(line);
        var text = document.Document.Text;
        var mentions = new Recogniser(gazetteer).Mentions(text, new EntityNames(document), CancellationToken.None);
        return new(mentions, [.. mentions.Select(mention => Array.Find(marks, mark => mark.Span.Overlaps(mention.Span)).IsRight)])
        {
            Marks = marks,
            IsPlace = [.. mentions.Select(mention => IsPlace(Array.FindIndex(marks, mark => mark.Span.Overlaps(mention.Span)), marks))],
        };
    }

    private AnnotatedDocument WithEntities(Document document)
    {
        var entities = _tagger.Suggest(new AnnotatedDocument(document), CancellationToken.None)
            .Select((entity, number) => new Annotation($"a{number + 1}", entity.Layer, entity.Label, entity.Span)
            {
                Proposals = [new("entity-tagger", entity.Confidence, entity.Reason, entity.Attributes)],
            });
        return new(document, entities, []);
    }

    private static bool? IsPlace(int mark, (TextSpan Span, Predicate<Place>? IsRight, bool IsOptional)[] marks) =>
        mark < 0 ? false : marks[mark].IsOptional ? null : true;

    private static (TextSpan Span, Predicate<Place>? IsRight, bool IsOptional) Mark(JsonElement mark, int[] offsets)
    {
        var span = new TextSpan(offsets[mark.GetProperty("start").GetInt32()], offsets[mark.GetProperty("end").GetInt32()]);
        var isOptional = mark.TryGetProperty("optional", out var optional) && optional.GetBoolean();
        if (mark.GetProperty("lat").ValueKind != JsonValueKind.Number)
            return (span, null, isOptional);
        var points = new List<Place> { At(mark.GetProperty("lat").GetDouble(), mark.GetProperty("lon").GetDouble()) };
        if (mark.TryGetProperty("alt_point", out var other) && other.ValueKind == JsonValueKind.Array)
            points.Add(At(other[0].GetDouble(), other[1].GetDouble()));
        var id = mark.TryGetProperty("geonameid", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt32() : 0;
        return (span, place => place.Id == id || points.Any(point => point.DistanceTo(place) <= Tolerance), isOptional);
    }

    private static Place At(double latitude, double longitude) => new(-1, 0, default, default, latitude, longitude, 0);

    /// <summary>The offset in UTF-16 code units of each code point.</summary>
    private static int[] Utf16Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1)
            offsets.Add(at);
        offsets.Add(text.Length);
        return [.. offsets];
    }
}
