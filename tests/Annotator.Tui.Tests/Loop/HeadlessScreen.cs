using Annotator.Tui.Loop;
using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.Time;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Annotator.Tui.Tests.Loop;

/// <summary>A screen of 12 by 3 without a terminal: a view fills it, and what would be sent is kept.</summary>
internal sealed class HeadlessScreen : IDisposable
{
    private readonly IApplication _app;
    private readonly Runnable _window = new() { Width = Dim.Fill(), Height = Dim.Fill() };
    private readonly SessionToken _session;

    static HeadlessScreen() => Environment.SetEnvironmentVariable("DisableRealDriverIO", "1");

    public HeadlessScreen(params View[] views)
    {
        _app = Application.Create(new VirtualTimeProvider());
        _app.Init(DriverRegistry.Names.ANSI);
        _app.Driver!.SetScreenSize(12, 3);
        _ = new CellDiff(_app, _window);
        _window.Add(views);
        _session = _app.Begin(_window)!;
        Draw();
    }

    /// <summary>The rows as a person sees them.</summary>
    public string[] Rows => _app.Driver!.ToString()!.Split('\n').Select(row => row.TrimEnd('\r')).Take(3).ToArray();

    /// <summary>Draws and says what the terminal was sent.</summary>
    public string Draw()
    {
        _app.Driver!.WriteRaw("\0");
        _app.LayoutAndDraw();
        return _app.Driver.GetOutput().GetLastOutput().Split('\0')[^1];
    }

    public void Dispose()
    {
        _app.End(_session);
        _window.Dispose();
        _app.Dispose();
    }
}

/// <summary>A view that shows given rows.</summary>
internal sealed class Rows(params string[] rows) : CellView
{
    private static readonly Attribute Own = new(Color.None, Color.None);

    public void Set(int row, string text)
    {
        rows[row] = text;
        SetNeedsDraw();
    }

    protected override void PaintRow(int row, ScreenRow cells)
    {
        if (row < rows.Length)
            cells.Write(rows[row], Own);
        cells.Fill(Own);
    }
}
