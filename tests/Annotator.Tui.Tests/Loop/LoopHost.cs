using Annotator.Tui.Loop;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Annotator.Tui.Tests.Loop;

/// <summary>The program that runs at the other end of a <see cref="PseudoTerminal"/>: it tells on the screen what reaches it.</summary>
internal static class LoopHost
{
    private static int Main(string[] arguments)
    {
        Environment.SetEnvironmentVariable("DisableRealDriverIO", null);
        if (TerminalSession.WhyNot() is { } reason)
        {
            Console.Error.WriteLine(reason);
            return 3;
        }
        try
        {
            return TerminalSession.Run((_, suspend) => arguments is ["fail"] ? throw new InvalidOperationException("no-window") : new Witness(suspend));
        }
        catch (InvalidOperationException e)
        {
            Console.Error.WriteLine($"caught:{e.Message}");
            return 70;
        }
    }

    private sealed class Witness : Window
    {
        private readonly Record _record = new() { Width = Dim.Fill(), Height = Dim.Fill() };

        private readonly Func<bool> _suspend;

        public Witness(Func<bool> suspend)
        {
            _suspend = suspend;
            BorderStyle = LineStyle.None;
            Add(_record);
            Initialized += (_, _) =>
            {
                App!.ScreenChanged += (_, e) => _record.Tell($"size:{e.Value.Width}x{e.Value.Height}");
                App!.Paste += (_, e) => _record.Tell($"paste:{e.Text}");
                App!.AddTimeout(TimeSpan.FromMilliseconds(1), () => { _record.Tell("ready"); return false; });
            };
        }

        protected override bool OnKeyDown(Key key)
        {
            _record.Tell($"key:{key}");
            if (key == Key.Q)
                App!.RequestStop();
            else if (key == Key.P)
                new Thread(() => App!.Post(() => _record.Tell("posted"))).Start();
            else if (key == Key.T)
                App!.AddTimeout(TimeSpan.FromMilliseconds(20), () => { _record.Tell("timer"); return false; });
            else if (key == Key.D)
                _record.Tell(MessageBox.Query(App!, "Title", "dialog-open", "_OK") is null ? "dialog:none" : "dialog:ok");
            else if (key == Key.Z.WithCtrl)
                _record.Tell($"suspended:{_suspend()}");
            else if (key == Key.X)
                throw new InvalidOperationException("thrown-by-ui");
            else if (key == Key.C)
                new Thread(() => throw new InvalidOperationException("thrown-by-thread")).Start();
            else if (key == Key.E)
                new Thread(() => Environment.Exit(5)).Start();
            return true;
        }
    }

    private sealed class Record : CellView
    {
        private readonly List<string> _told = [];

        public void Tell(string what)
        {
            _told.Add(what);
            SetNeedsDraw();
        }

        protected override void PaintRow(int row, ScreenRow cells)
        {
            if (row < _told.Count)
                cells.Write(_told[row], new Attribute(Color.None, Color.None));
        }
    }
}
