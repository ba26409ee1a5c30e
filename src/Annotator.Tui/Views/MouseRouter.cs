using Annotator.Tui.Painting;
using Annotator.Tui.State;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace Annotator.Tui.Views;

/// <summary>From Terminal.Gui's mouse events to what they mean in each pane.</summary>
internal sealed class MouseRouter(Workbench workbench)
{
    private const int WheelLines = 3;

    private readonly TextPointer _text = new(workbench);

    /// <summary>In the text.</summary>
    public void InText(View pane, Mouse mouse)
    {
        if (mouse.Position is not { } at)
            return;
        if (mouse.Flags.HasFlag(MouseFlags.WheeledDown))
            workbench.Document?.Scroll(WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.WheeledUp))
            workbench.Document?.Scroll(-WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.LeftButtonDoubleClicked))
            _text.DoubleClick(at.X, at.Y);
        else if (mouse.Flags.HasFlag(MouseFlags.RightButtonPressed) && !mouse.Flags.HasFlag(MouseFlags.PositionReport))
            _text.RightClick(at.X, at.Y);
        else if (mouse.Flags.HasFlag(MouseFlags.LeftButtonPressed))
            Pressed(pane, at, isMove: mouse.Flags.HasFlag(MouseFlags.PositionReport));
        else if (mouse.Flags.HasFlag(MouseFlags.LeftButtonReleased))
            Released(pane, at);
    }

    /// <summary>In the list of annotations.</summary>
    public void InAnnotations(View pane, Mouse mouse)
    {
        if (workbench.Document is not { } document || mouse.Position is not { } at)
            return;
        if (mouse.Flags.HasFlag(MouseFlags.WheeledDown))
            Reviewing.Next(workbench, WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.WheeledUp))
            Reviewing.Previous(workbench, WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked) && AnnotationListPainter.At(document, workbench.Filter, at.Y, pane.Frame.Height) is { } annotation)
            document.Select(annotation);
    }

    /// <summary>In the list of documents.</summary>
    public void InDocuments(View pane, Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked) && mouse.Position is { } at && DocumentListPainter.At(workbench, at.Y, pane.Frame.Height) is { } index)
            workbench.OpenAt(index);
    }

    /// <summary>In a question at the foot of the screen.</summary>
    public void InDialogue(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked) && mouse.Position is { } at
            && workbench.Dialogue is { } dialogue && DialoguePainter.At(dialogue, at.Y) is { } index && dialogue.ChooseAt(index) is { } answer)
            workbench.Answer(answer);
    }

    private void Pressed(View pane, System.Drawing.Point at, bool isMove)
    {
        if (isMove)
        {
            _text.Drag(at.X, at.Y);
            return;
        }
        pane.App!.Mouse.GrabMouse(pane);
        _text.Press(at.X, at.Y);
    }

    private void Released(View pane, System.Drawing.Point at)
    {
        pane.App!.Mouse.UngrabMouse();
        _text.Release(at.X, at.Y);
    }
}
