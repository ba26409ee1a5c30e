namespace EntityTagger.Training;

/// <summary>A corpus to learn from.</summary>
/// <param name="Name">Its folder in data/ner and its name in mapping.tsv.</param>
/// <param name="Files">Files in the folder.</param>
/// <param name="Style">Corpora annotated alike share a number; 0 for none of its own.</param>
/// <param name="HasOther">Whether MISC is annotated; where it is not, a word outside may be one.</param>
/// <param name="Repeats">How often each sentence is seen in an epoch.</param>
/// <param name="Silver">Whether machines annotated it, so that its labels are open to doubt.</param>
internal sealed record Corpus(string Name, string[] Files, int Style, bool HasOther = true, int Repeats = 1, bool Silver = false);

/// <summary>What the model is made from.</summary>
internal static class Corpora
{
    public static readonly Corpus[] All =
    [
        new("gmb", ["gmb.conll.gz"], 1, Silver: true),
        new("gum", ["train.conll"], 2, Repeats: 2),
        new("re_docred", ["dev.conll"], 3),
        new("btc", ["a.conll", "e.conll", "g.conll", "h.conll"], 4, HasOther: false),
        new("wnut17", ["train.conll"], 4),
        new("uner_ewt", ["dev.conll"], 5, HasOther: false, Repeats: 2),
        new("re3d", ["train.norm.conll"], 6, HasOther: false, Repeats: 3),
        new("crossner", ["politics_train.conll", "politics_dev.conll", "literature_train.conll", "literature_dev.conll", "music_train.conll", "music_dev.conll", "literature_test.conll", "music_test.conll"], 7),
        new("grobid_wiki", ["ww1.conll", "brexit1.conll", "brexit2.conll"], 3),
    ];
}
