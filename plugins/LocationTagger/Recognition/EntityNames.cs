using Annotator;

namespace LocationTagger.Recognition;

/// <summary>The names already annotated in a document, as evidence for and against places.</summary>
/// <remarks>What a machine proposed is evidence among other; what a person decided settles the matter.</remarks>
internal sealed class EntityNames
{
    public const string Layer = "entity";

    /// <summary>Log odds that a person's decision adds or takes.</summary>
    private const double Settled = 12;

    /// <summary>A machine less sure of a name than this may have taken too much for it.</summary>
    private const double Doubt = 0.6;

    private readonly AnnotatedDocument _document;
    private readonly Annotation[] _entities;

    /// <summary>By number of the annotation where the furthest of those up to it ends.</summary>
    private readonly int[] _furthest;

    private readonly Dictionary<Annotation, List<NamePart>> _parts = new(ReferenceEqualityComparer.Instance);

    public EntityNames(AnnotatedDocument document)
    {
        _document = document;
        _entities = [.. document.Annotations.Where(annotation => annotation is { Layer: Layer, Review: not Review.Rejected })];
        _furthest = Furthest(_entities);
    }

    /// <summary>Folded surnames of the persons annotated.</summary>
    public IEnumerable<string> Surnames => _entities
        .Where(annotation => annotation.Label == "PER")
        .Select(annotation => PartsOf(annotation))
        .Where(parts => parts.Count > 1 && parts[^1].IsCapitalised)
        .Select(parts => parts[^1].Key);

    /// <summary>The annotations of places that a machine is at least so sure of, in text order.</summary>
    public IEnumerable<Annotation> SurePlaces(double sureness) =>
        _entities.Where(annotation => annotation is { Label: "LOC", Review: Review.Pending } && annotation.Confidence >= sureness);

    private List<NamePart> PartsOf(Annotation annotation) =>
        _parts.TryGetValue(annotation, out var parts) ? parts : _parts[annotation] = NameParts.Of(_document.TextOf(annotation));

    /// <summary>The annotation of a place that a span names, or one of MISC for a demonym; null when there is none.</summary>
    public Annotation? PlaceAt(TextSpan span, bool isDemonym) =>
        Array.Find(At(span), annotation => annotation.Label == "LOC" && Names(annotation, span) && !IsList(annotation))
        ?? (isDemonym ? Array.Find(At(span), annotation => annotation.Label == "MISC" && IsMostly(annotation.Span, span)) : null);

    /// <summary>What the annotations at a span, and of a person just after it, say about it.</summary>
    /// <param name="span">The name.</param>
    /// <param name="isLarge">Whether it may be a country or a state, whose bodies name it.</param>
    public EntityEvidence EvidenceFor(TextSpan span, bool isLarge)
    {
        var evidence = default(EntityEvidence);
        if (_entities.Length == 0)
            return evidence;
        foreach (var annotation in At(span))
            evidence = Names(annotation, span) ? WithWhole(evidence, annotation) : WithLonger(evidence, annotation, span, isLarge);
        var isFirstName = span.End + 2 < _document.Document.Text.Length
            && _document.Document.Text[span.End] == ' '
            && IsPersonFrom(span.End + 1);
        return isFirstName ? evidence with { BeforePerson = 1 } : evidence;
    }

    private bool IsPersonFrom(int start)
    {
        foreach (var next in At(new(start, start + 1)))
        {
            if (next.Label == "PER" && next.Span.Start == start)
                return true;
        }
        return false;
    }

    private static EntityEvidence WithWhole(EntityEvidence evidence, Annotation annotation)
    {
        if (annotation.Review != Review.Pending)
            return evidence with { Decided = evidence.Decided + (annotation.Label == "LOC" ? Settled : annotation.Label == "PER" ? -Settled : 0) };
        var sureness = annotation.Confidence ?? 0.75;
        return annotation.Label switch
        {
            "LOC" => evidence with { Place = sureness },
            "ORG" => evidence with { Organisation = sureness },
            "PER" => evidence with { Person = Math.Min(4, sureness / (1.01 - sureness)) },
            _ => evidence,
        };
    }

    /// <summary>The annotation is a longer name: of a person, an organisation, a work, a site named after the place.</summary>
    private EntityEvidence WithLonger(EntityEvidence evidence, Annotation annotation, TextSpan span, bool isLarge)
    {
        var holds = annotation.Span.Contains(span) && annotation.Label switch
        {
            "PER" => annotation.Review != Review.Pending || !IsBeforeOffice(annotation, span),
            "ORG" => annotation.Review != Review.Pending || !(isLarge && IsPublicBodyOf(annotation, span) || IsCouncilOf(annotation, span) || IsUnsurePair(annotation, span) || IsUnsurePhrase(annotation)),
            "MISC" => !IsMostly(annotation.Span, span) && !IsUnsurePhrase(annotation),
            // The India-Pakistan border, the Madrid-Seville line, Pakistan-administered Kashmir.
            "LOC" => !_document.TextOf(annotation).Contains('-', StringComparison.Ordinal),
            _ => false,
        };
        return holds ? evidence with { Holds = true } : evidence;
    }

    /// <summary>A machine takes "Franklin Mayor John Schroer" for one name.</summary>
    private bool IsBeforeOffice(Annotation annotation, TextSpan span) =>
        PartsOf(annotation)
            .Where(part => annotation.Span.Start + part.Start >= span.End)
            .Take(2)
            .Any(part => Vocabulary.Offices.Contains(part.Key));

    /// <summary>A machine takes "Gulfport and Needham Market" for one organisation, and doubts it.</summary>
    private bool IsUnsurePair(Annotation annotation, TextSpan span)
    {
        if (annotation.Confidence >= Doubt)
            return false;
        var parts = PartsOf(annotation);
        var and = parts.FindIndex(part => part.Key == "and");
        return and is > 0 and <= 3
            && parts.Count - and is > 1 and <= 4
            && IsAll(span.Start > annotation.Span.Start + parts[and].Start ? parts[(and + 1)..] : parts[..and])
            && parts.TrueForAll(part => part.IsCapitalised || part.Key == "and")
            && parts.FindLastIndex(part => part.Key == "and") == and
            && !parts.Exists(part => Vocabulary.OrganisationNouns.Contains(part.Key));

        bool IsAll(List<NamePart> half) => annotation.Span.Start + half[0].Start >= span.Start && annotation.Span.Start + half[^1].End <= span.End;
    }

    /// <summary>A machine takes "Tay at Stanley on Saturday" for one name, and doubts it.</summary>
    private bool IsUnsurePhrase(Annotation annotation) =>
        annotation.Confidence < Doubt && PartsOf(annotation).Exists(part => part is { IsCapitalised: false, Key: "at" or "in" or "near" or "from" or "to" });

    /// <summary>In "the California Department of Health" and "the Health Ministry of Uganda" the state itself is meant, too.</summary>
    private bool IsPublicBodyOf(Annotation annotation, TextSpan span)
    {
        var parts = PartsOf(annotation);
        var (start, end) = (span.Start - annotation.Span.Start, span.End - annotation.Span.Start);
        var isAtEdge = parts.TrueForAll(part => part.End > start || part.Key == "the")
            || parts.FindLast(part => part.End <= start) is { Key: "of" } && parts.TrueForAll(part => part.Start < end);
        return isAtEdge
            && parts.Exists(part => (part.Start >= end || part.End <= start) && (Vocabulary.PublicBodies.Contains(part.Key) || Vocabulary.Offices.Contains(part.Key)))
            && (!parts.Exists(part => Vocabulary.OrganisationNouns.Contains(part.Key)) || Vocabulary.IsOfSchools(parts[^2].Key, parts[^1].Key));
    }

    /// <summary>The Lima City Council is that of Lima.</summary>
    private bool IsCouncilOf(Annotation annotation, TextSpan span)
    {
        var parts = PartsOf(annotation);
        var after = parts.FindIndex(part => annotation.Span.Start + part.Start >= span.End);
        return after > 0
            && after == parts.Count - 2
            && Vocabulary.IsCouncil(parts[after].Key, parts[after + 1].Key)
            && parts.TrueForAll(part => annotation.Span.Start + part.End > span.Start || part.Key == "the");
    }

    /// <summary>Whether an annotation is the name of the span's place and no more than words that say where or what it is.</summary>
    private bool Names(Annotation annotation, TextSpan span)
    {
        if (span.Contains(annotation.Span))
            return true;
        var parts = PartsOf(annotation);
        var (saysMore, hasComma) = (false, false);
        foreach (var part in parts)
        {
            var isIn = span.Start < annotation.Span.Start + part.End && annotation.Span.Start + part.Start < span.End;
            saysMore |= !isIn && !SaysNoMore(part);
            hasComma |= part.Key == ",";
        }
        return !saysMore || annotation.Label == "LOC" && (hasComma || IsList(annotation));
    }

    /// <summary>Two places in one annotation, as a machine makes of "Australia and New Zealand".</summary>
    private bool IsList(Annotation annotation) =>
        annotation.Review == Review.Pending
        && _document.TextOf(annotation) is var text
        && (text.Contains(" and ", StringComparison.Ordinal) || text.Contains(" or ", StringComparison.Ordinal));

    private static bool SaysNoMore(NamePart part) =>
        !part.IsCapitalised
        || part.Key is "the" or "city" or "region" or "area" or "valley" or "metro" or "metropolitan" or "neighbouring" or "neighboring" or "nearby" or "downtown" or "rural"
        || Vocabulary.Directions.Contains(part.Key)
        || Vocabulary.DivisionNouns.ContainsKey(part.Key);

    /// <summary>A demonym may have a hyphenated word to it: <c>Afghan-led</c>.</summary>
    private static bool IsMostly(TextSpan name, TextSpan place) => place.Length * 2 >= name.Length;

    /// <summary>The annotations that overlap a span, in text order.</summary>
    private Annotation[] At(TextSpan span)
    {
        var (low, end) = (0, _entities.Length);
        while (low < end)
        {
            var middle = (low + end) / 2;
            (low, end) = _entities[middle].Span.Start < span.End ? (middle + 1, end) : (low, middle);
        }
        var first = low;
        while (first > 0 && _furthest[first - 1] > span.Start)
            first--;
        var count = 0;
        for (var i = first; i < low; i++)
            count += _entities[i].Span.End > span.Start ? 1 : 0;
        if (count == 0)
            return [];
        var there = new Annotation[count];
        for (var i = low - 1; i >= first; i--)
        {
            if (_entities[i].Span.End > span.Start)
                there[--count] = _entities[i];
        }
        return there;
    }

    private static int[] Furthest(Annotation[] entities)
    {
        var furthest = new int[entities.Length];
        for (var i = 0; i < furthest.Length; i++)
            furthest[i] = Math.Max(i > 0 ? furthest[i - 1] : 0, entities[i].Span.End);
        return furthest;
    }
}

/// <summary>What annotations say about a name that may be a place; 0 and false for nothing.</summary>
/// <param name="Place">How sure a machine is that the name is a place, from 0 to 1.</param>
/// <param name="Person">Odds, at most 4, that a machine gives for its being a person.</param>
/// <param name="Organisation">How sure a machine is that it is an organisation.</param>
/// <param name="BeforePerson">1 where a person's name begins just after it.</param>
/// <param name="Decided">Log odds by what a person decided.</param>
/// <param name="Holds">Whether it is a piece of another name.</param>
internal readonly record struct EntityEvidence(
    double Place,
    double Person,
    double Organisation,
    double BeforePerson,
    double Decided,
    bool Holds);
