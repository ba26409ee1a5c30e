namespace EntityTagger;

/// <summary>Why a name has its label, and how often that is right: measured on Wikipedia and news texts.</summary>
internal sealed record Evidence(string Words, double Confidence)
{
    public static readonly Evidence ArmedGroup = new("known armed group", 0.9);
    public static readonly Evidence KnownOrganisation = new("known organisation", 0.75);
    public static readonly Evidence KnownPlace = new("known place", 0.75);
    public static readonly Evidence People = new("people or language", 0.75);
    public static readonly Evidence OrganisationWord = new("ends like an organisation", 0.75);
    public static readonly Evidence PlaceWord = new("has a word for a kind of place", 0.75);
    public static readonly Evidence EventWord = new("ends like an event, a work or a law", 0.7);
    public static readonly Evidence PlaceList = new("before the place it lies in", 0.7);
    public static readonly Evidence Title = new("follows a title", 0.75);
    public static readonly Evidence GivenName = new("begins with a given name", 0.85);
    public static readonly Evidence GivenNameAlone = new("given name alone", 0.5);
    public static readonly Evidence Initial = new("has an initial", 0.7);
    public static readonly Evidence Particle = new("has a particle of names", 0.6);
    public static readonly Evidence Speaks = new("stands beside a word for speaking", 0.5);
    public static readonly Evidence InPlace = new("stands where a place does", 0.45);
    public static readonly Evidence BeforeNoun = new("before a word for an organisation", 0.6);
    public static readonly Evidence Ethnic = new("follows \"ethnic\"", 0.9);
    public static readonly Evidence Defined = new("short form of a name given in full", 0.85);
    public static readonly Evidence DefinesShort = new("named with its short form", 0.6);
    public static readonly Evidence Acronym = new("written as an acronym", 0.45);
    public static readonly Evidence PartOfName = new("part of a person's name", 0.85);
    public static readonly Evidence Repeated = new("named so elsewhere in the document", 0.65);
    public static readonly Evidence Capitals = new("written with capitals", 0);
    public static readonly Evidence SentenceStart = new("opens a sentence", 0);
}
