namespace Annotator.Quotes.Reading;

/// <summary>The small words of English that show where a noun phrase begins and ends.</summary>
internal static class Lexicon
{
    public static readonly WordList Pronouns = new("he she they it i we you one someone somebody everyone everybody nobody");

    public static readonly WordList ObjectPronouns = new("him her them me us you himself herself themselves");

    public static readonly WordList Determiners = new(
        "the a an this these those his her its their my our your another some several many two three four five both all no any each every "
        + "one");

    public static readonly WordList Prepositions = new("""
        of for from with at in on by to about after before during since until under over through between among against into near
        outside inside as like than per via without within across toward towards around behind beyond despite following amid
        """);

    /// <summary>Prepositions that tie a noun to the one before: <c>a statement from the mission</c>.</summary>
    public static readonly WordList Ties = new("of for from with at in by near");

    public static readonly WordList Conjunctions = new("""
        and or but nor yet so while when if because although though whereas that which who whom whose what where why how whether whilst
        """);

    public static readonly WordList Auxiliaries = new("""
        is are was were be been being am has have had having do does did will would can could may might shall should must
        'd ’d 'll ’ll 've ’ve 're ’re 'm ’m n't n’t not wo ca
        """);

    public static readonly WordList Adverbs = new("""
        also then later now once still just again soon earlier already even only further meanwhile however instead previously first
        finally too never ever always often yesterday today tonight tomorrow there here simply afterwards afterward thereafter perhaps maybe
        indeed moreover nevertheless sometimes
        """);

    public static readonly WordList Days = new("""
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
        november december
        """);

    /// <summary>What may stand before a name and is no part of it.</summary>
    public static readonly WordList Titles = new("""
        mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. professor sir dame lord lady rev rev. reverend father sister brother bishop
        archbishop cardinal pope imam rabbi sen sen. senator rep rep. representative congressman congresswoman gov gov. governor
        president vice prime minister premier chancellor secretary deputy assistant mayor councillor councilman councilwoman judge
        justice chief superintendent inspector detective constable corporal sgt sgt. sergeant staff lt lt. lieutenant capt capt.
        captain maj maj. major col col. colonel gen gen. general adm adm. admiral commander private officer sheriff attorney king
        queen prince princess emperor ambassador director coach manager spokesman spokeswoman spokesperson commissioner treasurer
        leader executive chairman chairwoman chair ceo cfo witness mp mep msp steward foreign defense defence home shadow former emeritus
        """);

    /// <summary>Nouns for what a person is or does, beside the titles.</summary>
    public static readonly WordList Roles = Occupations.All;

    /// <summary>Words that make a name one of an organisation, whatever else is in it.</summary>
    public static readonly WordList BodyWords = new("""
        university ministry department office agency council committee court police bank party union church group company corporation
        corp corp. inc inc. ltd ltd. association institute foundation commission parliament government senate congress federation league
        club network news times post herald guardian journal tribune press airlines airways army navy forces school college hospital
        museum society authority board bureau center centre organization organisation coalition alliance movement front service campaign
        municipality support mission initiative programme program fund trust service services systems technologies industries pictures studios
        shipping energy holdings motors foods media pharmaceuticals laboratories labs software telecom insurance logistics construction hotels
        stores supermarkets railways brewery mining petroleum chemicals aerospace electronics entertainment
        """);

    /// <summary>What may follow the short form of a body's name.</summary>
    public static readonly WordList BodyEndings = new("""
        international inc inc. corp corp. corporation company co co. group ltd ltd. plc party university airlines airways news agency
        of for association institute foundation
        """);

    public static readonly WordList Documents = new("""
        statement report letter document documents study survey poll paper email e-mail memo release filing lawsuit indictment complaint
        book article post tweet message audit review note notice ruling resolution transcript website communique bulletin log ledger verdict summary memoir memoirs diary autobiography blog essay editorial op-ed affidavit manifesto leaflet press-release
        """);

    public static readonly WordList Bodies = new("""
        company agency group ministry department government firm organization organisation union party council committee court police
        bank university church mission campaign club association board newspaper network charity team army force bureau commission
        institute foundation airline hospital school museum city municipality country parliament regime administration movement
        institution body publisher manufacturer operator retailer site website magazine paper outlet broadcaster watchdog regulator
        carrier lender automaker carmaker drugmaker chipmaker insurer supplier developer maker chain brand startup start-up utility
        brewer builder giant nonprofit non-profit laboratory lab clinic theatre theater orchestra gallery library zoo consortium cooperative
        co-operative collective fund studio label hotel restaurant shipyard refinery brewery garage diocese coalition alliance
        """);

    /// <summary>Pasts without an ending, for telling a clause from a noun phrase.</summary>
    public static readonly WordList Pasts = new("""
        began came went took made got gave found left held saw became knew kept lost met paid ran sent told said won rose fell grew led
        felt thought brought bought taught caught fought broke spoke wrote drove chose stood understood built meant heard sold      
                          shook sat slept spent swore threw wore hid rode sang sank sought struck swept
        tore woke drew drank ate blew bled bred clung crept dealt dug fed fled flew forgot froze hung laid leapt lent lit
        rang shone slid sped spun stole stuck stung swam swung wept fought    
        """);

    /// <summary>Pasts that look like another form or like a noun.</summary>
    public static readonly WordList BarePasts = new("set cut hit let shut spread cost hurt quit split burst put shot cast beat lay bit bent");

    /// <summary>Small words inside a person's name.</summary>
    public static readonly WordList NameParticles = new("de da di du del der den van von bin ibn al el la le ter ten");

    /// <summary>Past participles that hang a second noun phrase on the first: <c>a letter seen by the paper</c>.</summary>
    public static readonly WordList Participles = new(
        "seen obtained released issued published sent signed dated made written posted quoted cited");

    /// <summary>Words that end like an adverb and are none.</summary>
    private static readonly WordList NoAdverbs = new("family reply rally supply assembly bully monopoly anomaly butterfly homily elderly friendly deadly ghostly costly lonely lovely");

    /// <summary>Whether a word tells how or when rather than who.</summary>
    public static bool IsAdverb(ReadOnlySpan<char> word) =>
        Adverbs.Has(word) || word.Length > 4 && char.IsLower(word[0]) && word.EndsWith("ly") && !NoAdverbs.Has(word);

    /// <summary>Whether a word is a title, alone or joined from two: <c>Vice-President</c>.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        return Titles.Has(word) || hyphen > 0 && Titles.Has(word[..hyphen]) && Titles.Has(word[(hyphen + 1)..]);
    }

    /// <summary>A title written out: <c>governor</c> for <c>Gov.</c></summary>
    public static string FullTitle(ReadOnlySpan<char> word) => word switch
    {
        "Gov." or "Gov" => "governor",
        "Sen." or "Sen" => "senator",
        "Rep." or "Rep" => "representative",
        "Gen." or "Gen" => "general",
        "Prof." or "Prof" => "professor",
        "Dr." or "Dr" => "doctor",
        "Rev." or "Rev" => "reverend",
        "Sgt." or "Sgt" => "sergeant",
        "Capt." or "Capt" => "captain",
        _ => word.ToString(),
    };

    /// <summary>Whether a noun has the ending of those that name people by what they do: <c>neurosurgeon</c>, <c>restaurateur</c>.</summary>
    public static bool IsDoer(ReadOnlySpan<char> noun) =>
        noun.Length > 5 && !noun.EndsWith("paper") && !Bodies.Has(noun) && !Documents.Has(noun)
        && (noun.EndsWith("er") || noun.EndsWith("or") || noun.EndsWith("ist") || noun.EndsWith("ian") || noun.EndsWith("eon") || noun.EndsWith("eur")
            || noun.EndsWith("ee") || noun.EndsWith("man") || noun.EndsWith("woman") || noun.EndsWith("native"));

    /// <summary>Whether a word may come before the subject of a sentence.</summary>
    public static bool IsOpening(ReadOnlySpan<char> word) => IsAdverb(word) || Conjunctions.Has(word) || word is ",";

    /// <summary>Whether a word can stand in a noun phrase.</summary>
    public static bool IsNominal(ReadOnlySpan<char> word) =>
        word.Length > 0
        && (char.IsLetterOrDigit(word[0]) || IsPossessive(word) || word is "&")
        && !Prepositions.Has(word)
        && (!Conjunctions.Has(word) || Determiners.Has(word))
        && !Auxiliaries.Has(word)
        && !IsAdverb(word)
        && !Days.Has(word)
        && !(Pronouns.Has(word) && !Determiners.Has(word) && !word.SequenceEqual("It"))
        && !IsReflexive(word)
        && !Participles.Has(word);

    /// <summary>Whether a word stresses the noun before it: Ward himself.</summary>
    public static bool IsReflexive(ReadOnlySpan<char> word) => word is "himself" or "herself" or "itself" or "themselves";

    /// <summary>Whether a word is the ending of a possessive.</summary>
    public static bool IsPossessive(ReadOnlySpan<char> word) => word is "'s" or "’s" or "'" or "’";

    /// <summary>Whether a word begins like a name.</summary>
    public static bool IsCapital(ReadOnlySpan<char> word) => word.Length > 0 && char.IsUpper(word[0]);
}
