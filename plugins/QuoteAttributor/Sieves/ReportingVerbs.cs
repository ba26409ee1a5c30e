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
        advise answer demand propose stipulate reason
        """;

    private const string ForQuotes = """
        tweet post joke quip shout whisper exclaim cry murmur mutter yell fume continue agree disagree urge pledge recount chant
        scream roar sigh laugh shrug snap gush interject interrupt sneer muse opine enthuse cite object
        """;

    private const string ForQuestions = "ask inquire";

    private const string ForNames = "call describe dub brand label denounce dismiss hail praise condemn slam";

    private const string ForAddressees = "assure inform remind";

    private const string Irregular = """
        2 say says said saying
        2 write writes wrote written writing
        2 read reads
        2 swear swears swore
        4 tell tells told telling
        """;

    private static readonly FrozenDictionary<string, Reporting>.AlternateLookup<ReadOnlySpan<char>> Forms = All();

    /// <summary>What a word form can take as a reporting verb; it must be in lower case.</summary>
    public static Reporting Of(ReadOnlySpan<char> word) => Forms.TryGetValue(word, out var reporting) ? reporting : Reporting.None;

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
                Add(form, Reporting.Quote | Reporting.Clause | (words[0] == "4" ? Reporting.Addressee : Reporting.None));
        }
        return forms.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static string[] Words(string list) => list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static string[] Inflected(string verb) => verb switch
    {
        _ when verb.EndsWith('e') => [verb, verb + "s", verb + "d", verb[..^1] + "ing"],
        _ when verb.EndsWith('y') && !IsVowel(verb[^2]) => [verb, verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"],
        _ when verb.EndsWith('s') || verb.EndsWith("sh", StringComparison.Ordinal) => [verb, verb + "es", verb + "ed", verb + "ing"],
        "admit" or "quip" or "shrug" or "snap" or "slam" or "dub" => [verb, verb + "s", verb + verb[^1] + "ed", verb + verb[^1] + "ing"],
        _ => [verb, verb + "s", verb + "ed", verb + "ing"],
    };

    private static bool IsVowel(char c) => "aeiou".Contains(c);
}
