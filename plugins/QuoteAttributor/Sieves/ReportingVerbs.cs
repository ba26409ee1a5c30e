using System.Collections.Frozen;

namespace Annotator.Quotes.Sieves;

/// <summary>What a reporting verb can take.</summary>
[Flags]
internal enum Reporting
{
    /// <summary>No reporting verb.</summary>
    None = 0,

    /// <summary>Words in quotation marks: <c>“Go,” she cried</c>.</summary>
    Quote = 1,

    /// <summary>A clause: <c>she said that he went</c>.</summary>
    Clause = 2,

    /// <summary>The one spoken to comes first: <c>she told him that …</c>.</summary>
    Addressee = 4,

    /// <summary>A name for a thing: <c>she called it “a gift”</c>.</summary>
    Naming = 8,

    /// <summary>A question as a clause: <c>she asked whether he went</c>.</summary>
    Question = 16,
}

/// <summary>The verbs that report speech, in every form.</summary>
internal static class ReportingVerbs
{
    private const string ForClauses = """
        add admit allege announce argue assert claim comment complain conclude confirm concede contend declare deny disclose emphasize
        emphasise estimate explain insist indicate maintain note observe predict promise reiterate remark report respond reveal state
        stress suggest testify vow warn recall repeat reply recommend rule charge hint boast caution counter lament acknowledge affirm
        advise answer demand propose stipulate reason pledge joke quip speculate clarify proclaim pronounce assert theorise theorize
        grumble brag retort tweet opine
        """;

    private const string ForQuotes = """
        post shout whisper exclaim cry murmur mutter yell fume continue agree disagree urge recount chant scream roar sigh laugh
        shrug snap gush interject interrupt sneer muse opine enthuse cite object groan sniff plead snort growl hiss mumble moan wail sob
        chuckle giggle grin smile nod beam bark boom croak drawl gasp grunt howl implore beg jeer taunt tease thunder rage rant marvel
        ponder venture volunteer cheer crow rejoice chide scold elaborate correct offer conclude finish instruct order command summarise
        summarize recite text email message caption type radio phone request confide deadpan crack bellow holler intone blurt gripe grouse
        whine scoff bristle profess protest vent snarl concur demur gloat hedge jest reminisce stammer stutter trumpet wheeze
        lecture fret preach rail rasp coo chirp croon whimper sniffle blast
        """;

    private const string ForQuestions = "ask inquire";

    private const string ForNames = "call describe dub brand label denounce dismiss hail praise condemn slam term deem";

    /// <summary>Verbs that name a thing only with “as” before the name: <c>she rejected it as “a gift”</c>.</summary>
    private const string ForNamesWithAs = "reject deride decry mock portray characterize characterise lambaste ridicule criticize criticise blast paint cast attack assail tout";

    private const string ForAddressees = "assure inform remind";

    private const string Irregular = """
        2 say says said saying
        2 write writes wrote written writing
        2 read reads
        2 swear swears swore
        2 find finds found
        1 begin begins began
        1 sing sings sang
        4 tell tells told telling
        """;

    /// <summary>Forms that are nouns as often as verbs: <c>wage demands</c>, <c>the state report</c>.</summary>
    private static readonly Reading.WordList Nouns = new("""
        claim claims comment comments report reports estimate estimates demand demands charge charges hint hints note notes promise promises
        answer answers reply replies state states rule rules reason reasons warning read reads post posts remark remarks boast boasts test
        joke jokes cry cries shout shouts whisper whispers laugh laughs pledge pledges chant chants object objects counter counters repeat
        repeats forecast say caution lament respect ruling complaint tell tweet tweets roar scream screams murmur
        """);

    private static readonly Reading.WordList Gestures = new("smiled laughed grinned nodded sighed shrugged beamed chuckled giggled snorted sobbed went goes smiles laughs grins nods sighs shrugs beams chuckles giggles snorts sobs");

    /// <summary>Whether a form tells what a face or body does, with words or without.</summary>
    public static bool IsGesture(ReadOnlySpan<char> word) => Gestures.Has(word);

    private static readonly Reading.WordList NamingWithAs = new(string.Join(' ', Words(ForNamesWithAs).SelectMany(Inflected)));

    /// <summary>Whether a form names a thing when “as” stands before the name.</summary>
    public static bool NamesWithAs(ReadOnlySpan<char> word) => NamingWithAs.Has(word);

    /// <summary>Whether a form may as well be a noun, so that more than its place must show a verb.</summary>
    public static bool IsAlsoNoun(ReadOnlySpan<char> word) => Nouns.Has(word);

    private static readonly FrozenDictionary<string, Reporting>.AlternateLookup<ReadOnlySpan<char>> Forms = All();

    /// <summary>What a word form can take as a reporting verb; it must be in lower case.</summary>
    public static Reporting Of(ReadOnlySpan<char> word) => Forms.TryGetValue(word, out var reporting) ? reporting : Reporting.None;

    /// <summary>The same for a verb that may report only with the small word behind it: <c>shot back</c>.</summary>
    public static Reporting Of(ReadOnlySpan<char> word, ReadOnlySpan<char> next) => Of(word) | (next switch
    {
        "back" when word is "shot" or "shoots" or "fired" or "fires" or "hit" or "hits" or "snapped" or "clapped" or "came" or "called" or "shouted" => Reporting.Quote,
        "in" when word is "chimed" or "chimes" or "weighed" or "jumped" or "cut" => Reporting.Quote,
        "up" when word is "piped" or "spoke" or "summed" => Reporting.Quote,
        "on" when word is "went" or "goes" or "going" or "carried" => Reporting.Quote,
        "out" when word is "point" or "pointed" or "points" or "pointing" => Reporting.Quote | Reporting.Clause,
        "out" when word is "called" or "calls" or "cried" or "cries" or "blurted" or "shouted" or "spelled" or "burst" => Reporting.Quote,
        _ => Reporting.None,
    });

    private static FrozenDictionary<string, Reporting>.AlternateLookup<ReadOnlySpan<char>> All()
    {
        var forms = new Dictionary<string, Reporting>(StringComparer.Ordinal);
        void Add(string form, Reporting reporting) => forms[form] = forms.GetValueOrDefault(form) | reporting;
        foreach (var (list, reporting) in new[]
        {
            (ForClauses, Reporting.Quote | Reporting.Clause), (ForQuotes, Reporting.Quote), (ForQuestions, Reporting.Quote | Reporting.Question), (ForNames, Reporting.Naming),
            (ForAddressees, Reporting.Quote | Reporting.Clause | Reporting.Addressee),
        })
        {
            foreach (var verb in Words(list))
            {
                foreach (var form in Inflected(verb))
                    Add(form, reporting);
            }
        }
        foreach (var line in Irregular.Split('\n'))
        {
            var words = Words(line);
            foreach (var form in words[1..])
                Add(form, Reporting.Quote | (words[0] == "1" ? Reporting.None : Reporting.Clause) | (words[0] == "4" ? Reporting.Addressee : Reporting.None));
        }
        return forms.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static string[] Words(string list) => list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static string[] Inflected(string verb) => verb switch
    {
        _ when verb.EndsWith('e') => [verb, verb + "s", verb + "d", verb[..^1] + "ing"],
        _ when verb.EndsWith('y') && !IsVowel(verb[^2]) => [verb, verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"],
        _ when verb.EndsWith('s') || verb.EndsWith("sh", StringComparison.Ordinal) => [verb, verb + "es", verb + "ed", verb + "ing"],
        "admit" or "quip" or "shrug" or "snap" or "slam" or "dub" or "beg" or "sob" or "nod" or "grin" or "brag" => [verb, verb + "s", verb + verb[^1] + "ed", verb + verb[^1] + "ing"],
        _ => [verb, verb + "s", verb + "ed", verb + "ing"],
    };

    private static bool IsVowel(char c) => "aeiou".Contains(c);
}
