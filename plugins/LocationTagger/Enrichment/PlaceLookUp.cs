using Annotator;
using LocationTagger.Gazetteer;
using LocationTagger.Recognition;
using LocationTagger.Resolution;

namespace LocationTagger.Enrichment;

/// <summary>Looks places up by a name that a person types.</summary>
internal sealed class PlaceLookUp(Places gazetteer, PlaceFacts facts, ClueWeights weights)
{
    private const int MostAnswers = 20;

    /// <summary>Of places whose name goes on after what was typed, so many of the largest are ranked.</summary>
    private const int MostLonger = 300;

    private const int MostNeighbours = 64;

    /// <summary>The places, those with just that name first, then those whose name begins so; the likeliest in the document first.</summary>
    /// <param name="query">A name or its beginning; after a comma, the beginning of what the place lies in.</param>
    /// <param name="annotation">What the answer is for.</param>
    /// <param name="document">Its other places tell which are likely.</param>
    /// <param name="cancellation">The person may have typed on.</param>
    public IEnumerable<Alternative> Find(string query, Annotation annotation, AnnotatedDocument document, CancellationToken cancellation)
    {
        var comma = query.IndexOf(',', StringComparison.Ordinal);
        var name = NameParts.KeyOf(comma > 0 ? query[..comma] : query);
        var outer = comma > 0 ? NameParts.KeyOf(query[(comma + 1)..]) : "";
        if (name.Length == 0)
            return [];
        var exact = Named(name, outer);
        Candidate[] longer =
        [
            .. gazetteer.StartingWith(name)
                .Where(index => !Array.Exists(exact, each => each.Place.Index == index))
                .Select(index => gazetteer[index])
                .Where(place => LiesIn(place, outer))
                .Take(MostLonger)
                .Select(place => new Candidate(place, NameKinds.Main)),
        ];
        cancellation.ThrowIfCancellationRequested();
        return Ranked(exact, longer, Neighbours(annotation, document, cancellation), cancellation)
            .Take(MostAnswers)
            .Select(place => new Alternative(gazetteer.NameOf(place), facts.Detail(place), Attributes(place, annotation)))
            .ToArray();
    }

    /// <summary>First those that have just the name, then those whose name goes on.</summary>
    private Place[] Ranked(Candidate[] exact, Candidate[] longer, List<(Place Place, int Count)> neighbours, CancellationToken cancellation)
    {
        var numbers = new CandidateNumbers();
        Referent[] asked = [.. ((Candidate[][])[exact, longer]).Select(candidates => new Referent("", numbers.Add(candidates, uses: 0)))];
        List<Referent> settled =
        [
            .. neighbours.Select(each =>
                new Referent("", numbers.Add([new(each.Place, NameKinds.Main)], each.Count)) { MentionCount = each.Count }),
        ];
        numbers.FindNeighbours(cancellation);
        foreach (var referent in settled)
        {
            referent.NextChances[0] = 1;
            referent.TakeNext();
        }
        var context = new DocumentContext(numbers);
        context.Take(settled);
        return [.. asked.SelectMany(referent => Ranked(referent, context))];
    }

    private IEnumerable<Place> Ranked(Referent referent, DocumentContext context)
    {
        if (referent.Candidates.Length == 0)
            return [];
        new Scoring(weights).Rank(referent, context);
        referent.TakeNext();
        return referent.Ranking(MostAnswers).Select(candidate => referent.Candidates[candidate].Place);
    }

    private Candidate[] Named(string name, string outer) => Seats.PutFirst(
    [
        .. gazetteer.Find(NameHash.Of(name)).Senses
            .Where(candidate => LiesIn(candidate.Place, outer))
            .DistinctBy(candidate => candidate.Place.Index),
    ]);

    private bool LiesIn(Place place, string outer) =>
        outer.Length == 0
        || Begins(gazetteer.FirstDivisionOf(place), outer)
        || Begins(gazetteer.CountryOf(place), outer)
        || string.Equals(place.Division.Country, outer, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(string? name, string key) => name is not null && NameParts.KeyOf(name).StartsWith(key, StringComparison.Ordinal);

    /// <summary>The places that the annotations nearest in the text are held for.</summary>
    private List<(Place Place, int Count)> Neighbours(Annotation annotation, AnnotatedDocument document, CancellationToken cancellation) =>
    [
        .. document.Annotations
            .Where(other => other.Id != annotation.Id && other.Review != Review.Rejected && other.Attributes.ContainsKey("geonames"))
            .OrderBy(other => Math.Abs(other.Span.Start - annotation.Span.Start))
            .Take(MostNeighbours)
            .Select(other =>
            {
                cancellation.ThrowIfCancellationRequested();
                return PlaceOf(other);
            })
            .OfType<Place>()
            .CountBy(place => place.Index)
            .Select(each => (gazetteer[each.Key], each.Value)),
    ];

    private Place? PlaceOf(Annotation annotation) =>
        annotation.Attributes.TextOrNull("name") is { } name && annotation.Attributes["geonames"] is AttributeValue.Integer id
            ? gazetteer.Find(NameHash.Of(NameParts.KeyOf(name))).Senses
                .Select(sense => sense.Place)
                .FirstOrDefault(place => place.Id == id.Value)
            : null;

    private System.Collections.Immutable.ImmutableDictionary<string, AttributeValue> Attributes(Place place, Annotation annotation) =>
        facts.Of(place).SetItem("kind", annotation.Attributes.TextOrNull("kind") ?? (annotation.Label == "MISC" ? "demonym" : "toponym"));
}
