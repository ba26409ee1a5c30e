using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>Finds the names of a text: scores, a vote over the whole text, the best tags, and the edges as our guidelines have them.</summary>
internal static class NameFinder
{
    /// <summary>Below this a list of peoples is believed rather than the model; which hardly moves any score, but keeps to the guidelines.</summary>
    private const float Sure = 0.8f;

    public static List<FoundName> Find(TextView text, EntityModel model, CancellationToken cancellation, LearnedModel? learned = null)
    {
        using var tagger = new SequenceTagger(model, learned?.For(text.Words));
        var scores = tagger.Scores(text, cancellation);
        var likely = tagger.Likely(text.Words, scores, cancellation);
        DocumentEvidence.Join(text, scores, likely, cancellation);
        tagger.Likely(text.Words, scores, cancellation, likely);
        var names = Unseen.Add(text, Read(text, tagger.Best(text.Words, scores, cancellation), likely, cancellation), cancellation);
        return learned?.Overrule(text.Words, names) ?? names;
    }

    private static List<FoundName> Read(TextView text, byte[] best, float[] likely, CancellationToken cancellation)
    {
        var names = new List<FoundName>();
        for (var at = 0; at < best.Length;)
        {
            Pace.Keep(at, cancellation);
            if (best[at] == TagSet.Outside)
            {
                at++;
                continue;
            }
            var end = at + 1;
            while (TagSet.GoesOn(best[end - 1]))
                end++;
            var certainty = Certainty(likely, best, at, end);
            var label = Label(text, at, end, best[at], certainty);
            var cut = Cut(text, at, end);
            if (Trim(text, at, cut, label) is var (first, last) && last > first)
                names.Add(new(first, last, label, certainty));
            if (cut < end)
                names.Add(new(cut + 1, text.Words[cut] == "(" ? cut + 2 : end, label, certainty));
            at = end;
        }
        return names;
    }

    /// <summary>Finds where two names were taken for one: before a short form in brackets, or at the "and" between two that are listed.</summary>
    /// <returns>The token between the two; the end when they are one.</returns>
    private static int Cut(TextView text, int first, int end)
    {
        for (var at = first + 1; at + 1 < end; at++)
        {
            if (Acronyms.IsDefined(text.Words, first, at)
                || (text.Words[at] == "and" && text.EndOfListed(first) == at && text.EndOfListed(at + 1) == end))
                return at;
        }
        return end;
    }

    /// <summary>The label of the tags, but for a listed people that the model is not sure of: "ethnic Uighur groups".</summary>
    private static int Label(TextView text, int first, int end, int tag, float certainty) =>
        certainty < Sure && end == first + 1 && text.EndOfListed(first) == end && text.Listed(first) == NameLabels.People
            ? EntityModel.Tags.Labels.IndexOf(Labels.Other)
            : TagSet.LabelOf(tag);

    /// <summary>Titles, articles and marks stay outside.</summary>
    private static (int First, int End) Trim(TextView text, int first, int end, int label)
    {
        var words = text.Words;
        while (first + 1 < end && (words[first] is "the" or "a" or "an" or "\"" or "“" or "'" or "‘" || (words[first] is "The" && label != EntityModel.OtherLabel)))
            first++;
        while (end - 1 > first && words[end - 1] is "'s" or "’s" or "\"" or "”" or "'" or "’" or ",")
            end--;
        // A generic word in lower case is no part of a place's name: Badakhshan province.
        while (EntityModel.Tags.Labels[label] == Labels.Place && end - 1 > first && char.IsLower(words[end - 1][0]) && text[first].Capital)
            end--;
        if (EntityModel.Tags.Labels[label] == Labels.Person)
            first = Titles.EndOf(first, end, at => words[at], at => text[at].Capital && (text[at].Facts.Lists & WordLists.Title) != 0);
        return (first, end);
    }

    private static float Certainty(float[] likely, byte[] best, int first, int end)
    {
        var least = 1f;
        for (var at = first; at < end; at++)
            least = Math.Min(least, likely[at * EntityModel.Tags.Count + best[at]]);
        return least;
    }
}
