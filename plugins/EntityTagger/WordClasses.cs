namespace EntityTagger;

/// <summary>Small closed sets of words that the rules look at.</summary>
internal static class WordClasses
{
    /// <summary>Lower-case beginnings of hyphenated names.</summary>
    public static readonly HashSet<string> Particles = ["al", "el", "as", "ash", "an", "ad", "ul", "ur", "abu"];

    /// <summary>Lower-case words inside a person's name.</summary>
    public static readonly HashSet<string> NameParticles =
    [
        "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "bin", "ibn", "bint", "al", "el", "ben",
        "ter", "zu",
    ];

    /// <summary>Capitalised only because a sentence or a heading begins; never a name alone.</summary>
    public static readonly HashSet<string> Starters = new(
        ("""
        The A An This That These Those There Then Thus He She It They We You His Her Hers Its Their Theirs Our Ours My Mine Your
        In On At By For From To
        Of With Without Within As If But And Or Nor So Yet When Whenever While Where Wherever Whereas Why How What Which Who
        Whom Whose After Before During Since Until
        Although Though Despite Because However Both Some Many Most Much More Any All Each Every Either Neither One Two Three
        Four Five Six Seven
        Eight Nine Ten First Second Third Last Next No Not Now Here Earlier Later Also Under Over Between Among About Above
        Across Against Along
        Around Through Throughout Up Down Off Out Upon Via Per Meanwhile Is Are Was Were Be Been Being Has Have Had Do Does Did
        Can Could May Might Must Shall
        Should Will Would Other Others Another Such Same Only Just Even Still Once Again Instead Indeed Perhaps Maybe Well Yes
        Oh Hello Hey Please
        Thanks Let Like Unlike Few Several Various Today Yesterday Tomorrow Tonight Monday Tuesday Wednesday Thursday Friday
        Saturday Sunday January February
        March April June July August September October November December Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
        Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. Spring Summer Autumn Winter Page Chapter Figure Table Part Section Note
        New Old Good Great Best Former Current Born Based According Following Including Given Using Other Further Furthermore
        Moreover Nevertheless
        Nonetheless Otherwise Therefore Hence Additionally Finally Initially Originally Recently Currently Eventually Usually
        Often Sometimes Never Always
        Ever Almost Nearly Especially Particularly Generally Typically Soon Ago Back Away Together Apart Others People Men Women
        Children Members Critics
        Police Officials Officers Residents Students Scientists Researchers Experts Authorities Witnesses Analysts Investigators
        Protesters Thousands
        Hundreds Millions Dozens News Editor Photo Image Video Read Load Click Share Subscribe Source Sources Related Archive
        Home Menu Search Contact
        Internet God Lord Bible Earth Moon Sun World Mr. Mrs. Ms. Dr. I'm OK Mom Dad
        """)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Days and months, which never belong to the name beside them.</summary>
    public static readonly HashSet<string> Calendar =
    [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "April", "May", "June",
        "July", "September", "October", "November", "December",
    ];

    /// <summary>Ordinary words among the given names.</summary>
    public static readonly HashSet<string> NoGivenNames =
    [
        "An", "In", "So", "Many", "See", "My", "Man", "Long", "Hope", "Faith", "Joy", "May", "April", "June", "August", "Will", "Art",
        "Major", "Prince", "King", "Royal", "General", "Love", "Song", "Sun", "Star", "North", "West", "East", "South", "New", "Young",
        "Christian", "Golden", "China", "India", "Asia", "America", "Paris", "Page", "Rose", "Summer", "Winter", "Autumn", "Sunday",
        "Season", "Lady", "Miss", "Queen", "Duke", "Earl", "Baron", "Sir", "Dean", "Justice", "Precious", "Treasure", "Georgia",
        "Virginia", "Carolina", "Florida", "London", "Israel", "Jordan", "Chad", "Kenya", "German", "Roman", "Latin", "Angeles", "Los",
        "Les", "La", "Le", "The", "San", "Santa", "De", "El", "Rio", "Rocky", "Forest", "Lake", "River", "Ocean", "Sea", "Bay",
        "Mountain", "Santiago", "Sydney", "Trinidad", "Brooklyn",
    ];

    /// <summary>Places the lists do not have, or have under another name.</summary>
    public static readonly string[] MorePlaces =
    [
        "U.S.", "US", "USA", "U.S.A.", "United States", "United States of America", "America", "UK", "U.K.", "Britain", "Great Britain",
        "England", "Scotland", "Wales", "Northern Ireland", "UAE", "USSR", "Soviet Union", "Yugoslavia", "Czechoslovakia", "Kosovo",
        "Russia", "Iran", "Syria", "South Korea", "North Korea", "Korea", "Vietnam", "Laos", "Taiwan", "Palestine", "Gaza",
        "Gaza Strip", "West Bank", "Tibet", "Hong Kong", "Macau", "Burma", "Ivory Coast", "East Timor", "Macedonia", "Moldova",
        "Brunei", "Bolivia", "Venezuela", "Tanzania", "Congo", "Vatican", "Vatican City", "Europe", "Asia", "Africa", "Antarctica",
        "North America", "South America", "Latin America", "Central America", "Middle East", "Persian Gulf", "Central Asia",
        "Southeast Asia", "South Asia", "East Asia", "Eastern Europe", "Western Europe", "West Africa", "East Africa", "Americas",
        "D.C.", "Washington", "Washington , D.C.", "New York City", "Moscow", "Beijing", "Baghdad", "Kabul", "Brussels", "Munich",
        "Vienna", "Rome", "Florence", "Venice", "Prague", "Warsaw", "Bosnia", "Herzegovina", "Prussia", "Bavaria", "Saxony", "Normandy",
        "Balkans", "Caucasus", "Crimea", "Kashmir", "Punjab", "Kurdistan", "Siberia", "Scandinavia", "Mediterranean", "Caribbean",
        "Pacific", "Atlantic", "Baltic", "Arctic", "Sahara", "Himalayas", "Alps", "Andes", "Danube", "Rhine", "Thames", "Hollywood",
        "Manhattan", "Brooklyn", "Bronx", "Wall Street", "L.A.",
    ];

    /// <summary>Further words that end the name of an organisation.</summary>
    public static readonly string[] MoreOrganisationWords =
    [
        "Movement", "Organizations", "Organisations", "Universities", "Records", "Orchestra", "Band", "Studios", "Entertainment",
        "Pictures", "Productions", "Museum", "Library", "Center", "Centre", "Embassy", "Administration", "Government", "Service",
        "Services", "Board", "House", "Representatives", "Commons", "Parliament", "Conference", "Alliance", "Coalition", "Network",
        "Initiative", "Programme", "Program", "Trust", "Laboratory", "Laboratories", "Magazine", "Journal", "Daily", "Gazette",
        "Tribune", "Herald", "Radio", "TV", "Channel", "Airline", "Railways", "Exchange", "Securities", "Insurance", "Energy",
        "Electric", "Oil", "Gas", "Steel", "Software", "Games", "Arts", "Sciences", "Sabha", "United", "F.C.", "FC", "Rangers",
        "Militia", "Brigades", "Front", "Battery", "Troops", "Regiments", "Cabinet", "Treasury", "Tribunal", "Caucus", "Consortium",
        "Cooperative", "Enterprises", "International", "Publishing", "Publishers", "Books", "Theatre", "Ballet", "Opera", "Choir",
        "Secretariat", "Directorate", "Affairs", "Astronaut",
    ];

    /// <summary>Words for a kind of place, at the end of its name.</summary>
    public static readonly HashSet<string> PlaceWords =
    [
        "Province", "County", "District", "River", "Lake", "Sea", "Ocean", "Bay", "Gulf", "Island", "Islands", "Mountain", "Mountains",
        "Mount", "Hills", "Hill", "Valley", "City", "Town", "Township", "Village", "State", "States", "Republic", "Kingdom", "Empire",
        "Territory", "Region", "Peninsula", "Desert", "Coast", "Beach", "Street", "Avenue", "Road", "Boulevard", "Square", "Park",
        "Airport", "Station", "Bridge", "Railway", "Railroad", "Line", "Harbor", "Harbour", "Port", "Pass", "Canal", "Strait", "Creek",
        "Falls", "Springs", "Forest", "Cemetery", "Range", "Sound", "Plateau", "Basin", "Hall", "Tower", "Building", "Palace", "Castle",
        "Stadium", "Arena", "Cathedral", "Highway", "Airfield", "Base", "Prison", "Dam", "Reservoir", "Plains", "Canyon", "Glacier",
        "Cape", "Parish", "Municipality", "Borough", "Heights", "Woods", "Ridge", "Plaza", "Blvd.", "St.", "Ave.", "Hospital", "Church",
        "Mosque", "Temple", "Junction", "Area", "Zone",
    ];

    /// <summary>Words that end the name of an event, a work, a law, a prize.</summary>
    public static readonly HashSet<string> EventWords =
    [
        "War", "Wars", "Cup", "Olympics", "Festival", "Prize", "Award", "Awards", "Championship", "Championships", "Treaty", "Act",
        "Agreement", "Accord", "Accords", "Convention", "Constitution", "Amendment", "Revolution", "Uprising", "Campaign", "Operation",
        "Day", "Bowl", "Open", "Prix", "Series", "Tour", "Chart", "Show", "Trophy", "Medal", "Testament", "Code", "Law", "Declaration",
        "Protocol", "Plan", "Project", "Games", "Contest", "Crisis", "Rebellion", "Massacre", "Battle", "Siege", "Offensive",
        "Conflict", "Bible", "Quran", "Koran", "Symphony", "Sonata", "Album", "Edition", "Star", "Theory", "System", "Race", "Derby",
        "Marathon", "Grammy", "Oscar", "Framework", "Order", "Cross",
    ];

    /// <summary>First words after which "of" goes on with the same name.</summary>
    public static readonly HashSet<string> OfHeads =
    [
        "University", "Ministry", "Department", "Bank", "House", "Institute", "College", "School", "Academy", "Council", "Chamber",
        "Court", "Church", "Bureau", "Office", "Association", "Organization", "Organisation", "Federation", "League", "Union",
        "Society", "Museum", "Library", "Board", "Party", "Front", "Movement", "Army", "Center", "Centre", "Battle", "Siege", "Treaty",
        "Republic", "Kingdom", "Isle", "Gulf", "Bay", "Strait", "Cape", "Declaration", "Order", "Medal", "Duchy", "Hall", "Lord",
        "Lords", "Corps", "Committee", "Commission", "Conference", "Congress", "Company", "Confederation", "States", "Province",
        "State", "City", "Joint", "Chiefs", "Daughters", "Sons", "Knights", "Islamic", "Emirate", "Sea", "Archdiocese", "Diocese",
    ];

    /// <summary>Words after which "for" goes on with the same name.</summary>
    public static readonly HashSet<string> ForHeads =
    [
        "Agency", "Association", "Bureau", "Center", "Centre", "Coalition", "Commission", "Committee", "Council", "Foundation", "Fund",
        "Institute", "Movement", "Office", "Organization", "Society",
    ];

    /// <summary>Words that say what kind of person follows, besides the listed titles.</summary>
    public static readonly HashSet<string> TitleWords =
    [
        "Deputy", "Assistant", "Vice", "Acting", "Former", "Senior", "Chief", "Under", "Undersecretary", "Associate", "Interim",
        "Secretary", "Minister", "President", "Senator", "Representative", "Governor", "General", "Admiral", "Colonel", "Captain",
        "Lieutenant", "Sergeant", "Commander", "Officer", "Detective", "Inspector", "Superintendent", "Coach", "Professor", "Doctor",
        "Chairman", "Chairwoman", "Spokesman", "Spokeswoman", "Spokesperson", "Ambassador", "Mayor", "Judge", "Justice", "Attorney",
        "Democrat", "Republican", "Leader", "Speaker", "CEO", "Director", "Editor", "Congressman", "Congresswoman", "Councilman",
        "Sheriff", "Emperor", "Empress", "Archduke", "Duke", "Duchess", "Earl", "Lady", "Sens.", "Reps.", "Gens.", "Messrs.", "Pres.",
        "Amb.", "Supt.", "Det.", "Affairs", "Envoy", "Secretary-General", "Premier", "Marshal", "Major", "Master", "Brother", "Sister",
        "Aunt", "Uncle", "Commissioner", "Actor", "Actress", "Mr", "Mrs", "Ms", "Dr", "Prof", "Madam", "Madame", "Monsieur", "Miss", "Sir",
        "Messrs", "Vice-President", "Vice-Chairman", "Vice-Premier", "Vice-Admiral", "Ex-President", "Taoiseach", "Chancellor", "Cllr",
    ];

    /// <summary>Verbs and nouns of speech and thought that have a person beside them.</summary>
    public static readonly HashSet<string> Speaking =
    [
        "said", "says", "told", "added", "asked", "replied", "explained", "argued", "wrote", "noted", "recalled", "claimed", "insisted",
        "declared", "concluded", "continued", "commented", "tweeted", "testified", "admitted", "thinks", "believes", "thought",
        "married", "died", "born", "himself", "herself", "smiled", "laughed", "shouted", "whispered", "nodded",
    ];

    /// <summary>Prepositions that a place often follows.</summary>
    public static readonly HashSet<string> PlacePrepositions =
    [
        "in", "near", "at", "from", "to", "into", "across", "outside", "toward", "towards", "around", "throughout",
    ];

    /// <summary>Acronyms that name nothing.</summary>
    public static readonly HashSet<string> NoAcronyms =
    [
        "TV", "CEO", "CFO", "PM", "AM", "AD", "BC", "BCE", "CE", "OK", "CD", "DVD", "PC", "MP", "MEP", "MPs", "GDP", "HIV", "AIDS",
        "DNA", "RNA", "PDF", "FAQ", "UFO", "IQ", "ID", "IT", "GPS", "LED", "VIP", "PhD", "MD", "II", "III", "IV", "VI", "VII", "VIII",
        "IX", "XI", "XII", "LP", "EP", "DJ", "MC", "HQ", "IED", "IEDs", "WMD", "NGO", "NGOs", "POW", "POWs", "RPG", "SUV", "UAV", "RT",
        "LOL", "OMG", "WTF", "BTW", "IMO", "DM", "PST", "EST", "GMT", "UTC", "CET", "EDT", "A", "I", "AND", "THE", "OF", "IN", "TO",
    ];
}
