using Annotator.Language;
using Annotator.Language.Tagging;

namespace EntityTagger.Training;

/// <summary>A sentence with the keys of its features, before they have rows.</summary>
internal sealed record PreparedSentence(uint[] Keys, int[] Starts, SeenWords Seen, uint[] Allowed, int Repeats, int Document, bool Silver)
{
    public Example ToExample(FeatureRows rows)
    {
        var features = new List<int>(Keys.Length);
        var starts = new int[Starts.Length];
        for (var at = 0; at + 1 < Starts.Length; at++)
        {
            starts[at] = features.Count;
            for (var i = Starts[at]; i < Starts[at + 1]; i++)
            {
                if (rows.Row(Keys[i]) is var row and >= 0)
                    features.Add(row);
            }
        }
        starts[^1] = features.Count;
        return new([.. features], starts, Seen, Allowed, Repeats, Document, Silver);
    }
}

/// <summary>Turns gold texts into sentences of feature keys; a few features have a copy for the style of their corpus.</summary>
internal sealed class Preparation(EntityModel model, WordVectors vectors)
{
    /// <summary>Roles of the features that also have a copy for the style: the word, its clusters and lists, its neighbours.</summary>
    private static readonly HashSet<byte> Styled = [0, 7, 13, 15, 17, 18, 19, 31, 33, 45, 46, 53, 54];

    /// <summary>One sentence in so many is also learned in capitals.</summary>
    private const int ShoutedEvery = 25;

    private readonly uint[] _keys = new uint[Features.Most];
    private readonly byte[] _roles = new byte[Features.Most];
    private readonly ushort[] _marks = new ushort[WordMarks.Most];

    /// <summary>Keys that stay when the copies for styles are left out.</summary>
    public HashSet<uint> SharedKeys { get; } = [];

    public void Add(TokenizedText words, GoldText gold, Corpus corpus, int number, List<PreparedSentence> prepared)
    {
        var allowed = GoldTags.Of(words, gold.Spans, corpus.HasOther);
        Add(new TextView(words, model, CancellationToken.None), allowed, corpus, number, prepared, everySentence: true);
        if (number % ShoutedEvery != 0)
            return;
        // The same text in capitals; letters that change their length would move the spans.
        var shouted = gold.Text.ToUpperInvariant();
        if (shouted.Length != gold.Text.Length)
            return;
        var shoutedWords = new TokenizedText(shouted);
        Add(new TextView(shoutedWords, model, CancellationToken.None), GoldTags.Of(shoutedWords, gold.Spans, corpus.HasOther), corpus, number, prepared, everySentence: false);
    }

    private void Add(TextView view, uint[] allowed, Corpus corpus, int number, List<PreparedSentence> prepared, bool everySentence)
    {
        foreach (var sentence in view.Words.Sentences)
        {
            var keys = new List<uint>();
            var starts = new List<int>();
            var look = SentenceLooks.Of(view.Words, sentence);
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                starts.Add(keys.Count);
                var count = Features.Of(view, at, sentence, look, _keys, _roles);
                for (var i = 0; i < count; i++)
                {
                    keys.Add(_keys[i]);
                    SharedKeys.Add(_keys[i]);
                }
                for (var i = 0; i < count && corpus.Style > 0; i++)
                {
                    if (Styled.Contains(_roles[i]))
                        keys.Add(FeatureHash.Of(200 + corpus.Style, _keys[i]));
                }
            }
            starts.Add(keys.Count);
            prepared.Add(new([.. keys], [.. starts], See(view, sentence, look), allowed[sentence.FirstToken..sentence.EndToken], everySentence ? corpus.Repeats : 1, number, corpus.Silver));
        }
    }

    private SeenWords See(TextView view, Sentence sentence, SentenceLook look)
    {
        var length = sentence.EndToken - sentence.FirstToken;
        var (places, starts, marks) = (new int[length], new int[length + 1], new List<ushort>());
        for (var i = 0; i < length; i++)
        {
            places[i] = vectors.Find(view[sentence.FirstToken + i].Lower);
            marks.AddRange(_marks.AsSpan(0, WordMarks.Of(view, sentence.FirstToken + i, look, places[i] >= 0, _marks)));
            starts[i + 1] = marks.Count;
        }
        return new(places, [.. marks], starts);
    }
}
