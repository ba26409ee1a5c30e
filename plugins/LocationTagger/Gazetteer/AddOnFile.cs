using System.Globalization;
using System.Text;

namespace LocationTagger.Gazetteer;

/// <summary>Reads an add-on gazetteer: tab-separated columns name, alternatives, lat, lon, country, feature, population, geonames.</summary>
/// <remarks>The heading may be left out, as may columns at the end from country on; alternatives are parted by <c>|</c>.</remarks>
internal sealed class AddOnFile(string path, GazetteerFile gazetteer)
{
    private const int MostProblems = 10;
    private const int LongestName = 200;

    private readonly List<string> _problems = [];

    /// <summary>The rows of all files named, in order.</summary>
    /// <param name="paths">Paths parted by <c>;</c>.</param>
    /// <param name="gazetteer">Knows the feature codes.</param>
    /// <exception cref="IOException">A file is not there, or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file has wrong rows; the message names the first ten.</exception>
    public static IReadOnlyList<AddOnRow> ReadAll(string paths, GazetteerFile gazetteer) =>
    [
        .. paths.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(path => new AddOnFile(path, gazetteer).Read()),
    ];

    private List<AddOnRow> Read()
    {
        var rows = new List<AddOnRow>();
        foreach (var (number, line) in Lines().Index())
        {
            if (line.Length == 0 || number == 0 && line.StartsWith("name\t", StringComparison.OrdinalIgnoreCase))
                continue;
            if (RowOf(line, out var wrong) is { } row)
                rows.Add(row);
            else
                _problems.Add($"line {number + 1}: {wrong}");
        }
        if (_problems.Count == 0)
            return rows;
        var more = _problems.Count > MostProblems ? $"; and {_problems.Count - MostProblems} more" : "";
        throw new InvalidDataException(
            $"The add-on gazetteer '{path}' has wrong rows: {string.Join("; ", _problems.Take(MostProblems))}{more}. Correct them, or take the file out of the option 'gazetteers'.");
    }

    private string[] Lines()
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"The add-on gazetteer '{path}' is not there. Put it there, or correct the option 'gazetteers'.", path);
        }
        try
        {
            return File.ReadAllLines(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException cause)
        {
            throw new InvalidDataException($"The add-on gazetteer '{path}' is not UTF-8. Save it as UTF-8, or take it out of the option 'gazetteers'.", cause);
        }
    }

    private AddOnRow? RowOf(string line, out string wrong)
    {
        var columns = line.Split('\t');
        wrong = "";
        if (columns.Length is < 4 or > 8)
            wrong = $"{columns.Length} columns instead of name, alternatives, lat, lon and up to four more, with a tab between";
        else if (columns[0].Trim() is not { Length: > 0 and <= LongestName } || Recognition.NameParts.KeyOf(columns[0]).Length == 0)
            wrong = $"the name must have letters, and at most {LongestName} of them";
        else if (Degrees(columns[2], 90) is not { } latitude)
            wrong = $"lat '{Shown(columns[2])}' is no number from -90 to 90";
        else if (Degrees(columns[3], 180) is not { } longitude)
            wrong = $"lon '{Shown(columns[3])}' is no number from -180 to 180";
        else if (Column(4) is not ("" or [>= 'A' and <= 'Z', >= 'A' and <= 'Z']))
            wrong = $"country '{Shown(Column(4))}' is no code of two capital letters";
        else if (gazetteer.FeatureOf(Column(5) is "" ? "PPL" : Column(5)) is not { } feature)
            wrong = $"feature '{Shown(Column(5))}' is no GeoNames code that the gazetteer has, as PPL or ADM2";
        else if (Whole(Column(6)) is not (>= 0 and <= uint.MaxValue and var population))
            wrong = $"population '{Shown(Column(6))}' is no whole number from 0";
        else if (Column(7) is not "none" && Whole(Column(7)) is not (>= int.MinValue and <= int.MaxValue))
            wrong = $"geonames '{Shown(Column(7))}' is no whole number";
        else
        {
            var id = Column(7) is "none" ? 0 : (int)Whole(Column(7))!.Value;
            var alternatives = columns[1].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return new(columns[0].Trim(), alternatives, latitude, longitude, Column(4), feature, population, id > 0 ? id : null);
        }
        return null;

        string Column(int number) => number < columns.Length ? columns[number].Trim() : "";
    }

    private static double? Degrees(string text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;

    /// <summary>0 for an empty column; null for what is no whole number.</summary>
    private static long? Whole(string text) =>
        text.Length == 0 ? 0 : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>No control characters, so that a wrong row cannot write to a terminal.</summary>
    private static string Shown(string text)
    {
        var clean = string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c));
        return clean.Length <= 40 ? clean : clean[..40] + "…";
    }
}
