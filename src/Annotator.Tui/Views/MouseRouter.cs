using System.Drawing;
using Annotator.Tui.Painting;
using Annotator.Tui.State;
using Terminal.Gui.Input;

namespace Annotator.Tui.Views;

/// <summary>From Terminal.Gui's mouse events to what they mean in each pane.</summary>
internal sealed class MouseRouter(Workbench workbench)
{
    /// <summary>Lines that one step of the wheel scrolls.</summary>
    public const int WheelLines = 3;

    private readonly TextPointer _text = new(workbench);

    /// <summary>In the text.</summary>
    public void InText(Point at, MouseFlags flags)
    {
        if (flags.HasFlag(MouseFlags.WheeledDown))
            workbench.Document?.Scroll(WheelLines);
        else if (flags.HasFlag(MouseFlags.WheeledUp))
            workbench.Document?.Scroll(-WheelLines);
        else if (flags.HasFlag(MouseFlags.LeftButtonDoubleClicked))
            _text.DoubleClick(at.X, at.Y);
        else if (flags.HasFlag(MouseFlags.RightButtonPressed) && !flags.HasFlag(MouseFlags.PositionReport))
            _text.RightClick(at.X, at.Y);
        else if (flags.HasFlag(MouseFlags.LeftButtonPressed))
            Pressed(at, isMove: flags.HasFlag(MouseFlags.PositionReport));
        else if (flags.HasFlag(MouseFlags.LeftButtonReleased))
            _text.Release(at.X, at.Y);
    }

    /// <summary>In the list of annotations.</summary>
    public void InAnnotations(int height, Point at, MouseFlags flags)
    {
        if (workbench.Document is not { } document)
            return;
        if (flags.HasFlag(MouseFlags.WheeledDown))
            Reviewing.Next(workbench, WheelLines);
        else if (flags.HasFlag(MouseFlags.WheeledUp))
            Reviewing.Previous(workbench, WheelLines);
        else if (flags.HasFlag(MouseFlags.LeftButtonClicked) && AnnotationListPainter.At(document, workbench.Filter, at.Y, height) is { } annotation)
            document.Select(annotation);
    }

    /// <summary>In the list of documents.</summary>
    public void InDocuments(int height, Point at, MouseFlags flags)
    {
        if (flags.HasFlag(MouseFlags.WheeledDown))
            workbench.Documents.Scrolled += WheelLines;
        else if (flags.HasFlag(MouseFlags.WheeledUp))
            workbench.Documents.Scrolled -= WheelLines;
        else if (!flags.HasFlag(MouseFlags.LeftButtonClicked))
            return;
        else if (DocumentListPainter.At(workbench, at.Y, height) is { } index)
            workbench.OpenAt(index);
        else if (at.Y == 0)
            Choosing.AskDocumentFilter(workbench);
        else if (at.Y == 1)
            Choosing.NextOrder(workbench);
    }

    /// <summary>In the details: the wheel scrolls, a click takes an alternative.</summary>
    public void InDetails(int width, int height, Point at, MouseFlags flags)
    {
        if (workbench.Document is not { } document)
            return;
        if (flags.HasFlag(MouseFlags.WheeledDown))
            document.DetailsTop += WheelLines;
        else if (flags.HasFlag(MouseFlags.WheeledUp))
            document.DetailsTop = Math.Max(0, document.DetailsTop - WheelLines);
        else if (flags.HasFlag(MouseFlags.LeftButtonClicked) && DetailsPainter.AlternativeAt(workbench, at.Y, width, height) is { } number)
            Resolving.TakeNumbered(workbench, number);
    }

    /// <summary>In a question at the foot of the screen.</summary>
    public void InDialogue(int height, Point at, MouseFlags flags)
    {
        if (flags.HasFlag(MouseFlags.LeftButtonClicked)
            && workbench.Dialogue is { } dialogue && DialoguePainter.At(dialogue, at.Y, height) is { } index && dialogue.ChooseAt(index) is { } answer)
            workbench.Answer(answer);
    }

    private void Pressed(Point at, bool isMove)
    {
        if (isMove)
            _text.Drag(at.X, at.Y);
        else
            _text.Press(at.X, at.Y);
    }
}
