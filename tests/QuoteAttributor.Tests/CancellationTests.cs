using Annotator.Quotes.Marks;
using Annotator.Quotes.Reading;
using Annotator.Quotes.Sieves;
using Annotator.Quotes.Who;
using Annotator.Testing;

namespace Annotator.Quotes.Tests;

/// <summary>Each layer looks for itself whether it should give up, so that none goes on through a long text.</summary>
public class CancellationTests
{
    private const string Text = "“We are late, he said.\n\nANN: “It is,” said [PER Ann Lee].\n\nBO: ‘No,’ said [PER Bo Lund].";

    private static readonly CancellationToken Cancelled = new(true);

    private readonly AnnotatedDocument _document = Marked.Text(Text);
    private readonly ReadText _read;
    private readonly List<TextSpan> _paragraphs;
    private readonly List<QuotedStretch> _stretches;

    public CancellationTests()
    {
        _read = new(_document.Document.Text, CancellationToken.None);
        _paragraphs = [.. Paragraphs.Of(_read.Text)];
        _stretches = QuoteMarks.Find(_read.Text, _paragraphs, CancellationToken.None);
    }

    [Fact]
    public void Stops_cutting_into_words() => Stops(() => _ = new ReadText(string.Concat(Enumerable.Repeat(_read.Text, 100)), Cancelled));

    [Fact]
    public void Stops_looking_for_marks() => Stops(() => QuoteMarks.Find(_read.Text, _paragraphs, Cancelled));

    [Fact]
    public void Stops_inside_a_paragraph_of_marks() => Stops(() => new DoubleMarks(_read.Text, Cancelled).Read(_paragraphs[0], '\0'));

    [Fact]
    public void Stops_inside_a_paragraph_of_single_marks() => Stops(() => new SingleMarks(_read.Text, Cancelled).Read(_paragraphs[^1], [], '\0'));

    [Fact]
    public void Stops_looking_for_missing_marks() => Stops(() => new MissingClose(_read).Cut(_stretches, Cancelled));

    [Fact]
    public void Stops_looking_for_turns() => Stops(() => new TranscriptLines(_read, _paragraphs).Labels(Cancelled));

    [Fact]
    public void Stops_reading_paragraphs() => Stops(() => _ = new PassageReader(_read, _stretches).Read(_paragraphs, Cancelled).Count());

    [Fact]
    public void Stops_in_the_sieves()
    {
        var passage = new PassageReader(_read, _stretches).Read(_paragraphs, CancellationToken.None).Last();

        Stops(() => new Utterances(_stretches, _document.Annotations, new Turns(false)).Read(passage, Cancelled));
    }

    [Fact]
    public void Stops_looking_for_names() => Stops(() => new NameFinder(_read, _document.Annotations, _stretches).Find(Cancelled));

    [Fact]
    public void Stops_listing_names()
    {
        var names = new NameFinder(_read, _document.Annotations, _stretches).Find(CancellationToken.None);

        Stops(() => _ = new NameList(_read.Text, names, new HashSet<string>(), Cancelled));
    }

    [Fact]
    public void Stops_naming_speakers()
    {
        var names = new NameFinder(_read, _document.Annotations, _stretches).Find(CancellationToken.None);
        var naming = new Naming(_read, new NameList(_read.Text, names, new HashSet<string>(), CancellationToken.None));

        Stops(() => new SuggestionList(naming, [new Piece(Speech.Direct, _stretches[0].Span, "marks-only")], 0).All(Cancelled));
    }

    private static void Stops(Action work) => Assert.Throws<OperationCanceledException>(work);
}
