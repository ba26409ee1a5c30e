using Annotator.Core.Text;

namespace Annotator.Spreadsheets;

/// <summary>Text as a cell may hold it: line ends are <c>\n</c>, and nothing in it acts on a terminal or a spreadsheet.</summary>
internal static class SpreadsheetText
{
    /// <summary>The characters that make a cell a formula when it begins with one; OWASP, "CSV Injection".</summary>
    public const string FormulaStarts = "=+-@\t\r\n";

    /// <summary>The same as East Asian input methods write them, which some spreadsheets take as well.</summary>
    private const string WideFormulaStarts = "＝＋－＠";

    public static string Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => string.Join('\t', line.Split('\t').Select(SafeText.Of)));
        var cell = string.Join('\n', lines);
        return cell.Length > 0 && WideFormulaStarts.Contains(cell[0]) ? $"'{cell}" : cell;
    }
}
