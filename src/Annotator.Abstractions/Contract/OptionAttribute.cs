namespace Annotator;

/// <summary>Declares a setting of the annotator.</summary>
/// <param name="name">Lower-case words joined by <c>-</c>.</param>
/// <param name="defaultValue">A <see cref="bool"/>, <see cref="long"/>, <see cref="double"/> or <see cref="string"/>; fixes the type.</param>
/// <param name="help">One sentence for the person who sets it.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class OptionAttribute(string name, object defaultValue, string help) : Attribute
{
    /// <summary>The name that settings use.</summary>
    public string Name { get; } = name;

    /// <summary>The value when nobody sets one; its type is the option's type.</summary>
    public object DefaultValue { get; } = defaultValue;

    /// <summary>One sentence for the person who sets it.</summary>
    public string Help { get; } = help;

    /// <summary>
    /// Whether a <see cref="string"/> option names files or folders, several with <c>;</c> between: the host makes each absolute
    /// against the folder of the settings file that names it, or the current one for a command line.
    /// </summary>
    public bool IsPath { get; init; }
}
