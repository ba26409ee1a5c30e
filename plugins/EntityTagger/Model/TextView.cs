using System.Numerics;
using System.Runtime.CompilerServices;
using Annotator.Language;
using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>A text prepared for making features: facts of each word, listed names, runs of capitals, clues of the whole text.</summary>
internal sealed class TextView
{
    private const int ClueCount = 16;
    private readonly TokenizedText _words;
    private readonly WordView[] _views;
    private readonly Dictionary<uint, int> _names = [];
    private readonly HashSet<uint> _lowerCase = [];
    private ushort[] _clueCounts = [];
    private int[] _nameCounts = [];

    public TextView(TokenizedText words, EntityModel model, CancellationToken cancellation)
    {
        _words = words;
        _views = new WordView[words.Count];
        for (var at = 0; at < _views.Length; at++)
        {
            Pace.Keep(at, cancellation);
            Read(at, model.Lexicon);
        }
        foreach (var sentence in words.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            MarkListed(sentence, model.Phrases);
            MarkRuns(sentence);
            MarkOpenings(sentence);
        }
        foreach (var sentence in words.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            CollectClues(sentence);
        }
        CountClues(cancellation);
    }

    public TokenizedText Words => _words;

    public ref readonly WordView this[int index] => ref _views[index];

    /// <summary>Whether a word is also written in lower case somewhere in the text.</summary>
    public bool IsAlsoLower(int index) => _lowerCase.Contains(_views[index].Lower);

    /// <summary>How many different words the text has that are written as names.</summary>
    public int NameCount => _names.Count;

    /// <summary>How often the word stands in the text with a capital.</summary>
    public int CountOf(int index) => _views[index].Name < 0 ? 0 : _nameCounts[_views[index].Name];

    /// <summary>The clues from the other places where the word stands.</summary>
    public Clues CluesElsewhere(int index)
    {
        ref readonly var view = ref _views[index];
        if (view.Name < 0 || _nameCounts[view.Name] < 2)
            return Clues.None;
        var elsewhere = Clues.None;
        for (var clue = 0; clue < ClueCount; clue++)
        {
            var own = (int)view.Clues >> clue & 1;
            if (_clueCounts[view.Name * ClueCount + clue] > own)
                elsewhere |= (Clues)(1 << clue);
        }
        return elsewhere;
    }

    /// <summary>What the longest listed name that covers a word is.</summary>
    public NameLabels Listed(int at) => (NameLabels)(_views[at].Phrase >> 2);

    /// <returns>The end of the listed name that starts at a word; the word itself when none does.</returns>
    public int EndOfListed(int at)
    {
        if (_views[at].Phrase == 0 || (_views[at].Phrase & 3) is not (0 or 3))
            return at;
        var end = at + 1;
        if ((_views[at].Phrase & 3) == 0)
        {
            while ((_views[end - 1].Phrase & 3) != 2)
                end++;
        }
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read(int at, Lexicon lexicon)
    {
        var word = _words[at].AsSpan();
        Span<char> lower = stackalloc char[Math.Min(word.Length, 64)];
        word[..lower.Length].ToLowerInvariant(lower);
        ref var view = ref _views[at];
        view.Exact = FeatureHash.Of(word);
        view.Lower = FeatureHash.Of(lower);
        view.Shape = WordShape.Of(word);
        view.ShortShape = WordShape.ShortOf(word);
        for (var length = 1; length <= 4; length++)
        {
            var cut = Math.Min(length, lower.Length);
            view.Prefixes[length - 1] = FeatureHash.Of(lower[..cut]);
            view.Suffixes[length - 1] = FeatureHash.Of(lower[^cut..]);
        }
        view.Facts = lexicon[view.Lower];
        if (view.Facts.Fine == WordFacts.NoCluster && lower.IndexOf('-') is var hyphen and > 0 && hyphen + 1 < lower.Length)
            view.Facts = lexicon[FeatureHash.Of(lower[(lower.LastIndexOf('-') + 1)..])] with { Lists = view.Facts.Lists };
        view.Capital = _words.IsCapital(at) || (_words.Tokens[at].Kind == TokenKind.Tag && word.Length > 1 && char.IsUpper(word[1]));
        view.Name = -1;
        if (!view.Capital && char.IsLower(word[0]))
            _lowerCase.Add(view.Lower);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MarkListed(Sentence sentence, Phrases phrases)
    {
        Span<uint> keys = stackalloc uint[8];
        for (var at = sentence.FirstToken; at < sentence.EndToken;)
        {
            var count = 0;
            if (char.IsUpper(_words[at][0]) || _views[at].Capital)
            {
                for (; count < keys.Length && at + count < sentence.EndToken; count++)
                    keys[count] = _views[at + count].Exact;
            }
            var (found, labels) = phrases.Longest(keys[..count]);
            for (var i = 0; i < found; i++)
            {
                var place = found == 1 ? 3u : i == 0 ? 0u : i == found - 1 ? 2u : 1u;
                _views[at + i].Phrase = (uint)labels << 2 | place;
            }
            at += Math.Max(1, found);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MarkRuns(Sentence sentence)
    {
        for (var at = sentence.FirstToken; at < sentence.EndToken;)
        {
            if (!_views[at].Capital)
            {
                (_views[at].RunFirst, _views[at].RunEnd) = (at, at);
                at++;
                continue;
            }
            var end = Runs.EndOf(_words, at, sentence.EndToken);
            for (var i = at; i < end; i++)
                (_views[i].RunFirst, _views[i].RunEnd) = (at, end);
            at = end;
        }
    }

    private void MarkOpenings(Sentence sentence)
    {
        var opens = true;
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            _views[at].Opens = opens;
            opens = _words.Tokens[at].Kind == TokenKind.Punctuation && (opens || _words[at] is "“" or "\"" or ":" or "‘");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CollectClues(Sentence sentence)
    {
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            ref var view = ref _views[at];
            if (!view.Capital)
                continue;
            ref var name = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_names, _words[at].Length < 4 ? view.Exact : view.Lower, out var known);
            if (!known)
                name = _names.Count - 1;
            view.Name = name;
            view.Clues = CluesAt(at, sentence);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Clues CluesAt(int at, Sentence sentence)
    {
        ref readonly var view = ref _views[at];
        var clues = Clues.None;
        var runLast = _views[view.RunEnd - 1].Facts.Lists;
        if (at > sentence.FirstToken)
        {
            var before = _views[at - 1].Facts.Lists;
            clues |= (before & WordLists.Title) != 0 && _views[at - 1].Capital ? Clues.AfterTitle : 0;
            clues |= (before & WordLists.GivenName) != 0 && _views[at - 1].Capital ? Clues.AfterGivenName : 0;
            clues |= WordClasses.PlacePrepositions.Contains(_words[view.RunFirst - 1]) && view.RunFirst > 0 ? Clues.AfterPlacePreposition : 0;
            clues |= view.RunFirst == at && _words[at - 1] is "the" ? Clues.AfterThe : 0;
            clues |= _words[at - 1] is "(" ? Clues.InBrackets : 0;
        }
        if (view.RunEnd - view.RunFirst > 1)
        {
            clues |= (runLast & WordLists.OrganisationWord) != 0 ? Clues.InOrganisationRun : 0;
            clues |= (runLast & WordLists.PlaceWord) != 0 ? Clues.InPlaceRun : 0;
            clues |= at == view.RunEnd - 1 ? Clues.LastOfRun : at == view.RunFirst ? Clues.FirstOfRun : 0;
        }
        if (at + 1 < sentence.EndToken)
        {
            clues |= (_views[at + 1].Facts.Lists & WordLists.Speaking) != 0 ? Clues.BesideSpeaking : 0;
            clues |= _words[at + 1] is "'s" or "’s" ? Clues.Possessive : 0;
            clues |= _words[at + 1] is "," && at + 2 < sentence.EndToken && IsListed(at + 2, NameLabels.Country | NameLabels.Place)
                ? Clues.BeforePlace : 0;
        }
        clues |= IsListed(at, NameLabels.Country | NameLabels.Place | NameLabels.SmallPlace) ? Clues.ListedPlace : 0;
        clues |= IsListed(at, NameLabels.Organisation | NameLabels.ArmedGroup | NameLabels.Company) ? Clues.ListedOrganisation : 0;
        clues |= IsListed(at, NameLabels.People) ? Clues.ListedPeople : 0;
        clues |= view.Opens ? 0 : Clues.NotOpening;
        return clues;
    }

    private bool IsListed(int at, NameLabels labels) => (Listed(at) & labels) != 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountClues(CancellationToken cancellation)
    {
        _clueCounts = new ushort[_names.Count * ClueCount];
        _nameCounts = new int[_names.Count];
        for (var at = 0; at < _views.Length; at++)
        {
            Pace.Keep(at, cancellation);
            ref readonly var view = ref _views[at];
            if (view.Name < 0)
                continue;
            _nameCounts[view.Name]++;
            for (var left = (uint)view.Clues; left != 0; left &= left - 1)
            {
                ref var count = ref _clueCounts[view.Name * ClueCount + BitOperations.TrailingZeroCount(left)];
                count = (ushort)Math.Min(ushort.MaxValue, count + 1);
            }
        }
    }
}
