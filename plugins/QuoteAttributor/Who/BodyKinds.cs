using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Who;

/// <summary>Which nouns can stand for which names of organisations.</summary>
internal static class BodyKinds
{
    private static readonly (WordList Nouns, WordList Names)[] Kinds =
    [
        (new("airline carrier"), new("airlines airways air")),
        (new("bank lender"), new("bank banking")),
        (new("company firm manufacturer operator retailer publisher maker"), new("""
            inc inc. corp corp. corporation company co co. ltd ltd. plc group airlines airways bank holdings industries systems motors energy
            technologies pharmaceuticals pictures studios entertainment insurance capital partners foods
            """)),
        (new("university college school institute"), new("university college school institute academy")),
        (new("ministry department office government administration parliament regime council country agency bureau"), new("""
            ministry department office government administration parliament senate congress council municipality agency bureau authority
            commission assembly house cabinet treasury
            """)),
        (new("city municipality town council"), new("city municipality town council")),
        (new("court"), new("court tribunal")),
        (new("police force army"), new("police force army navy guard constabulary forces")),
        (new("party"), new("party democrats republicans labour labor conservatives greens")),
        (new("union"), new("union federation")),
        (new("church"), new("church diocese cathedral")),
        (new("newspaper paper magazine outlet broadcaster network website site"), new("""
            times post herald guardian journal tribune news press telegraph gazette daily sun mirror independent bbc cnn broadcasting
            network magazine
            """)),
        (new("hospital"), new("hospital clinic")),
        (new("museum"), new("museum gallery")),
        (new("committee commission board"), new("committee commission board")),
        (new("campaign"), new("campaign")),
    ];

    /// <summary>Nouns whose bodies have a name that says so: no government is called Amnesty International.</summary>
    private static readonly WordList Telling = new("government parliament ministry department council court police army university college church city municipality town campaign");

    /// <summary>Whether a name may be of the kind a noun says; a name that tells no kind may be of any.</summary>
    public static bool MayBe(string name, string noun)
    {
        var words = name.Split(' ');
        if (words.Contains(noun, StringComparer.OrdinalIgnoreCase))
            return true;
        var ofNoun = Array.FindAll(Kinds, kind => kind.Nouns.Has(noun));
        var ofName = Array.FindAll(Kinds, kind => words.Any(word => kind.Names.Has(word)));
        return ofNoun.Length == 0 || ofName.Length == 0 && !Telling.Has(noun) || ofNoun.Intersect(ofName).Any();
    }
}
