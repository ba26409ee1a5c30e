using System.Collections.Frozen;
using LocationTagger.Gazetteer;

namespace LocationTagger.Recognition;

/// <summary>English words that tell what a name beside them is; all folded.</summary>
internal static class Vocabulary
{
    /// <summary>Words after a name that say what division it is, the likelier level first.</summary>
    public static readonly FrozenDictionary<string, DivisionLevel[]> DivisionNouns = new Dictionary<string, DivisionLevel[]>
    {
        ["county"] = [DivisionLevel.Second, DivisionLevel.First],
        ["parish"] = [DivisionLevel.Second, DivisionLevel.First],
        ["district"] = [DivisionLevel.Second, DivisionLevel.First],
        ["municipality"] = [DivisionLevel.Second, DivisionLevel.First],
        ["province"] = [DivisionLevel.First, DivisionLevel.Second],
        ["state"] = [DivisionLevel.First],
        ["oblast"] = [DivisionLevel.First],
        ["krai"] = [DivisionLevel.First],
        ["governorate"] = [DivisionLevel.First],
        ["prefecture"] = [DivisionLevel.First],
        ["voivodeship"] = [DivisionLevel.First],
        ["emirate"] = [DivisionLevel.First],
        ["canton"] = [DivisionLevel.First],
        ["department"] = [DivisionLevel.First, DivisionLevel.Second],
    }.ToFrozenDictionary();

    /// <summary>Words after a name that say it is a settlement.</summary>
    public static readonly FrozenSet<string> SettlementNouns = Words("city town village");

    /// <summary>Words after a name that say it is a state.</summary>
    public static readonly FrozenSet<string> StateOffices = Words("governor gov legislature lawmakers statehouse");

    /// <summary>Words before a name that nearly always stand before a place.</summary>
    public static readonly FrozenSet<string> PlacePrepositions = Words(
        "in near outside across into toward towards throughout around inside within north south east west northern "
        + "southern eastern western northeastern northwestern southeastern southwestern central downtown");

    /// <summary>Words before a name that often stand before a place.</summary>
    public static readonly FrozenSet<string> LoosePrepositions = Words(
        "at from to of through between off via leaving reached visit visited visiting left");

    /// <summary>Words that, with a capital, become part of the name of a large place.</summary>
    public static readonly FrozenSet<string> Directions = Words(
        "north south east west northern southern eastern western northeastern northwestern southeastern southwestern "
        + "central");

    /// <summary>Titles and ranks that stand before a person's name.</summary>
    public static readonly FrozenSet<string> Titles = Words(
        "mr mrs ms miss dr prof professor president chancellor premier king queen prince princess emperor sultan emir "
        + "sheikh sheik ayatollah mullah imam pope archbishop bishop cardinal rev reverend rabbi sir lord lady dame baron "
        + "senator sen representative rep congressman congresswoman governor gov mayor minister secretary ambassador envoy "
        + "judge justice chairman chairwoman director spokesman spokeswoman spokesperson hon sheriff detective officer "
        + "coach corporal cpl sergeant sgt lieutenant lt captain capt major maj colonel col brigadier general gen admiral "
        + "adm commander cmdr marshal deputy");

    /// <summary>Offices of a town, county or state, which stand after its name: <c>Colbert County Coroner Carmen Keaton</c>.</summary>
    public static readonly FrozenSet<string> Offices = Words(
        "mayor governor gov sheriff coroner clerk commissioner commissioners engineer attorney councilman councilwoman alderman "
        + "prosecutor treasurer assessor auditor superintendent trustee supervisor supervisors chief manager administrator executive "
        + "president premier judge magistrate representative rep senator sen deputy detective constable police fire city county town "
        + "district prime foreign interior defense defence finance health");

    /// <summary>What teams do with teams; beside a name, where scores are told, the name stands for the team of a place.</summary>
    public static readonly FrozenSet<string> GameVerbs = Words(
        "beat beats beating defeated defeats defeating edged downed topped routed blanked host hosts hosted hosting visit visits "
        + "visited visiting play plays played playing lead leads led trailed scored won lost swept held rallied past over against at");

    /// <summary>Nouns that make the name before them that of a kind of food or dress.</summary>
    public static readonly FrozenSet<string> Kinds = Words(
        "sprouts sauce cheese lettuce hat hats pepper peppers terrier terriers spaniel spaniels shepherd sheepdog sandwich pudding "
        + "mustard whisky whiskey porcelain ham vinegar");

    /// <summary>Nouns that make the name before them the common word it is, too: <c>China plates</c>, <c>Turkey farms</c>.</summary>
    public static readonly FrozenSet<string> Wares = Words(
        "plate plates cup cups bowl bowls dish dishes doll dolls cabinet set sets shop shops vase vases teapot teapots "
        + "farm farms meat meatballs breast dinner dinners sandwiches burger burgers hunt hunting hunters shoot with stuffing roast "
        + "soup leftovers eggs prices producers growers beans bean coffee cow cows cattle dress shirt shirts code programmer "
        + "programmers developer developers script sausage steak chili powder bottle");

    /// <summary>Names of places that are words for things, too, rare ones among them.</summary>
    public static readonly FrozenSet<string> CommonThings = Words("turkey china chile jersey java cologne bologna champagne cashmere");

    /// <summary>Nouns that, with <c>of</c> after them, begin the name of an event or a paper that ends in a place.</summary>
    public static readonly FrozenSet<string> EventHeads = Words("treaty battle siege peace congress massacre edict convention council");

    /// <summary>Nouns that, with a capital, make the name before them that of an event or a paper.</summary>
    public static readonly FrozenSet<string> EventNouns = Words("protocol accord accords convention treaty declaration agreement agreements process");

    /// <summary>Nouns at the end of a capitalised name that make it an organisation.</summary>
    public static readonly FrozenSet<string> OrganisationNouns = Words(
        "inc corp corporation co company llc ltd plc group holdings bank association organization organisation institute "
        + "university college school academy party front union league federation foundation fund society club press times "
        + "post news herald tribune gazette journal chronicle daily star globe sun television airlines airways motors "
        + "industries systems technologies partners associates church mosque cathedral museum movement united fc "
        + "broadcasting network hotel library theatre theater orchestra magazine hospital clinic infirmary center centre high "
        + "fair festival marathon raceway speedway mall plaza inn");

    /// <summary>Words before the name of a road, which may be a state's and a number: on Illinois 13.</summary>
    public static readonly FrozenSet<string> BeforeRoads = Words("on off along onto via and");

    /// <summary>What teams of a town call themselves.</summary>
    public static readonly FrozenSet<string> Teams = Words(
        "bills dolphins patriots jets ravens bengals browns steelers texans colts jaguars titans broncos chiefs raiders chargers "
        + "cowboys giants eagles redskins commanders bears lions packers vikings falcons panthers saints buccaneers cardinals rams "
        + "49ers seahawks orioles sox yankees rays indians guardians tigers royals twins angels athletics mariners rangers braves "
        + "marlins mets phillies nationals cubs reds brewers pirates diamondbacks rockies dodgers padres celtics nets knicks 76ers "
        + "raptors bulls cavaliers pistons pacers bucks hawks hornets heat magic wizards nuggets timberwolves thunder blazers jazz "
        + "warriors clippers lakers suns kings mavericks rockets grizzlies pelicans spurs bruins sabres canadiens senators "
        + "lightning leafs hurricanes capitals islanders flyers penguins blackhawks predators blues stars wild avalanche ducks "
        + "oilers sharks canucks flames coyotes wildcats bulldogs spartans trojans knights devils rovers wanderers albion hotspur "
        + "athletic villa mustangs warhawks cougars rebels pioneers broncs blackcats yellowjackets");

    /// <summary>Nouns of what belongs to a state or a town: in the California Department of Health the state is meant, too.</summary>
    public static readonly FrozenSet<string> PublicBodies = Words(
        "government council committee commission ministry department agency bureau office authority court parliament "
        + "congress senate assembly army navy air corps force forces guard command brigade police embassy "
        + "consulate state national federal city county unified administration centers survey treasury patrol marine troopers board "
        + "bar supreme sanitation transit highway sheriff sheriffs department lottery legislature");

    /// <summary>Whether two words after a town's name are those of its council: City Council.</summary>
    public static bool IsCouncil(string first, string second) => second == "council" && (SettlementNouns.Contains(first) || first is "borough" or "township");

    /// <summary>Whether two words after a county's name are those of its schools: School Board.</summary>
    public static bool IsOfSchools(string first, string second) => first is "school" or "schools" && second is "board" or "district" or "department";

    /// <summary>Nouns of what belongs to a town: the Killeen Police Department is not Killeen.</summary>
    public static readonly FrozenSet<string> TownBodies = Words("police fire council board bureau department district");

    /// <summary>Nouns of what stands in a town or county: the Lamar County Jail is a house.</summary>
    public static readonly FrozenSet<string> TownSites = Words("courthouse jail schools library");

    /// <summary>Words that, with a capital, begin the name of an organisation that ends in a place.</summary>
    public static readonly FrozenSet<string> OrganisationFirsts = Words("television radio nhs air team miss birds");

    /// <summary>Nouns that, with <c>of</c> after them, begin the name of an organisation.</summary>
    public static readonly FrozenSet<string> OrganisationHeads = Words(
        "bank university universities college church institute museum academy archdiocese diocese company voice corp "
        + "corporation");

    /// <summary>Nouns that, with a capital, make the name before them that of a street or a site.</summary>
    public static readonly FrozenSet<string> StreetNouns = Words(
        "street st avenue ave road rd boulevard blvd drive lane court highway hwy route way parkway square bridge park "
        + "stadium airport creek");

    /// <summary>Nouns of waters, heights, houses and grounds; what has one in its name is no town.</summary>
    public static readonly FrozenSet<string> Sites = Words(
        "river creek lake bay beach island islands mountain mountains mt hill hills valley canyon forest woods park field fields "
        + "stadium arena gym hall house building tower church chapel school elementary middle high center centre airport bridge dam "
        + "reservoir trail cemetery farm farms ranch mill mine plant station pier harbor harbour port gulf sea ocean coast interstate "
        + "highway route exit ground grounds green common court courthouse library museum hotel inn plaza mall");

    /// <summary>Nouns beside a name that make it the name of something else.</summary>
    public static readonly FrozenSet<string> ThingsBefore = Words(
        "ship vessel ferry yacht submarine frigate hurricane typhoon cyclone storm agent");

    /// <summary>Diseases and viruses named after a place.</summary>
    public static readonly FrozenSet<string> Diseases = new[] { "west nile", "ebola", "zika", "marburg", "lassa", "lyme", "nipah", "hendra", "norwalk", "bundibugyo", "reston" }.ToFrozenSet();

    /// <summary>Nouns after the name of a disease.</summary>
    public static readonly FrozenSet<string> OfDiseases = Words("case cases outbreak epidemic infection infections patient patients vaccine vaccines victim victims test tests death deaths");

    /// <summary>Nouns after a name that make it the name of something else.</summary>
    public static readonly FrozenSet<string> ThingsAfter = Words("fever virus disease syndrome strain flu");

    /// <summary>Nouns that, with <c>of</c> after them, stand before a place.</summary>
    public static readonly FrozenSet<string> PlaceNouns = Words(
        "city town village capital suburb port province state county district region municipality outskirts area island "
        + "coast community communities residents people mayor governor");

    /// <summary>Nouns after a name that go with places.</summary>
    public static readonly FrozenSet<string> GoWithPlaces = Words("airport border region bound");

    /// <summary>People and bodies after a town's name: an Odessa man, Troy firefighters.</summary>
    public static readonly FrozenSet<string> Locals = Words(
        "man woman men women boy girl teen teenager teenagers couple family families father mother resident residents native "
        + "natives student students driver businessman attorney lawyer developer developers police firefighters firefighter "
        + "officers deputies authorities aldermen council councilman councilwoman schools officials leaders voters taxpayers "
        + "commuters farmers merchants neighborhood neighbourhood suburb suburbs mayor office home house headquarters plant "
        + "factory church hospital school firm company area");

    /// <summary>What people do with words: a person or an office stands before it.</summary>
    public static readonly FrozenSet<string> SpeechVerbs = Words(
        "said says added told who whose replied explained wrote recalled argued");

    /// <summary>What people do with people: the name after it is a person's.</summary>
    public static readonly FrozenSet<string> PersonVerbs = Words(
        "met told asked thanked married hired sued quoted interviewed arrested accused nicknamed named");

    /// <summary>Words after which a capitalised word may be an adjective somebody wrote large: <c>Reading is Nice</c>.</summary>
    public static readonly FrozenSet<string> BeforeAdjectives = Words("is are was were very so too more most");

    /// <summary>Small words that go on after the subject of a sentence, or join it to another.</summary>
    public static readonly FrozenSet<string> AfterSubjects = Words(
        "is was are were has had have will would can could may might must should does did and or but in on at to for from with by said says "
        + "plans wants won lost beat plays hosts also itself s");

    /// <summary>Words that stay small where every other word has a capital.</summary>
    public static readonly FrozenSet<string> SmallInTitles = Words(
        "a an the and or but nor of in on at to for by as with from into over vs via s");

    /// <summary>Months, days and seasons, which have capitals but are no names.</summary>
    public static readonly FrozenSet<string> Calendar = Words(
        "spring summer autumn fall winter january february march april may june july august september october november "
        + "december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov "
        + "dec ramadan easter christmas halloween hanukkah lent thanksgiving");

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet();
}
