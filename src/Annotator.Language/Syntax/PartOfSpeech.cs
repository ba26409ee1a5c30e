namespace Annotator.Language.Syntax;

/// <summary>What a word is in its sentence; the tags of the Penn Treebank, marks as one and a few rare tags with their neighbours.</summary>
public enum PartOfSpeech : byte
{
    /// <summary>CC: <c>and</c>.</summary>
    Conjunction,

    /// <summary>CD: <c>three</c>, <c>1,200</c>.</summary>
    Number,

    /// <summary>DT and PDT: <c>the</c>, <c>all</c>.</summary>
    Determiner,

    /// <summary>EX: <c>there</c> is.</summary>
    There,

    /// <summary>FW: a word of another language.</summary>
    Foreign,

    /// <summary>IN: <c>of</c>, <c>because</c>, <c>that</c> before a clause.</summary>
    Preposition,

    /// <summary>JJ: <c>late</c>.</summary>
    Adjective,

    /// <summary>JJR: <c>later</c>.</summary>
    AdjectiveComparative,

    /// <summary>JJS: <c>latest</c>.</summary>
    AdjectiveSuperlative,

    /// <summary>MD: <c>will</c>.</summary>
    Modal,

    /// <summary>NN: <c>report</c>.</summary>
    Noun,

    /// <summary>NNS: <c>reports</c>.</summary>
    NounPlural,

    /// <summary>NNP: <c>Bath</c>.</summary>
    Name,

    /// <summary>NNPS: <c>Democrats</c>.</summary>
    NamePlural,

    /// <summary>POS: <c>’s</c> of a possessive.</summary>
    Possessive,

    /// <summary>PRP: <c>she</c>.</summary>
    Pronoun,

    /// <summary>PRP$ and WP$: <c>her</c> before a noun, <c>whose</c>.</summary>
    PronounPossessive,

    /// <summary>RB: <c>again</c>, <c>not</c>.</summary>
    Adverb,

    /// <summary>RBR and RBS: <c>sooner</c>.</summary>
    AdverbComparative,

    /// <summary>RP: <c>up</c> in give up.</summary>
    Particle,

    /// <summary>SYM and ADD: a sign, an address.</summary>
    Symbol,

    /// <summary>TO: <c>to</c>.</summary>
    To,

    /// <summary>UH: <c>oh</c>, <c>yes</c>.</summary>
    Interjection,

    /// <summary>VB: <c>say</c> in will say.</summary>
    Verb,

    /// <summary>VBD: <c>said</c> in she said.</summary>
    VerbPast,

    /// <summary>VBG: <c>saying</c>.</summary>
    VerbIng,

    /// <summary>VBN: <c>said</c> in has said.</summary>
    VerbParticiple,

    /// <summary>VBP: <c>say</c> in they say.</summary>
    VerbPresent,

    /// <summary>VBZ: <c>says</c>.</summary>
    VerbThirdPerson,

    /// <summary>WDT: <c>which</c>.</summary>
    WhDeterminer,

    /// <summary>WP: <c>who</c>.</summary>
    WhPronoun,

    /// <summary>WRB: <c>when</c>.</summary>
    WhAdverb,

    /// <summary>Every mark, by its looks alone.</summary>
    Mark,
}

/// <summary>What can be said of a part of speech by itself.</summary>
public static class PartsOfSpeech
{
    /// <summary>How many a model tells apart: all but marks.</summary>
    public const int Learned = (int)PartOfSpeech.Mark;

    /// <summary>Whether the form is bound to a subject: past, present or modal.</summary>
    public static bool IsFinite(this PartOfSpeech part) =>
        part is PartOfSpeech.VerbPast or PartOfSpeech.VerbPresent or PartOfSpeech.VerbThirdPerson or PartOfSpeech.Modal;

    /// <summary>Whether it is a verb in any form.</summary>
    public static bool IsVerb(this PartOfSpeech part) => part is PartOfSpeech.Modal or >= PartOfSpeech.Verb and <= PartOfSpeech.VerbThirdPerson;

    /// <summary>Whether it is a common noun or a name.</summary>
    public static bool IsNoun(this PartOfSpeech part) => part is >= PartOfSpeech.Noun and <= PartOfSpeech.NamePlural;

    /// <returns>The part of speech with this tag of the Penn Treebank; null for a tag that says nothing of the word.</returns>
    public static PartOfSpeech? OfPenn(string tag) => tag switch
    {
        "CC" => PartOfSpeech.Conjunction,
        "CD" or "LS" => PartOfSpeech.Number,
        "DT" or "PDT" => PartOfSpeech.Determiner,
        "EX" => PartOfSpeech.There,
        "FW" => PartOfSpeech.Foreign,
        "IN" => PartOfSpeech.Preposition,
        "JJ" or "AFX" => PartOfSpeech.Adjective,
        "JJR" => PartOfSpeech.AdjectiveComparative,
        "JJS" => PartOfSpeech.AdjectiveSuperlative,
        "MD" => PartOfSpeech.Modal,
        "NN" => PartOfSpeech.Noun,
        "NNS" => PartOfSpeech.NounPlural,
        "NNP" => PartOfSpeech.Name,
        "NNPS" => PartOfSpeech.NamePlural,
        "POS" => PartOfSpeech.Possessive,
        "PRP" => PartOfSpeech.Pronoun,
        "PRP$" or "WP$" => PartOfSpeech.PronounPossessive,
        "RB" => PartOfSpeech.Adverb,
        "RBR" or "RBS" => PartOfSpeech.AdverbComparative,
        "RP" => PartOfSpeech.Particle,
        "SYM" or "ADD" or "$" or "#" => PartOfSpeech.Symbol,
        "TO" => PartOfSpeech.To,
        "UH" => PartOfSpeech.Interjection,
        "VB" => PartOfSpeech.Verb,
        "VBD" => PartOfSpeech.VerbPast,
        "VBG" => PartOfSpeech.VerbIng,
        "VBN" => PartOfSpeech.VerbParticiple,
        "VBP" => PartOfSpeech.VerbPresent,
        "VBZ" => PartOfSpeech.VerbThirdPerson,
        "WDT" => PartOfSpeech.WhDeterminer,
        "WP" => PartOfSpeech.WhPronoun,
        "WRB" => PartOfSpeech.WhAdverb,
        "," or "." or ":" or "``" or "''" or "-LRB-" or "-RRB-" or "HYPH" or "NFP" => PartOfSpeech.Mark,
        _ => null,
    };
}
