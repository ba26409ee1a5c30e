using System.Globalization;
using Annotator;
using LocationTagger.Gazetteer;

namespace LocationTagger.Training;

/// <summary>Judges what the location tagger proposes, after the entity tagger and with the weights it ships, by news that people marked.</summary>
/// <remarks>Words for people and things of a place are left out, since not all news mark them.</remarks>
internal sealed class Score
{
    private int _exact;
    private int _found;
    private int _proposed;
    private int _marked;
    private int _near;
    private int _pointed;
    private int _foundPointed;
    private int _unpointed;

    /// <summary>Prints a line for each file.</summary>
    public static void Tell(LocationAnnotator tagger, AnnotatedNews reader, IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            var score = new Score();
            foreach (var (document, marks) in reader.Marked(file))
                score.Add(tagger.Suggest(document, CancellationToken.None), marks);
            Console.WriteLine($"{Path.GetFileName(file)}: {score}");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_marked} places, exact F1 {F1(_exact, _proposed, _marked):0.0}, found F1 {F1(_found, _proposed, _marked):0.0}, "
        + $"of those found within 161 km {100.0 * _near / Math.Max(1, _foundPointed):0.0}, end to end F1 {F1(_near, _proposed - _unpointed, _pointed):0.0}");

    private static double F1(int right, int proposed, int marked) => proposed + marked == 0 ? 0 : 200.0 * right / (proposed + marked);

    private void Add(IEnumerable<Suggestion> suggestions, IReadOnlyList<(TextSpan Span, Predicate<Place>? IsRight, bool IsOptional)> marks)
    {
        var left = suggestions.Where(suggestion => suggestion.Attributes.TextOrNull("kind") != "demonym").ToList();
        var asked = marks.Where(mark => !mark.IsOptional).ToArray();
        var pairs = new Suggestion?[asked.Length];
        foreach (var isExact in (bool[])[true, false])
        {
            for (var i = 0; i < asked.Length; i++)
            {
                var span = asked[i].Span;
                pairs[i] ??= left.Find(each => isExact ? each.Span == span : each.Span.Overlaps(span));
                if (pairs[i] is { } taken)
                    left.Remove(taken);
            }
        }
        left.RemoveAll(each => marks.Any(mark => mark.IsOptional && mark.Span.Overlaps(each.Span)));
        for (var i = 0; i < asked.Length; i++)
            Add(asked[i].Span, asked[i].IsRight, pairs[i]);
        _proposed += left.Count;
    }

    private void Add(TextSpan span, Predicate<Place>? isRight, Suggestion? proposal)
    {
        _marked++;
        _pointed += isRight is null ? 0 : 1;
        if (proposal is null)
            return;
        _proposed++;
        _found++;
        _exact += proposal.Span == span ? 1 : 0;
        if (isRight is null)
        {
            _unpointed++;
            return;
        }
        _foundPointed++;
        _near += isRight(PlaceOf(proposal)) ? 1 : 0;
    }

    private static Place PlaceOf(Suggestion proposal) => new(
        -1,
        proposal.Attributes["geonames"] is AttributeValue.Integer id ? (int)id.Value : -1,
        default,
        default,
        ((AttributeValue.Number)proposal.Attributes["lat"]).Value,
        ((AttributeValue.Number)proposal.Attributes["lon"]).Value,
        0);
}
