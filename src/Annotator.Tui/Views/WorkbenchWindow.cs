using Annotator.Tui.Painting;
using Annotator.Tui.State;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Annotator.Tui.Views;

/// <summary>The one window: panes over the workbench's state, keys and clicks into its commands.</summary>
internal sealed class WorkbenchWindow : Runnable
{
    private readonly Workbench _workbench;
    private readonly Keymap _keymap;
    private readonly ScreenPane _documents;
    private readonly ScreenPane _text;
    private readonly ScreenPane _annotations;
    private readonly ScreenPane _details;
    private readonly ScreenPane _plugins;
    private readonly ScreenPane _status;
    private readonly ScreenPane _leftRule;
    private readonly ScreenPane _rightRule;
    private readonly ScreenPane _dialogue;
    private readonly ScreenPane _help;
    private readonly ScreenPane _tooSmall;
    private readonly PaneScreen _screen;
    private readonly Func<bool> _suspend;
    private bool _leftQuestion;

    /// <param name="workbench">What is shown.</param>
    /// <param name="theme">How inks look.</param>
    /// <param name="suspend">Stops the program until the shell lets it go on; false, or null, where that cannot be done.</param>
    public WorkbenchWindow(Workbench workbench, Theme theme, Func<bool>? suspend = null)
    {
        (_workbench, _suspend) = (workbench, suspend ?? (() => false));
        _keymap = new([.. workbench.Commands.SelectMany(group => group.Commands)]);
        var mouse = new MouseRouter(workbench);
        _documents = new((width, height) => DocumentListPainter.Paint(workbench, width, height)) { Pointed = (at, flags) => Point(flags, () => mouse.InDocuments(_documents!.Place.Height, at, flags)) };
        _text = new((width, height) => Open is { } open ? TextPainter.Paint(open, workbench.Layers, width, height) : TextPainter.PaintNone(width, height)) { Pointed = (at, flags) => Point(flags, () => mouse.InText(at, flags)) };
        _annotations = new((width, height) => Open is { } open ? AnnotationListPainter.Paint(open, workbench.Layers, workbench.Filter, width, height) : []) { Pointed = (at, flags) => Point(flags, () => mouse.InAnnotations(_annotations!.Place.Height, at, flags)) };
        _details = new((width, height) => DetailsPainter.Paint(workbench, width, height)) { Pointed = (at, flags) => Point(flags, () => mouse.InDetails(_details!.Place.Width, _details.Place.Height, at, flags)) };
        _plugins = new((width, height) => PluginPainter.Paint(workbench.Plugins, width, height));
        _status = new((width, _) => StatusPainter.Paint(workbench, width)) { Pointed = (at, flags) => Point(flags, () => PressAt(at, flags)) };
        _leftRule = new((_, height) => RulePainter.Paint(height));
        _rightRule = new((_, height) => RulePainter.Paint(height));
        _help = new((width, height) => HelpPainter.Paint(workbench, width, height)) { IsVisible = false, Pointed = (_, flags) => ScrollHelp(flags) };
        _tooSmall = new(TooSmallPainter.Paint) { IsVisible = false };
        _dialogue = new((width, height) => workbench.Dialogue is { } dialogue ? DialoguePainter.Paint(dialogue, workbench.Notice, width, height) : []) { IsVisible = false, Pointed = (at, flags) => PointAtDialogue(() => mouse.InDialogue(_dialogue!.Place.Height, at, flags)) };
        CanFocus = true;
        Width = Dim.Fill();
        Height = Dim.Fill();
        _screen = new(theme, [_documents, _leftRule, _text, _rightRule, _annotations, _details, _plugins, _status, _dialogue, _help, _tooSmall]) { Width = Dim.Fill(), Height = Dim.Fill() };
        Add(_screen);
        workbench.Refreshed += Arrange;
        FrameChanged += (_, _) => Arrange();
        DrawComplete += BeginSuggesting;
        Initialized += (_, _) => App!.Paste += (_, pasted) => Paste(pasted.Text);
    }

    private bool IsTooSmall => ScreenLayout.IsTooSmall(Frame.Width, Frame.Height);

    private OpenDocument? Open => _workbench.Document;

    /// <inheritdoc/>
    protected override bool OnClearingViewport() => true;

    /// <summary>Presses a key, named as in the help page.</summary>
    internal void Press(string key)
    {
        if (IsTooSmall ? !_keymap.PressUnseen(_workbench, key) : !_keymap.Press(_workbench, key))
            return;
        if (_workbench.IsLeaving)
            App!.RequestStop();
        if (_workbench.IsSuspending)
            Suspend();
        Repaint();
    }

    private void Suspend()
    {
        _workbench.IsSuspending = false;
        if (!_suspend())
            _workbench.Tell("The workbench cannot be stopped here; q leaves it.", isWarning: true);
    }

    /// <summary>Pasted text goes into a question's line; elsewhere it must not act as keys.</summary>
    private void Paste(string text)
    {
        if (_workbench.Dialogue is { } dialogue)
            dialogue.Paste(text);
        else
            _workbench.Tell("What is pasted goes into a question's line only; / asks what to find.", isWarning: true);
        Repaint();
    }

    /// <inheritdoc/>
    protected override bool OnKeyDown(Key key)
    {
        if (KeyNames.Of(key) is { } name)
            Press(name);
        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _workbench.Refreshed -= Arrange;
        base.Dispose(disposing);
    }

    /// <summary>In a pane that the help covers, the mouse means nothing; a press beside a question leaves the question.</summary>
    private void Point(MouseFlags flags, Action act)
    {
        if (_workbench.ShowsHelp)
            return;
        var isPress = (flags & (MouseFlags.LeftButtonPressed | MouseFlags.RightButtonPressed)) != 0 && !flags.HasFlag(MouseFlags.PositionReport);
        if (isPress)
        {
            _workbench.ForgetNotice();
            _leftQuestion = _workbench.Dialogue is not null;
            // What the question is about must not change under it.
            if (_workbench.Dialogue is { } dialogue)
                _workbench.Answer(dialogue.Cancelled);
        }
        else if (_workbench.Dialogue is not null)
        {
            return;
        }
        // The button that left the question has yet to come up.
        if (_leftQuestion)
        {
            Repaint();
            return;
        }
        act();
        Repaint();
    }

    private void PointAtDialogue(Action act)
    {
        if (!_workbench.ShowsHelp)
            act();
        Repaint();
    }

    private void ScrollHelp(MouseFlags flags)
    {
        if (flags.HasFlag(MouseFlags.WheeledDown))
            _workbench.HelpTop += MouseRouter.WheelLines;
        else if (flags.HasFlag(MouseFlags.WheeledUp))
            _workbench.HelpTop = Math.Max(0, _workbench.HelpTop - MouseRouter.WheelLines);
        else if (flags.HasFlag(MouseFlags.LeftButtonClicked))
            _workbench.ShowsHelp = false;
        Repaint();
    }

    /// <summary>A click on a key that the status rows show presses it.</summary>
    private void PressAt(System.Drawing.Point at, MouseFlags flags)
    {
        if (flags.HasFlag(MouseFlags.LeftButtonClicked) && StatusPainter.KeyAt(_workbench, at.X, at.Y, _status.Place.Width) is { } key)
            Press(key);
    }

    /// <summary>The text is on the screen: now there is time for plugins.</summary>
    private void BeginSuggesting(object? sender, DrawEventArgs e)
    {
        DrawComplete -= BeginSuggesting;
        _workbench.BeginSuggesting();
    }

    private void Arrange()
    {
        var (width, height) = (Frame.Width, Frame.Height);
        var layout = ScreenLayout.For(width, height, PluginPainter.HeightOf(_workbench.Plugins));
        _documents.Place = layout.Documents;
        _leftRule.Place = layout.LeftRule;
        _text.Place = layout.Text;
        _rightRule.Place = layout.RightRule;
        _annotations.Place = layout.Annotations;
        _details.Place = layout.Details;
        _plugins.Place = layout.Plugins;
        _status.Place = layout.Status;
        _help.Place = _tooSmall.Place = new(0, 0, width, height);
        _workbench.Resize(layout.Text.Width, layout.Text.Height);
        Repaint();
    }

    private void Repaint()
    {
        var before = (_tooSmall.IsVisible, _help.IsVisible, _dialogue.IsVisible, _dialogue.Place);
        _tooSmall.IsVisible = IsTooSmall;
        _help.IsVisible = _workbench.ShowsHelp;
        PlaceDialogue();
        _screen.Refresh(isUncovered: before != (_tooSmall.IsVisible, _help.IsVisible, _dialogue.IsVisible, _dialogue.Place));
    }

    /// <summary>At the foot of the screen, over the status rows and as much of the rest as its choices need.</summary>
    private void PlaceDialogue()
    {
        _dialogue.IsVisible = _workbench.Dialogue is not null;
        if (_workbench.Dialogue is not { } dialogue)
            return;
        var height = Math.Min(Frame.Height, DialoguePainter.HeightOf(dialogue, Frame.Height));
        _dialogue.Place = new(0, Frame.Height - height, Frame.Width, height);
    }
}
