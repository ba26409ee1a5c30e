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
    private readonly PaneView _documents;
    private readonly PaneView _text;
    private readonly PaneView _annotations;
    private readonly PaneView _details;
    private readonly PaneView _plugins;
    private readonly PaneView _status;
    private readonly PaneView _leftRule;
    private readonly PaneView _rightRule;
    private readonly PaneView _dialogue;
    private readonly PaneView _help;
    private readonly PaneView _tooSmall;

    public WorkbenchWindow(Workbench workbench, Theme theme)
    {
        _workbench = workbench;
        _keymap = new([.. workbench.Commands.SelectMany(group => group.Commands)]);
        var mouse = new MouseRouter(workbench);
        _documents = new(theme, (width, height) => DocumentListPainter.Paint(workbench, width, height)) { Pointed = at => Point(() => mouse.InDocuments(_documents!, at)) };
        _text = new(theme, (width, height) => Open is { } open ? TextPainter.Paint(open, workbench.Layers, width, height) : []) { Pointed = at => Point(() => mouse.InText(_text!, at)) };
        _annotations = new(theme, (width, height) => Open is { } open ? AnnotationListPainter.Paint(open, workbench.Layers, workbench.Filter, width, height) : []) { Pointed = at => Point(() => mouse.InAnnotations(_annotations!, at)) };
        _details = new(theme, (width, height) => Open is { } open ? DetailsPainter.Paint(open, workbench.Layers, width, height) : []);
        _plugins = new(theme, (width, height) => PluginPainter.Paint(workbench.Plugins, width, height));
        _status = new(theme, (width, _) => StatusPainter.Paint(workbench, width));
        _leftRule = new(theme, (_, height) => RulePainter.Paint(height));
        _rightRule = new(theme, (_, height) => RulePainter.Paint(height));
        _help = new(theme, (width, height) => HelpPainter.Paint(workbench, width, height)) { Width = Dim.Fill(), Height = Dim.Fill(), Visible = false };
        _tooSmall = new(theme, TooSmallPainter.Paint) { Width = Dim.Fill(), Height = Dim.Fill(), Visible = false };
        _dialogue = new(theme, (width, _) => workbench.Dialogue is { } dialogue ? DialoguePainter.Paint(dialogue, width) : []) { Visible = false, Pointed = at => Point(() => mouse.InDialogue(at)) };
        CanFocus = true;
        Width = Dim.Fill();
        Height = Dim.Fill();
        Add(_documents, _leftRule, _text, _rightRule, _annotations, _details, _plugins, _status, _dialogue, _help, _tooSmall);
        workbench.Refreshed += Arrange;
        FrameChanged += (_, _) => Arrange();
        DrawComplete += BeginSuggesting;
        Initialized += (_, _) => App!.Paste += (_, pasted) => Paste(pasted.Text);
    }

    private OpenDocument? Open => _workbench.Document;

    /// <inheritdoc/>
    protected override bool OnClearingViewport() => true;

    /// <summary>Presses a key, named as in the help page.</summary>
    internal void Press(string key)
    {
        if (!_keymap.Press(_workbench, key))
            return;
        if (_workbench.IsLeaving)
            App!.RequestStop();
        Repaint();
    }

    /// <summary>Pasted text goes into a question's line; elsewhere it must not act as keys.</summary>
    private void Paste(string text)
    {
        _workbench.Dialogue?.Paste(text);
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

    /// <summary>While a question or the help covers the panes, clicks in them mean nothing.</summary>
    private void Point(Action act)
    {
        if (!_workbench.ShowsHelp)
            act();
        Repaint();
    }

    /// <summary>The text is on the screen: now there is time for plugins.</summary>
    private void BeginSuggesting(object? sender, DrawEventArgs e)
    {
        DrawComplete -= BeginSuggesting;
        _workbench.BeginSuggesting();
    }

    private void Arrange()
    {
        var layout = ScreenLayout.For(Frame.Width, Frame.Height, PluginPainter.HeightOf(_workbench.Plugins));
        Place(_documents, layout.Documents);
        Place(_leftRule, layout.LeftRule);
        Place(_text, layout.Text);
        Place(_rightRule, layout.RightRule);
        Place(_annotations, layout.Annotations);
        Place(_details, layout.Details);
        Place(_plugins, layout.Plugins);
        Place(_status, layout.Status);
        _workbench.Resize(layout.Text.Width, layout.Text.Height);
        Repaint();
    }

    private static void Place(PaneView view, Pane pane)
    {
        view.Visible = !pane.IsEmpty;
        view.Frame = new(pane.Left, pane.Top, pane.Width, pane.Height);
    }

    /// <summary>At the foot of the screen, over the status rows and as much of the rest as its choices need.</summary>
    private void PlaceDialogue()
    {
        _dialogue.Visible = _workbench.Dialogue is not null;
        if (_workbench.Dialogue is not { } dialogue)
            return;
        var height = Math.Min(Frame.Height, DialoguePainter.HeightOf(dialogue));
        _dialogue.Frame = new(0, Frame.Height - height, Frame.Width, height);
    }

    private void Repaint()
    {
        Cover();
        foreach (var pane in SubViews.OfType<PaneView>())
            pane.Refresh();
    }

    /// <summary>Shows what lies over the panes; where that changes, all below is drawn again.</summary>
    private void Cover()
    {
        var before = (_tooSmall.Visible, _help.Visible, _dialogue.Visible, _dialogue.Frame);
        _tooSmall.Visible = ScreenLayout.IsTooSmall(Frame.Width, Frame.Height);
        _help.Visible = _workbench.ShowsHelp;
        PlaceDialogue();
        if (before != (_tooSmall.Visible, _help.Visible, _dialogue.Visible, _dialogue.Frame))
            SetNeedsDraw();
    }
}
