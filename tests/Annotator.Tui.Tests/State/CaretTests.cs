using Annotator.Language;
using Annotator.Tui.State;
using CsCheck;

namespace Annotator.Tui.Tests.State;

public class CaretTests
{
    private static readonly string[] Parts =
        ["a", "word ", "\n", "\r\n", "漢", "e\u0301", "👍🏽", "👨‍👩‍👧", "🇩🇪", "\t", " ", "al-Qaida", "U.S. ", "“", "\u0301", "\u200D", "\n\n"];

    private static readonly Gen<string> Texts = Gen.Int[0, Parts.Length - 1].Array[0, 40].Select(picks => string.Concat(picks.Select(pick => Parts[pick])));

    private static readonly Action<OpenDocument>[] Moves =
    [
        document => document.MoveByRows(1),
        document => document.MoveByRows(-1),
        document => document.MoveByPages(1),
        document => document.MoveByPages(-1),
        document => document.Scroll(2),
        document => document.Scroll(-2),
        document => document.MoveTo(Graphemes.Next(document.Text, document.Caret)),
        document => document.MoveTo(Graphemes.Previous(document.Text, document.Caret)),
        document => document.MoveTo(WordMotion.NextStart(document.Text, document.Caret)),
        document => document.MoveTo(WordMotion.PreviousStart(document.Text, document.Caret)),
        document => document.MoveTo(WordMotion.NextEnd(document.Text, document.Caret)),
        document => document.MoveTo(ParagraphMotion.Next(document.Text, document.Caret)),
        document => document.MoveTo(ParagraphMotion.Previous(document.Text, document.Caret)),
        document => document.Resize(7, 3),
        document => document.Resize(19, 5),
        document => document.MoveTo(int.MaxValue),
    ];

    [Fact]
    public void Whatever_keys_are_pressed_the_caret_is_between_graphemes_and_in_sight() =>
        Gen.Select(Texts, Gen.Int[0, Moves.Length - 1].Array[0, 30]).Sample((text, moves) =>
        {
            var document = Open.Marked(text, width: 10, height: 4);
            foreach (var move in moves)
            {
                Moves[move](document);

                Assert.True(Graphemes.IsBoundary(document.Text, document.Caret));
                Assert.True(IsInSight(document), $"caret {document.Caret}, top {document.Top}");
            }
        });

    [Fact]
    public void Moving_down_and_up_keeps_to_the_column_through_a_short_row()
    {
        var document = Open.Marked("a long first line\nshort\nanother long line");
        document.MoveTo(12);

        document.MoveByRows(1);
        Assert.Equal(5, document.Rows.ColumnOf(document.Rows.At(document.Caret), document.Caret));

        document.MoveByRows(1);
        Assert.Equal(12, document.Rows.ColumnOf(document.Rows.At(document.Caret), document.Caret));
    }

    [Fact]
    public void Resizing_keeps_the_first_visible_text_on_top()
    {
        var document = Open.Marked(string.Concat(Enumerable.Range(0, 200).Select(number => $"word{number} ")), width: 40, height: 10);
        document.MoveTo(800);
        var top = document.Top;

        document.Resize(60, 10);

        Assert.True(document.Rows.At(top).Start == document.Top);
    }

    [Theory]
    [InlineData("the U.S. and", 4, 8 + 1)]
    [InlineData("al-Qaida and", 0, 9)]
    [InlineData("“Hi,” she", 0, 1)]
    [InlineData("end", 0, 3)]
    public void The_next_word_starts_after_blanks_and_marks(string text, int from, int to) => Assert.Equal(to, WordMotion.NextStart(text, from));

    private static bool IsInSight(OpenDocument document)
    {
        var row = document.Rows.At(document.Top);
        for (var shown = 1; !row.Holds(document.Caret); shown++)
        {
            if (shown == document.Height || document.Rows.Below(row) is not { } below)
                return false;
            row = below;
        }
        return true;
    }
}
