using Annotator;

namespace EntityTagger.Tests.Learning;

public class LearningTests
{
    /// <summary>Sentences of an invented kind of text in which names of one shape are of one label.</summary>
    private static readonly string[] Corpus =
    [
        "The shipyard at [ORG Vorst 12] sold two boats to [ORG Halde 7].",
        "On Tuesday [ORG Halde 7] paid [ORG Brink 30] for the ropes.",
        "[ORG Brink 30] and [ORG Vorst 12] share a harbour in [LOC Norway].",
        "Nobody at [ORG Tolm 4] would say why [ORG Halde 7] left.",
    ];

    [Fact]
    public void The_same_documents_give_the_same_bytes()
    {
        var one = Reviewed.State(Corpus.Select(text => Reviewed.Text(text)));
        var other = Reviewed.State(Corpus.Select(text => Reviewed.Text(text)));

        Assert.False(one.IsEmpty);
        Assert.True(one.Span.SequenceEqual(other.Span));
    }

    [Fact]
    public void Nothing_learned_suggests_as_it_came()
    {
        const string Text = "The shipyard at Vorst 12 sold two boats to Anna Bell in Norway.";

        Assert.Equal(Tagged.Text(Text), Reviewed.Found(default, Text));
    }

    [Fact]
    public void Names_of_a_kind_it_did_not_know_are_found_in_other_words()
    {
        const string Unseen = "The shipyard at Quenb 9 sold ropes to Halde 7 and to Fjorm 22.";
        const string Right = "The shipyard at [ORG Quenb 9] sold ropes to [ORG Halde 7] and to [ORG Fjorm 22].";

        var state = Reviewed.State(Enumerable.Repeat(Corpus, 5).SelectMany((texts, round) => texts.Select(text => Reviewed.Text(text + " " + new string('.', round)))));

        Assert.NotEqual(Right, Tagged.Text(Unseen));
        Assert.Equal(Right, Reviewed.Found(state, Unseen));
    }

    [Fact]
    public void A_name_relabelled_once_is_known_in_another_document()
    {
        const string Text = "Later Zorbland met us. We thanked Zorbland.";

        var state = Reviewed.State(Reviewed.Text("Yesterday [ORG Zorbland] said nothing, and [ORG Zorbland] left."));

        Assert.Equal("Later [PER Zorbland] met us. We thanked [PER Zorbland].", Tagged.Text(Text));
        Assert.Equal("Later [ORG Zorbland] met us. We thanked [ORG Zorbland].", Reviewed.Found(state, Text));
    }

    [Fact]
    public void The_reason_says_what_was_decided_before()
    {
        var state = Reviewed.State(Reviewed.Text("Yesterday [ORG Zorbland] said nothing, and [ORG Zorbland] left."));

        var found = new Entities().With(state).Suggest(new(new Document("other", "We thanked Zorbland.")), CancellationToken.None).Single();

        Assert.StartsWith("decided as ORG 2 times before; ", found.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_rejected_is_proposed_no_more()
    {
        const string Text = "They said that Sunni shops were closed.";

        var state = Reviewed.State(
            Reviewed.Text("Many [-MISC Sunni] houses were sold."),
            Reviewed.Text("He saw [-MISC Sunni] villages."),
            Reviewed.Text("Few [-MISC Sunni] books were read."));

        Assert.Equal("They said that [MISC Sunni] shops were closed.", Tagged.Text(Text));
        Assert.Equal(Text, Reviewed.Found(state, Text));
    }

    [Fact]
    public void What_foretold_the_decisions_badly_is_trusted_less()
    {
        var steady = Reviewed.State(Corpus.Select(text => Reviewed.Text(text)));
        var moody = Reviewed.State(Corpus.Select((text, number) => Reviewed.Text(number % 2 == 0 ? text : text.Replace("ORG", "MISC", StringComparison.Ordinal))));

        Assert.Equal(1, StateFile.Read(steady.Span).Trust.Share);
        Assert.InRange(StateFile.Read(moody.Span).Trust.Share, 0, 0.75f);
    }

    [Fact]
    public void The_same_decisions_again_change_nothing()
    {
        var once = Reviewed.State(Corpus.Select(text => Reviewed.Text(text)));

        var again = new Entities().Learn(once, Reviewed.Text(Corpus[1]), CancellationToken.None);

        Assert.True(once.Span.SequenceEqual(again.Span));
    }

    [Fact]
    public void Decisions_made_anew_take_the_place_of_those_before()
    {
        const string Text = "We thanked Zorbland.";
        var wrong = Reviewed.State(Reviewed.Text("Yesterday [LOC Zorbland] said nothing."));

        var right = Enumerable.Range(0, 3).Aggregate(wrong, (state, round) =>
            new Entities().Learn(state, Reviewed.Text(round % 2 == 0 ? "Yesterday [PER Zorbland] said nothing." : "Yesterday [PER Zorbland] said [-MISC nothing]."), CancellationToken.None));

        Assert.Equal("We thanked [LOC Zorbland].", Reviewed.Found(wrong, Text));
        Assert.Equal("We thanked [PER Zorbland].", Reviewed.Found(right, Text));
    }

    [Fact]
    public void A_document_where_all_is_pending_teaches_nothing() =>
        Assert.True(Reviewed.State(Reviewed.Text("Then [?ORG Zorbland] left. We thanked [?ORG Zorbland].", DocumentState.InWork)).IsEmpty);

    [Fact]
    public void Of_a_document_in_work_only_what_was_looked_at_counts()
    {
        var words = new TokenizedText("Then Zorbland left. We thanked Kvant. Marisko and Halde met.");
        var document = Reviewed.Text("Then [ORG Zorbland] left. We thanked Kvant. [PER Marisko] and [?PER Halde] met.", DocumentState.InWork);

        var reviewed = new ReviewedText(words, document, "entity");

        Assert.Equal(["Then Zorbland left .", "Marisko and Halde met ."], reviewed.Sentences.Select(sentence => words.Words(sentence.FirstToken, sentence.EndToken)));
        // Outside alone, single ORG alone, outside alone; then single PER alone and everything for what is pending and around it.
        const uint All = (1u << 17) - 1;
        Assert.Equal([1u, 1u << 8, 1u, 1u], reviewed.Allowed[..4]);
        Assert.Equal([1u << 4, All, All, All, All], reviewed.Allowed[^5..]);
    }

    [Fact]
    public void A_label_of_the_projects_own_teaches_nothing_about_ours()
    {
        var words = new TokenizedText("Then Zorbland left.");

        var reviewed = new ReviewedText(words, Reviewed.Text("Then [EVENT Zorbland] left."), "entity");

        Assert.Equal([1u, (1u << 17) - 1, 1u, 1u], reviewed.Allowed);
        Assert.Empty(reviewed.Names());
    }

    [Fact]
    public void Stops_when_asked_to() => Assert.Throws<OperationCanceledException>(
        () => new Entities().Learn(default, Reviewed.Text(Corpus[0]), new CancellationToken(canceled: true)));
}
