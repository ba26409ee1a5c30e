using Annotator.Language;

namespace EntityTagger;

/// <summary>Walks over the sentences and finds the runs of capitalised words that may be names.</summary>
internal sealed class MentionFinder(TokenizedText words, NameLists lists)
{
    private const int TokensBetweenChecks = 2000;

    private readonly HashSet<string> _lowerCase = [.. words.InLowerCase()];
    private readonly RunClassifier _classifier = new(words, lists);

    /// <summary>The names in text order; those whose label is still unknown have none.</summary>
    public List<Mention> Find(CancellationToken cancellation)
    {
        foreach (var sentence in words.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Headings.IsHeading(words, sentence))
                OnlyKnown(sentence);
            else
                Read(sentence, cancellation);
        }
        return _classifier.Mentions;
    }

    private void OnlyKnown(Sentence sentence)
    {
        // Every word has a capital here, so it proves nothing; only listed names do.
        for (var at = sentence.FirstToken; at < sentence.EndToken;)
            at = lists.Names.Longest(words, at, sentence.EndToken) is { } known ? _classifier.Keep(at, known) : at + 1;
    }

    private void Read(Sentence sentence, CancellationToken cancellation)
    {
        var opens = true;
        for (var at = sentence.FirstToken; at < sentence.EndToken;)
        {
            if (at % TokensBetweenChecks == 0)
                cancellation.ThrowIfCancellationRequested();
            var start = at;
            at = words.IsCapital(at) ? ReadRun(at, sentence.EndToken, opens)
                : lists.Names.Longest(words, at, sentence.EndToken) is { } known ? _classifier.Keep(at, known)
                : at + 1;
            // A quotation opens like a sentence.
            opens = words.Tokens[start].Kind == TokenKind.Punctuation && (opens || words[start] is "“" or "\"" or ":" or "‘");
        }
    }

    private int ReadRun(int first, int sentenceEnd, bool opens)
    {
        var end = Runs.EndOf(words, first, sentenceEnd);
        if (lists.Names.Longest(words, first, sentenceEnd) is { } known && known.End - first > 1 && known.End >= end)
            return _classifier.Keep(first, known);
        if (IsNoName(first, end, opens, sentenceEnd))
            return first + 1;
        var afterTitle = _classifier.HasHead(first, end) ? first : Titles.EndOf(words, lists, first, sentenceEnd);
        var titled = afterTitle > first;
        if (titled && (afterTitle == sentenceEnd || !words.IsCapital(afterTitle)))
            return afterTitle;
        if (titled)
            (first, end) = (afterTitle, Runs.EndOf(words, afterTitle, sentenceEnd));
        _classifier.Classify(first, end, titled, opens && !titled);
        return end;
    }

    /// <summary>A word that has its capital only from its place or from the calendar.</summary>
    private bool IsNoName(int first, int end, bool opens, int sentenceEnd)
    {
        var word = words[first];
        var alone = end == first + 1;
        if (WordClasses.Starters.Contains(word))
            return opens || alone || WordClasses.Calendar.Contains(word) || word is "The" or "A" or "An";
        return opens && _lowerCase.Contains(char.ToLowerInvariant(word[0]) + word[1..])
            && lists.Names.Longest(words, first, sentenceEnd) is null
            && (alone || !(lists.GivenNames.Contains(word) || lists.OrganisationWords.Contains(words[end - 1])))
            && Titles.EndOf(words, lists, first, sentenceEnd) == first;
    }
}
