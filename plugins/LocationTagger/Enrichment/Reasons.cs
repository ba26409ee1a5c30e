using LocationTagger.Gazetteer;
using LocationTagger.Resolution;

namespace LocationTagger.Enrichment;

/// <summary>Says in a few words why a name was held for one place and not another of that name.</summary>
/// <param name="referents">The referents of the document.</param>
/// <param name="resolver">Resolved them.</param>
/// <param name="gazetteer">Knows their names.</param>
/// <param name="weights">How much each clue counts.</param>
internal sealed class Reasons(IReadOnlyList<Referent> referents, Resolver resolver, Places gazetteer, ClueWeights weights)
{
    private const double Neighbourhood = 160;

    /// <summary>The clue that puts the place most ahead of the next of its name, as a clause.</summary>
    public string For(Referent referent)
    {
        if (referent.Candidates.Length == 1)
            return "the only place of that name";
        var clue = Decisive(referent);
        var others = referent.Candidates.Length - 1;
        return clue switch
        {
            Clue.Container or Clue.PossibleContainer => $"the text puts it in {gazetteer.NameOf(referent.Container!.Place)}",
            Clue.Contains => "the text puts another place in it",
            Clue.Dateline => "the report was written there",
            Clue.Holds => "other places of the text lie in it",
            Clue.Near or Clue.Around or Clue.NearShare or Clue.Division or Clue.DivisionShare when Neighbours(referent) is { Length: > 0 } names =>
                $"close to {names}",
            Clue.Near or Clue.Around or Clue.NearShare or Clue.Division or Clue.DivisionNamed or Clue.DivisionShare => "other places of the text lie in the same state or province",
            Clue.Country or Clue.CountryNamed or Clue.CountryShare => "other places of the text lie in the same country",
            Clue.Alike => "listed with places of its kind",
            _ => others == 1 ? "better known than the other place of that name" : $"the best known of {others + 1} places of that name",
        };
    }

    private Clue Decisive(Referent referent)
    {
        Span<double> best = stackalloc double[Clues.Count];
        Span<double> next = stackalloc double[Clues.Count];
        resolver.Tell(referent, referent.Best, best);
        resolver.Tell(referent, referent.Ranking(2)[1], next);
        var (decisive, most) = (default(Clue), double.NegativeInfinity);
        for (var i = 0; i < best.Length; i++)
        {
            if (weights.Of((Clue)i, best[i] - next[i]) is var ahead && ahead > most)
                (decisive, most) = ((Clue)i, ahead);
        }
        return decisive;
    }

    /// <summary>The two nearest places that the text names.</summary>
    private string Neighbours(Referent referent)
    {
        var (nearest, next) = ((Place?)null, (Place?)null);
        var (near, farther) = (Neighbourhood, Neighbourhood);
        foreach (var other in referents)
        {
            var place = other.Place;
            if (other == referent || !place.Feature.IsSettlement || place.Index == referent.Place.Index || place.Index == nearest?.Index)
                continue;
            var distance = place.DistanceTo(referent.Place);
            if (distance < near)
                (nearest, near, next, farther) = (place, distance, nearest, near);
            else if (distance < farther)
                (next, farther) = (place, distance);
        }
        return nearest is null ? "" : next is null ? gazetteer.NameOf(nearest) : $"{gazetteer.NameOf(nearest)} and {gazetteer.NameOf(next)}";
    }
}
