using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Annotator.Testing;
using Annotator.Tui.Loop;
using Annotator.Tui.Settings;
using Annotator.Tui.Views;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.Time;

namespace Annotator.Tui.Tests.Screens;

/// <summary>The first of the sample texts as a person sees it half-way through, with how each cell looks.</summary>
[Collection("Terminal.Gui")]
public class ReferenceScreenTests
{
    public static TheoryData<int, int, string, string> Looks()
    {
        var looks = new TheoryData<int, int, string, string>();
        foreach (var (width, height) in (ReadOnlySpan<(int, int)>)[(80, 24), (160, 50)])
        {
            foreach (var lanes in (ReadOnlySpan<string>)["off", "overlaps", "all"])
            {
                looks.Add(width, height, lanes, nameof(ThemeName.Dark));
                looks.Add(width, height, lanes, nameof(ThemeName.None));
            }
        }
        return looks;
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void The_reference_document_is_legible_with_and_without_lanes_and_colour(int width, int height, string lanes, string theme)
    {
        Environment.SetEnvironmentVariable("DisableRealDriverIO", "1");
        using var desk = Desk.On(Annotated(Text()));
        using var app = Application.Create(new VirtualTimeProvider());
        app.Init(DriverRegistry.Names.ANSI);
        app.Driver!.SetScreenSize(width, height);
        using var window = new WorkbenchWindow(desk.Workbench, new Theme(Enum.Parse<ThemeName>(theme)));
        _ = new CellDiff(app, window);
        var session = app.Begin(window)!;
        app.LayoutAndDraw();

        foreach (var key in $"a n a n M n r n n {(lanes == "all" ? "'" : lanes == "off" ? "' '" : "")}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
            window.Press(key);
        app.LayoutAndDraw();
        var screen = InkedScreen.Of(app.Driver);
        app.End(session);

        Assert.Null(Approved.WhyNot(screen, $"reference-{width}x{height}-lanes-{lanes}-{theme.ToLowerInvariant()}"));
    }

    /// <summary>What plugins might propose: every quotation, and a few names wherever they stand.</summary>
    private static AnnotatedDocument Annotated(string text)
    {
        (string Layer, string Label, string Pattern)[] found =
        [
            ("quote", "DIRECT", "“[^”]*”"),
            ("mention", "CUE", "\\b(said|added|according to|read)\\b"),
            ("entity", "LOC", "\\b(Afghanistan|China|Badakhshan province|Tajikistan|Kyrgyzstan|U\\.S\\.)(?!\\w)"),
            ("entity", "ORG", "\\b(East Turkestan Islamic Movement|ETIM|NATO|Taliban|al-Qaida|U\\.S\\. Embassy in Kyrgyzstan|Senate Foreign Relations Committee)\\b"),
            ("entity", "PER", "\\b(Randall Schriver|Schriver|John Sullivan|Kyle Rempfer)\\b"),
        ];
        var annotations = found
            .SelectMany(kind => Regex.Matches(text, kind.Pattern).Select(match => (kind.Layer, kind.Label, Span: new TextSpan(match.Index, match.Index + match.Length))))
            .OrderBy(one => one.Span.Start)
            .Select((one, index) => new Annotation($"a{index + 1}", one.Layer, one.Label, one.Span)
            {
                Proposals = [new Proposal("test@1") with { Confidence = 0.5 + index % 50 / 100.0, Reason = "a rule of the test" }],
            });
        return new(new Document("reference", text), annotations, []);
    }

    private static string Text([CallerFilePath] string testFile = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(testFile)!, "..", "..", "..", "data", "texts", "000_1c02de0be62657c2.txt"));
}
