using Annotator.Quotes.Reading;

namespace Annotator.Quotes.Who;

/// <summary>Layer 3: the fullest name in the document for each speaker; asked in text order, it remembers who spoke.</summary>
internal sealed class Naming
{
    private static readonly WordList GoesOn = new("added adds adding continued continues continuing concluded concludes reiterated explained noted stressed");

    /// <summary>What a crowd does; “they” before these is nobody named.</summary>
    private static readonly WordList OfCrowds = new("chanted shouted sang cheered yelled roared");

    private readonly string _text;
    private readonly NameList _names;
    private readonly Antecedents _antecedents;
    private readonly Candidates _candidates;
    private readonly Descriptions _descriptions;
    private readonly string? _interviewee;
    private readonly Dictionary<TextSpan, SpeakerName> _known = [];
    private string? _lastSeveral;
    private bool _severalSpokeLast;

    /// <param name="read">The document's text.</param>
    /// <param name="names">The names in it.</param>
    public Naming(ReadText read, NameList names)
    {
        (_text, _names) = (read.Text, names);
        _antecedents = new(read, names);
        _candidates = new(names, _antecedents);
        _descriptions = new(read, names, _antecedents);
        _interviewee = Interviews.Interviewee(read, names);
    }

    /// <summary>The canonical name of a speaker and how it was found.</summary>
    /// <param name="speaker">The words for the speaker.</param>
    /// <param name="cue">The cue that goes with them; null when there is none.</param>
    public SpeakerName Of(Mention speaker, TextSpan? cue)
    {
        if (_known.TryGetValue(speaker.Span, out var known))
            return known;
        var isPerson = IsPerson(speaker);
        var name = speaker.Kind switch
        {
            MentionKind.Person => _names.FullPerson(speaker.Span),
            MentionKind.Body when isPerson => _names.FullPerson(speaker.Span),
            MentionKind.Body => SeveralOrBody(speaker.Span),
            MentionKind.Pronoun => ByPronoun(speaker.Span, cue is { } verb ? TextOf(verb) : ""),
            MentionKind.Label => OfLabel(speaker.Span),
            _ => isPerson ? _names.FullPerson(speaker.Span) : _descriptions.Of(speaker.Span),
        };
        Remember(speaker, name, isPerson);
        return _known[speaker.Span] = new(name, HowFor(speaker, name, isPerson));
    }

    /// <summary>Up to five others who may have spoken, likeliest first.</summary>
    /// <param name="speaker">The words for the speaker; null when there are none.</param>
    /// <param name="quote">Where the quote begins.</param>
    /// <param name="chosen">The name chosen; null when nobody is named.</param>
    public IReadOnlyList<string> Others(Mention? speaker, int quote, string? chosen) =>
        _candidates.Beside(
            speaker?.Span.Start ?? quote, speaker is { Kind: MentionKind.Pronoun } pronoun ? Genders.OfPronoun(TextOf(pronoun.Span)) : Gender.Unknown, chosen);

    private string HowFor(Mention speaker, string? name, bool isPerson)
    {
        if (name is null)
            return "unnamed";
        var isSame = TextOf(speaker.Span).EndsWith(name, StringComparison.Ordinal);
        return speaker.Kind switch
        {
            MentionKind.Pronoun => "pronoun " + TextOf(speaker.Span).ToLowerInvariant(),
            MentionKind.Label => "label",
            MentionKind.Noun when !isPerson => isSame ? "own words" : "description",
            _ when isSame => name.Contains(' ', StringComparison.Ordinal) ? "full name" : "only name",
            _ => isPerson ? "short name" : "short body",
        };
    }

    // TRUMP: stands for the person where the text names him in full.
    private string OfLabel(TextSpan span)
    {
        var full = _names.FullPerson(span);
        return full.Contains(' ', StringComparison.Ordinal) ? full : TextOf(span);
    }

    private bool IsPerson(Mention speaker) => speaker.Kind switch
    {
        MentionKind.Person => true,
        MentionKind.Body => !IsSeveral(speaker.Span) && _names.IsLastNameOfPerson(TextOf(speaker.Span)),
        MentionKind.Noun => char.IsUpper(_text[speaker.Span.Start]) && _names.IsLastNameOfPerson(TextOf(speaker.Span)),
        _ => false,
    };

    private void Remember(Mention speaker, string? name, bool isPerson)
    {
        var pronoun = speaker.Kind == MentionKind.Pronoun ? TextOf(speaker.Span) : "";
        var gender = Genders.OfPronoun(pronoun);
        _severalSpokeLast = name is null && speaker.Kind == MentionKind.Noun;
        if (name is null || speaker.Kind == MentionKind.Label)
            return;
        // A man near the front: the words for him tell what pronoun he takes.
        if (speaker.Kind == MentionKind.Noun)
            gender = _names.WordsOf(speaker.Span).Select(word => Genders.OfWord(word)).LastOrDefault(told => told != Gender.Unknown);
        if (gender != Gender.Unknown)
            _names.LearnGender(name, gender);
        var areSeveral = name.Contains(" and ", StringComparison.Ordinal) && !isPerson;
        _lastSeveral = areSeveral ? name : null;
        if (areSeveral)
            return;
        if (isPerson || gender != Gender.Unknown || speaker.Kind == MentionKind.Noun && _descriptions.IsOfPerson(speaker.Span))
            _antecedents.Speaks(speaker.Span.Start, name, true);
        else if (speaker.Kind == MentionKind.Body || speaker.Kind == MentionKind.Noun || pronoun.Length > 0 || !name.Equals(TextOf(speaker.Span), StringComparison.Ordinal))
            _antecedents.Speaks(speaker.Span.Start, name, false);
    }

    private string SeveralOrBody(TextSpan span)
    {
        if (!IsSeveral(span))
            return _names.FullBody(span);
        var and = TextOf(span).IndexOf(" and ", StringComparison.Ordinal);
        var (one, other) = (new TextSpan(span.Start, span.Start + and), new TextSpan(span.Start + and + 5, span.End));
        return $"{Full(one)} and {Full(other)}";
    }

    private string Full(TextSpan span) =>
        _names.LastIn(span, name => name.Kind == NameKind.Body) is not null ? _names.FullBody(span) : _names.FullPerson(_names.WordsOf(Bare(span)), span.Start);

    // Both the district and the police; The Korean …
    private TextSpan Bare(TextSpan span)
    {
        var words = TextOf(span);
        return words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? new(span.Start + 4, span.End) : span;
    }

    private bool IsSeveral(TextSpan span) =>
        TextOf(span).Contains(" and ", StringComparison.Ordinal) && !_names.All.Skip(_names.FirstFrom(span.Start)).Take(1).Any(name => name.Span == span);

    private string? ByPronoun(TextSpan span, string cue)
    {
        var goesOn = GoesOn.Has(cue);
        var pronoun = TextOf(span).ToLowerInvariant();
        return pronoun switch
        {
            "he" or "she" => _antecedents.Person(span.Start, Genders.OfPronoun(pronoun), goesOn: goesOn),
            "it" => _antecedents.Body(span.Start, goesOn: goesOn),
            "they" => _severalSpokeLast || OfCrowds.Has(cue) ? null : _antecedents.Couple(span.Start) ?? _lastSeveral ?? _antecedents.Body(span.Start, farthest: 4),
            "i" or "me" or "we" => _interviewee,
            _ => null,
        };
    }

    private string TextOf(TextSpan span) => _text[span.Start..span.End];
}

/// <summary>A speaker's canonical name.</summary>
/// <param name="Name">The name; null when nobody is named.</param>
/// <param name="How">What it was found by: <c>pronoun she</c>, <c>short name</c>.</param>
internal readonly record struct SpeakerName(string? Name, string How);
