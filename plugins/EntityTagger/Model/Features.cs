using System.Numerics;
using System.Runtime.CompilerServices;
using Annotator.Language;
using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>Writes down what is known of a token as keys: its role in the description and its value, hashed together.</summary>
internal ref struct Features
{
    /// <summary>More than any token has.</summary>
    public const int Most = 160;

    private readonly Span<uint> _keys;
    private readonly Span<byte> _roles;
    private int _count;
    private int _role;

    private Features(Span<uint> keys, Span<byte> roles)
    {
        _keys = keys;
        _roles = roles;
    }

    /// <param name="text">The text.</param>
    /// <param name="at">Index of the token.</param>
    /// <param name="sentence">The sentence it stands in.</param>
    /// <param name="look">What capitals mean there.</param>
    /// <param name="keys">Where the keys go.</param>
    /// <param name="roles">Where the role of each key goes, which training asks for; empty for nowhere.</param>
    /// <returns>How many keys were written.</returns>
    public static int Of(TextView text, int at, Sentence sentence, SentenceLook look, Span<uint> keys, Span<byte> roles = default)
    {
        var features = new Features(keys, roles);
        features.Describe(text, at, sentence, look);
        return features._count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Describe(TextView text, int at, Sentence sentence, SentenceLook look)
    {
        ref readonly var word = ref text[at];
        Add((uint)look);
        AddWindow(text, at, sentence);
        AddForm(in word, look);
        AddNeighbours(text, at, sentence, in word);
        AddRun(text, at, sentence, in word);
        AddText(text, at, in word);
    }

    /// <summary>The words around, each with its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddWindow(TextView text, int at, Sentence sentence)
    {
        for (var distance = -2; distance <= 2; distance++)
        {
            var near = at + distance;
            if (near < sentence.FirstToken || near >= sentence.EndToken)
            {
                Add(near < sentence.FirstToken ? 2u : 3u);
                _role += 5;
                continue;
            }
            ref readonly var view = ref text[near];
            Add(view.Lower);
            AddIf(view.Facts.Fine != WordFacts.NoCluster, view.Facts.Fine);
            AddIf(view.Facts.Fine != WordFacts.NoCluster, view.Facts.Middle);
            AddIf(view.Facts.Fine != WordFacts.NoCluster && distance is >= -1 and <= 1, view.Facts.Coarse);
            AddIf(view.Phrase != 0, view.Phrase);
            AddIf(distance is >= -1 and <= 1, (uint)view.Facts.Lists << 4 | (uint)view.Facts.Case << 1 | (view.Capital ? 1u : 0u));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddForm(in WordView word, SentenceLook look)
    {
        Add(word.Exact);
        Add(word.Shape);
        Add(word.ShortShape, word.Opens ? 1u : 0u);
        Add(word.ShortShape, (uint)word.Facts.Case << 1 | (word.Opens ? 1u : 0u));
        Add(word.ShortShape, look == SentenceLook.Plain ? 999u : ((uint)look << 16) + word.Facts.Middle);
        for (var length = 0; length < 4; length++)
        {
            Add(word.Prefixes[length]);
            Add(word.Suffixes[length]);
        }
        Add(word.Suffixes[2], word.ShortShape);
        Add(word.Facts.Fine, word.ShortShape);
        Add(word.Facts.Middle, (uint)word.Facts.Lists << 1 | (word.Capital ? 1u : 0u));
        AddIf(word.Phrase != 0, word.Phrase, word.ShortShape);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddNeighbours(TextView text, int at, Sentence sentence, in WordView word)
    {
        var none = default(WordView) with { Facts = WordFacts.Unknown, Lower = 5, ShortShape = 5, Shape = 5 };
        var before = at > sentence.FirstToken ? text[at - 1] : none;
        var after = at + 1 < sentence.EndToken ? text[at + 1] : none;
        var farBefore = at > sentence.FirstToken + 1 ? text[at - 2] : none;
        var farAfter = at + 2 < sentence.EndToken ? text[at + 2] : none;
        Add(before.Lower, word.Lower);
        Add(word.Lower, after.Lower);
        Add(before.ShortShape, word.ShortShape);
        Add(word.ShortShape, after.ShortShape);
        Add(FeatureHash.Of(1, before.ShortShape, word.ShortShape), after.ShortShape);
        Add(before.Lower, word.ShortShape);
        Add(word.ShortShape, after.Lower);
        Add(before.Lower, after.Lower);
        Add(before.Facts.Fine, word.Facts.Fine);
        Add(word.Facts.Fine, after.Facts.Fine);
        Add(before.Facts.Middle, word.Facts.Middle);
        Add(word.Facts.Middle, after.Facts.Middle);
        Add(FeatureHash.Of(2, before.Facts.Middle, word.Facts.Middle), after.Facts.Middle);
        Add(before.Facts.Middle, word.ShortShape);
        Add(word.ShortShape, after.Facts.Middle);
        Add(before.Facts.Middle, after.Facts.Middle);
        Add(farBefore.Lower, before.Lower);
        Add(after.Lower, farAfter.Lower);
        Add(FeatureHash.Of(3, farBefore.Facts.Middle, before.Facts.Middle), word.ShortShape);
        Add(FeatureHash.Of(4, after.Facts.Middle, farAfter.Facts.Middle), word.ShortShape);
        Add(before.Suffixes[2], word.ShortShape);
        Add(after.Suffixes[2], word.ShortShape);
        Add((uint)before.Facts.Lists << 8 | (uint)word.Facts.Lists, word.ShortShape);
        Add((uint)after.Facts.Lists << 8 | (uint)word.Facts.Lists, word.ShortShape);
    }

    /// <summary>The sequence of capitalised words the token stands in, and what is on both sides of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddRun(TextView text, int at, Sentence sentence, in WordView word)
    {
        if (word.RunEnd == word.RunFirst)
        {
            _role += 14;
            return;
        }
        ref readonly var last = ref text[word.RunEnd - 1];
        ref readonly var first = ref text[word.RunFirst];
        var place = (uint)Math.Min(3, at - word.RunFirst) << 2 | (uint)Math.Min(3, word.RunEnd - 1 - at);
        var before = word.RunFirst > sentence.FirstToken ? text[word.RunFirst - 1].Lower : 6u;
        var after = word.RunEnd < sentence.EndToken ? text[word.RunEnd].Lower : 6u;
        var clusterBefore = word.RunFirst > sentence.FirstToken ? text[word.RunFirst - 1].Facts.Middle : 300u;
        var clusterAfter = word.RunEnd < sentence.EndToken ? text[word.RunEnd].Facts.Middle : 300u;
        Add(place, word.ShortShape);
        Add(last.Lower);
        Add(last.Lower, place);
        Add(last.Facts.Fine, place);
        Add((uint)last.Facts.Lists, place);
        Add(first.Lower);
        Add(first.Lower, place);
        Add(first.Facts.Fine, place);
        Add((uint)first.Facts.Lists, place);
        Add(before, place);
        Add(after, place);
        Add(clusterBefore, place);
        Add(clusterAfter, place);
        Add(clusterBefore, clusterAfter);
    }

    /// <summary>What other places of the text say about the word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddText(TextView text, int at, in WordView word)
    {
        if (!word.Capital)
        {
            _role += 21;
            return;
        }
        AddIf(text.IsAlsoLower(at), word.Opens ? 1u : 0u);
        var count = text.CountOf(at);
        Add((uint)Math.Min(count, 4));
        var clues = text.CluesElsewhere(at);
        AddIf(clues != 0, (uint)(clues & (Clues.AfterTitle | Clues.AfterGivenName | Clues.BesideSpeaking | Clues.InOrganisationRun)));
        AddIf(clues != 0, (uint)(clues & (Clues.AfterPlacePreposition | Clues.BeforePlace | Clues.AfterThe | Clues.AfterTitle | Clues.Possessive)));
        AddIf(clues != 0, (uint)(clues & (Clues.LastOfRun | Clues.FirstOfRun | Clues.AfterGivenName | Clues.InOrganisationRun)), word.RunEnd - word.RunFirst > 1 ? 1u : 0u);
        for (var left = (uint)clues; left != 0; left &= left - 1)
            AddAt(BitOperations.TrailingZeroCount(left), word.RunEnd - word.RunFirst > 1 ? 1u : 0u);
        _role += 16;
    }

    private void Add(uint value) => Put(FeatureHash.Of(_role, value), _role++);

    private void Add(uint first, uint second) => Put(FeatureHash.Of(_role, first, second), _role++);

    private void AddAt(int offset, uint value) => Put(FeatureHash.Of(_role + offset, value), _role + offset);

    private void AddIf(bool known, uint value)
    {
        if (known)
            Put(FeatureHash.Of(_role, value), _role);
        _role++;
    }

    private void AddIf(bool known, uint first, uint second)
    {
        if (known)
            Put(FeatureHash.Of(_role, first, second), _role);
        _role++;
    }

    private void Put(uint key, int role)
    {
        if (!_roles.IsEmpty)
            _roles[_count] = (byte)role;
        _keys[_count++] = key;
    }
}
