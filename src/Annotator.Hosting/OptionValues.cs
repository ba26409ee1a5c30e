using System.Collections.Immutable;
using System.Globalization;
using Annotator.Core.Suggesting;
using Annotator.Core.Text;

namespace Annotator.Hosting;

/// <summary>The values of an annotator's options: what was set over the defaults, each of the declared type.</summary>
public static class OptionValues
{
    /// <summary>Lays what was set over the defaults.</summary>
    /// <param name="annotator">Declares the options.</param>
    /// <param name="given">What was set, by option name.</param>
    /// <returns>Every option with its value; or, when a value does not fit, a sentence for each that does not.</returns>
    public static (AnnotatorOptions? Options, ImmutableArray<string> Faults) For(
        AnnotatorDescription annotator, IReadOnlyDictionary<string, OptionSetting> given)
    {
        ArgumentNullException.ThrowIfNull(annotator);
        ArgumentNullException.ThrowIfNull(given);
        var values = annotator.Options.ToImmutableDictionary(option => option.Name, option => option.Default);
        var faults = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, setting) in given.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var place = setting.Place is null ? "" : $"{setting.Place}: ";
            if (annotator.Options.FirstOrDefault(option => option.Name == name) is not { } option)
                faults.Add($"{place}'{annotator.Name}' has no option '{name}'.{NearestWord.Question(name, annotator.Options.Select(known => known.Name))} It has {Known(annotator)}.");
            else if (Fitting(option, setting) is { } fitting)
                values = values.SetItem(name, fitting);
            else
                faults.Add(place + Misfit(annotator, option, setting.Value.ToString()));
        }
        return faults.Count == 0 ? (new(values), []) : (null, faults.ToImmutable());
    }

    /// <summary>Reads an option's value as a person types it, invariant of culture.</summary>
    /// <returns>The value; or a sentence saying what it should be.</returns>
    public static (AttributeValue? Value, string? Fault) Parse(AnnotatorDescription annotator, OptionDescription option, string text)
    {
        ArgumentNullException.ThrowIfNull(annotator);
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(text);
        AttributeValue? value = option.Default switch
        {
            AttributeValue.Boolean when bool.TryParse(text, out var flag) => flag,
            AttributeValue.Integer when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
            AttributeValue.Number when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
            AttributeValue.Text when Surrogates.FirstLone(text) < 0 => text,
            _ => null,
        };
        return value is null ? (null, Misfit(annotator, option, text)) : (value, null);
    }

    /// <summary>The default that an attribute gives; null when it is of no type an option can have.</summary>
    internal static AttributeValue? FromAttribute(object? value) => value switch
    {
        bool flag => flag,
        sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        float or double when double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        string text when Surrogates.FirstLone(text) < 0 => text,
        _ => null,
    };

    /// <summary>The value in the option's type; a whole number does for a number.</summary>
    private static AttributeValue? Fitting(OptionDescription option, OptionSetting setting) => (option.Default, setting.Value) switch
    {
        (AttributeValue.Number, AttributeValue.Integer whole) => (double)whole.Value,
        _ when option.IsPath => PathList.Absolute(setting.Value, setting.Folder),
        (_, var value) when option.Default.GetType() == value.GetType() => value,
        _ => null,
    };

    private static string Misfit(AnnotatorDescription annotator, OptionDescription option, string text) =>
        $"Option '{option.Name}' of '{annotator.Name}' must be {KindOf(option)}, not '{text}'. Correct it, or leave it out for {Usual(option)}.";

    private static string Usual(OptionDescription option) => option.Default is AttributeValue.Text { Value: "" } ? "none" : $"{option.Default}";

    private static string KindOf(OptionDescription option) => option.Default switch
    {
        _ when option.IsPath => "a path or several with ';' between",
        AttributeValue.Boolean => "true or false",
        AttributeValue.Integer => "a whole number",
        AttributeValue.Number => "a number",
        _ => "a text",
    };

    private static string Known(AnnotatorDescription annotator) => annotator.Options.IsEmpty
        ? "none"
        : string.Join(", ", annotator.Options.Select(option => $"'{option.Name}'"));
}
