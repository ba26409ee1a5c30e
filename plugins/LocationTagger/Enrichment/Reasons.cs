using LocationTagger.Gazetteer;
using LocationTagger.Resolution;

namespace LocationTagger.Enrichment;

/// <summary>Says in a few words why a name was held for one place and not another of that name.</summary>
internal static class Reasons
{
    public static string For(Referent referent, GazetteerFile gazetteer)
    {
        var others = referent.Ranking.Length - 1;
        return others == 0 ? "the only place of that name"
            : referent.Container is { } container && container.Place.Contains(referent.Place)
                ? $"the text puts it in {gazetteer.NameOf(container.Place)}"
            : referent.Ranking[0].Evidence switch
            {
                Evidence.Container => "the text names a place in it beside it",
                Evidence.Division => "other places of the text lie in the same state or province",
                Evidence.Neighbours => "other places of the text are close by",
                Evidence.Country => "other places of the text lie in the same country",
                _ => others == 1 ? "better known than the other place of that name" : $"the best known of {others + 1} places of that name",
            };
    }
}
