using System.Globalization;
using System.Text;

namespace EntityTagger.Training;

/// <summary>Lines as news agencies write them, which no open corpus has: score tables, results, headlines in capitals, datelines, reports of armed forces.</summary>
/// <remarks>Made from patterns and lists of names with a fixed seed. A town that stands for its team is ORG, a country stays LOC, as CoNLL-2003 has them.</remarks>
internal sealed class WireLines
{
    // P person, S surname, C country, T town, M team (a town), N its by-name, O agency, D people, B body, U unit, A command, F facility, E weapon, K operation; # number; a second letter U: in capitals.
    private static readonly string[][] Patterns =
    [
        ["{M} # {M} #", "{M} # {M} #", "{M} # {M} #", "{M} # {M} # ( halftime # - # )"],
        ["{M} # # # # # #", "{M} # # # # # #", "{M} # # # # # #"],
        ["{M} #-# {M}", "{M} #-# {M}", "{C} # {C} #", "{C} # {C} #"],
        ["{C} #-# {C}", "{C} beat {C} #-# ( halftime #-# )", "Scorers: {S} # , {S} # ."],
        ["# . {P} ( {C} ) #:#.##", "# . {P} ( {C} ) #:#.##", "# . {P} ( {C} ) #:#.##"],
        ["# - {P} ( {C} ) beat {P} ( {C} ) 6-# 6-#", "{P} ( {C} ) beat # - {P} ( {C} ) 6-# 7-6"],
        ["{M} at {M}", "{M} at {M}", "{MU} AT {MU}", "{M} at {M}"],
        ["{S} # - # , {S} ( # ) and {S} .", "Bowling: {S} #-#-#-# , {S} #-#-#-# ."],
        ["{TU} , {C} (AP) {D} police said on Monday that # people were killed .", "{TU} #-#-#"],
        ["{TU} ( {O} ) - The {D} government said Tuesday it would hold talks .", "{P} , {T}"],
        ["{TU} , Aug. # ( {O} ) -- {P} met {D} leaders in {T} ."],
        ["{CU} SAYS TO HOLD TALKS WITH {CU} .", "{SU} TO VISIT {CU} ."],
        ["{DU} TROOPS LEAVE {TU} .", "{SU} WINS {DU} OPEN .", "{BU} URGES {CU} TO ACT ON {TU} ."],
        ["SOCCER - {DU} LEAGUE RESULTS .", "TENNIS - {SU} BEATS {SU} IN {TU} .", "CRICKET - {CU} WIN TOSS AGAINST {CU} ."],
        ["{M} {N} beat the {M} {N} # - # on Sunday .", "The {N} lost to {M} at home .", "{M} signed {P} from {M} ."],
        ["{P} scored twice as {M} beat {M} # - # .", "{M} coach {P} said his side deserved to win ."],
        ["{D} striker {P} joined {M} from {M} on Friday .", "{M} midfielder {S} is out for # weeks ."],
        ["{P} of {C} won the gold in # .", "World champion {P} of {C} beat {D} {P} ."],
        ["-- {T} newsroom +# # # #", "{P} reports from {T}"],

        // Reports of armed forces.
        ["Soldiers of the {U} found # rockets near {T} , {C} , on Friday .", "{D} troops and the {U} searched a village north of {T} ."],
        ["Army Gen. {P} , commander of {A} , visited {F} .", "Lt. Col. {P} , spokesman for {A} , said the {U} will leave {T} ."],
        ["{TU} , {C} - A {D} soldier of the {U} was killed near {F} .", "The airmen flew {E} jets out of {F} ."],
        ["Two {E} helicopters and # {E} tanks took part in {K} .", "{D} forces fired a {E} missile at {T} ."],
        ["{A} says {D} aircraft carried out # strikes near {T} .", "{K} began in # , led by {A} ."],
        ["The {U} , based at {F} , deployed to {C} with the {U} .", "Maj. {P} , {U} , said the patrol found an {E} rifle ."],
        ["{A} and the {U} handed {F} over to {D} security forces .", "Members of the {U} trained {D} police in {T} ."],
    ];

    private static readonly string[] Branches = ["Infantry", "Armored", "Airborne", "Mountain", "Cavalry", "Marine", "Engineer", "Artillery", "Fighter", "Tank", "Special Forces", "Military Police"];
    private static readonly string[] Sizes = ["Battalion", "Brigade", "Division", "Regiment", "Squadron", "Brigade Combat Team", "Wing", "Corps", "Company", "Group", "Task Force"];
    private static readonly string[] Ordinals = ["First", "Second", "Third", "1st", "2nd", "3rd", "4th", "5th", "7th", "10th", "12th", "25th", "82nd", "101st", "173rd", "203rd"];

    private static readonly string[] Commands =
    [
        "Central Command", "U.S. Central Command", "European Command", "Pentagon", "Department of Defense", "Ministry of Defence", "Ministry of Defense",
        "Combined Joint Task Force", "International Security Assistance Force", "ISAF", "CENTCOM", "NATO", "Air Force", "U.S. Navy", "Royal Air Force",
        "National Guard", "U.S. Army", "Marine Corps", "Joint Chiefs of Staff", "Coalition Joint Operations Command", "Strategic Command", "Coast Guard",
    ];

    private static readonly string[] Weapons =
    [
        "F-16", "F-15E", "F/A-18", "B-52", "C-130", "C-17", "AH-64", "Apache", "Black Hawk", "Chinook", "MiG-29", "Su-24", "Su-30", "Tornado", "Typhoon", "MQ-9",
        "Predator", "Reaper", "T-72", "M1 Abrams", "Leopard 2", "AK-47", "M-16", "PK", "RPG-7", "Scud", "Stinger", "Tomahawk", "Hellfire", "Patriot",
    ];

    private static readonly string[] Code = ["Eagle", "Iron", "Desert", "Freedom", "Enduring", "Northern", "Falcon", "Steel", "Thunder", "Lightning", "Resolve", "Shield", "Storm", "Hammer", "River"];

    private static readonly string[] ByNames =
    [
        "Tigers", "Lions", "Bears", "Eagles", "Rangers", "Rovers", "Hawks", "Bulls", "Kings", "Giants", "Sharks", "Wolves", "Royals", "Blues",
        "Reds", "Stars", "Warriors", "Panthers", "Falcons", "Knights",
    ];

    private static readonly string[] Agencies = ["AP", "AFP", "Reuters", "Xinhua", "UPI", "TASS", "dpa", "Interfax", "IANS"];
    private static readonly string[] Bodies = ["UN", "EU", "NATO", "IMF", "WHO", "OPEC", "ASEAN", "OSCE", "WTO", "U.N."];
    private readonly string[] _given;
    private readonly string[] _surnames;
    private readonly string[] _towns;
    private readonly string[] _countries;
    private readonly string[] _peoples;
    private readonly Random _random = new(20);

    public WireLines(string data)
    {
        var names = Path.Combine(data, "names");
        _given = [.. Lines(names, "popular_names_by_country/given.txt")];
        _surnames = [.. Lines(names, "popular_names_by_country/surnames.txt"), .. Lines(names, "us_census_1990/surnames.txt").Take(1500).Select(name => name[..1] + name[1..].ToLowerInvariant())];
        _countries = [.. Lines(names, "corpora_cc0/countries.txt").Where(name => name.Split(' ').Length < 3), "U.S.", "Britain", "England", "Scotland", "Russia", "South Korea"];
        var kept = new HashSet<string>(_countries.Concat(WordClasses.MorePlaces.Take(60)));
        _towns = [.. Lines(names, "corpora_cc0/us_cities1000.txt").Take(300), .. Lines(names, "places/places.txt").Where(name => !name.Contains('(') && name.Split(' ').Length < 3 && char.IsUpper(name[0]) && !kept.Contains(name))];
        _peoples = [.. Lines(names, "demonyms/nationalities.txt").Where(name => !name.Contains(' '))];
    }

    public IEnumerable<GoldText> Make(int count)
    {
        for (var number = 0; number < count; number++)
        {
            var (text, spans) = (new StringBuilder(), new List<GoldSpan>());
            for (var block = 0; block < 3; block++)
            {
                foreach (var pattern in Pick(Patterns))
                {
                    if (text.Length > 0)
                        text.Append('\n');
                    Fill(pattern, text, spans);
                }
            }
            yield return new($"wire/{number}", text.ToString(), spans);
        }
    }

    private void Fill(string pattern, StringBuilder text, List<GoldSpan> spans)
    {
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '#')
            {
                text.Append(_random.Next(_random.Next(3) == 0 ? 90 : 10).ToString(CultureInfo.InvariantCulture));
                continue;
            }
            if (pattern[at] != '{')
            {
                text.Append(pattern[at]);
                continue;
            }
            var end = pattern.IndexOf('}', at);
            var (label, name) = Name(pattern[at + 1]);
            if (end - at == 3)
                name = name.ToUpperInvariant();
            if (pattern[at + 1] == 'N' && spans.Count > 0 && spans[^1].End == text.Length - 1 && text[^1] == ' ')
                spans[^1] = spans[^1] with { End = text.Length + name.Length };
            else
                spans.Add(new(text.Length, text.Length + name.Length, label));
            text.Append(name);
            at = end;
        }
    }

    private (string Label, string Name) Name(char kind) => kind switch
    {
        'P' => (Labels.Person, Pick(_given) + " " + Pick(_surnames)),
        'S' => (Labels.Person, Pick(_surnames)),
        'C' => (Labels.Place, Pick(_countries)),
        'T' => (Labels.Place, Pick(_towns)),
        'M' => (Labels.Organisation, Pick(_towns)),
        'N' => (Labels.Organisation, Pick(ByNames)),
        'O' => (Labels.Organisation, Pick(Agencies)),
        'B' => (Labels.Organisation, Pick(Bodies)),
        'U' => (Labels.Organisation, Unit()),
        'A' => (Labels.Organisation, Pick(Commands)),
        'F' => (Labels.Place, Facility()),
        'E' => (Labels.Other, Pick(Weapons)),
        'K' => (Labels.Other, $"Operation {Pick(Code)} {Pick(Code)}"),
        _ => (Labels.Other, Pick(_peoples)),
    };

    private string Unit()
    {
        var unit = $"{Pick(Ordinals)} {(_random.Next(2) == 0 ? Pick(Branches) + " " : "")}{Pick(Sizes)}";
        return _random.Next(5) == 0 ? $"Task Force {Pick(Code)}" : unit;
    }

    private string Facility() => _random.Next(5) switch
    {
        0 => "Camp " + Pick(_surnames),
        1 => "Forward Operating Base " + Pick(_surnames),
        2 => "Fort " + Pick(_surnames),
        3 => Pick(_towns) + " Airfield",
        _ => Pick(_towns) + " Air Base",
    };

    private T Pick<T>(T[] list) => list[_random.Next(list.Length)];

    private static IEnumerable<string> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Select(line => line.Trim()).Where(line => line.Length > 1 && line[0] != '#');
}
