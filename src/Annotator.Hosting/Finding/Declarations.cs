using System.Collections.Immutable;
using Annotator.Core.Suggesting;
using Annotator.Core.Text;

namespace Annotator.Hosting.Finding;

/// <summary>The layers, labels and options that the attributes of an annotator declare.</summary>
internal sealed class Declarations(IEnumerable<FoundAttribute> attributes)
{
    private readonly FoundAttribute[] _attributes = [.. attributes];

    /// <summary>The description, as far as it can be made.</summary>
    /// <param name="name">The annotator's name.</param>
    /// <param name="version">The version of its assembly.</param>
    /// <param name="fault">Takes a reason why the annotator cannot be used.</param>
    /// <param name="passedOver">Takes a reason why a wish cannot be fulfilled.</param>
    public AnnotatorDescription Describe(string name, string version, Action<string> fault, Action<string> passedOver)
    {
        var writes = Writes(fault);
        return new(name, version, writes, Reads(fault), [.. Wishes(writes, passedOver)], Options(fault))
        {
            OnRequest = Of<AnnotatorAttribute>().Any(attribute => attribute.IsSet(nameof(AnnotatorAttribute.OnRequest))),
        };
    }

    private ImmutableArray<WrittenLayer> Writes(Action<string> fault)
    {
        var layers = Of<WritesAttribute>()
            .GroupBy(attribute => attribute.Argument(0) as string ?? "", attribute => attribute.Strings(1))
            .Select(layer => new WrittenLayer(layer.Key, [.. layer.SelectMany(labels => labels).Distinct()]))
            .ToImmutableArray();
        if (layers.IsEmpty)
            fault("it declares no layer with [Writes], so all it proposes would be refused.");
        foreach (var layer in layers)
        {
            CheckIds([layer.Layer], "layer", fault);
            CheckIds(layer.Labels, "label", fault);
            if (layer.Labels.IsEmpty)
                fault($"it declares layer '{layer.Layer}' with [Writes] but none of its labels.");
        }
        return layers;
    }

    private ImmutableArray<string> Reads(Action<string> fault)
    {
        var layers = Of<ReadsAttribute>().SelectMany(attribute => attribute.Strings(0)).Distinct().ToImmutableArray();
        CheckIds(layers, "layer", fault);
        return layers;
    }

    private static void CheckIds(IEnumerable<string> ids, string kind, Action<string> fault)
    {
        foreach (var id in ids.Where(id => string.IsNullOrWhiteSpace(id) || id.Trim() != id || !SafeText.IsSafe(id)))
            fault($"the {kind} '{id}' must be neither blank nor begin or end with a blank, and must have no control characters.");
    }

    private IEnumerable<LabelWish> Wishes(ImmutableArray<WrittenLayer> writes, Action<string> passedOver)
    {
        foreach (var attribute in Of<LabelAttribute>())
        {
            var (layer, label) = (attribute.Argument(0) as string ?? "", attribute.Argument(1) as string ?? "");
            var key = attribute.Property(nameof(LabelAttribute.Key)) as char? is { } wished and not '\0' ? wished : (char?)null;
            var colour = attribute.Property(nameof(LabelAttribute.Colour)) as string;
            if (!writes.Any(written => written.Layer == layer && written.Labels.Contains(label)))
            {
                passedOver($"[Label(\"{layer}\", \"{label}\")] is of no label that it writes.");
                continue;
            }
            if (key is { } letter && !char.IsAsciiLetterUpper(letter))
                passedOver($"the key '{letter}' of label '{label}' is not a letter from A to Z.");
            if (colour is not null && !IsColour(colour))
                passedOver($"the colour '{colour}' of label '{label}' does not read #RRGGBB.");
            yield return new(
                layer,
                label,
                attribute.Property(nameof(LabelAttribute.Name)) is string name ? SafeText.Of(name) : null,
                key is { } capital && char.IsAsciiLetterUpper(capital) ? capital : null,
                colour is not null && IsColour(colour) ? colour : null);
        }
    }

    private ImmutableArray<OptionDescription> Options(Action<string> fault)
    {
        var options = ImmutableArray.CreateBuilder<OptionDescription>();
        foreach (var attribute in Of<OptionAttribute>())
        {
            var name = attribute.Argument(0) as string ?? "";
            if (!PlainName.Is(name, "-"))
                fault($"the name of its option '{name}' must be lower-case words joined by '-'.");
            else if (options.Any(option => option.Name == name))
                fault($"it declares the option '{name}' twice.");
            else if (OptionValues.FromAttribute(attribute.Argument(1)) is not { } value)
                fault($"the default of its option '{name}' must be a bool, a long, a finite double or a string.");
            else if (attribute.IsSet(nameof(OptionAttribute.IsPath)) && value is not AttributeValue.Text)
                fault($"its option '{name}' is a path, so its default must be a string.");
            else
                options.Add(new(name, value, SafeText.Of(attribute.Argument(2) as string ?? "")) { IsPath = attribute.IsSet(nameof(OptionAttribute.IsPath)) });
        }
        return options.ToImmutable();
    }

    private IEnumerable<FoundAttribute> Of<T>()
        where T : Attribute => _attributes.Where(attribute => attribute.TypeName == typeof(T).FullName);

    private static bool IsColour(string text) => text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);
}
