using Annotator.Language.Tagging;

namespace EntityTagger.Training;

/// <summary>A sentence to learn from.</summary>
/// <param name="Features">Rows of the features, token after token.</param>
/// <param name="Starts">Where each token's features start; one more than there are tokens.</param>
/// <param name="Seen">What the network sees.</param>
/// <param name="Allowed">For each token the tags it may have, as bits.</param>
/// <param name="Repeats">How often it is seen in an epoch.</param>
/// <param name="Document">Number of the document it is from.</param>
/// <param name="Silver">Whether its tags are open to doubt.</param>
internal sealed record Example(int[] Features, int[] Starts, SeenWords Seen, uint[] Allowed, int Repeats, int Document, bool Silver)
{
    public int Length => Allowed.Length;
}

/// <summary>Masks of allowed tags for the tokens of a gold text.</summary>
internal static class GoldTags
{
    private const uint All = (1u << 17) - 1;

    /// <returns>For each token the tags it may have.</returns>
    public static uint[] Of(TokenizedText words, List<GoldSpan> spans, bool hasOther)
    {
        var allowed = new uint[words.Count];
        for (var i = 0; i < allowed.Length; i++)
            allowed[i] = hasOther || !MayBeOther(words, i) ? 1u : 1u | 0b1111u << TagSet.Tag(3, true, false);
        var at = 0;
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            while (at < words.Count && words.Tokens[at].End <= span.Start)
                at++;
            var end = at;
            while (end < words.Count && words.Tokens[end].Start < span.End)
                end++;
            if (end == at)
                continue;
            var label = EntityModel.Tags.Labels.IndexOf(span.Label);
            var whole = words.Tokens[at].Start == span.Start && words.Tokens[end - 1].End == span.End;
            for (var i = at; i < end; i++)
                allowed[i] = whole ? 1u << TagSet.Tag(label, i == at, i == end - 1) : All;
            at = end;
        }
        // A span that crosses the end of a sentence cannot be tagged; whatever is there teaches nothing.
        foreach (var sentence in words.Sentences)
        {
            if (CutAt(allowed[sentence.FirstToken], begins: true) || CutAt(allowed[sentence.EndToken - 1], begins: false))
                allowed.AsSpan(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Fill(All);
        }
        return allowed;
    }

    private static bool MayBeOther(TokenizedText words, int at) =>
        words.IsCapital(at) && words[at] is not "RT" && !WordClasses.Starters.Contains(words[at]);

    private static bool CutAt(uint allowed, bool begins)
    {
        for (var tag = 0; tag < EntityModel.Tags.Count; tag++)
        {
            if ((allowed >> tag & 1) != 0 && (begins ? tag == 0 || TagSet.Begins(tag) : !TagSet.GoesOn(tag)))
                return false;
        }
        return true;
    }
}
