using System.CommandLine;

namespace Annotator.Cli.Verbs;

/// <summary><c>store</c>: looks after the store itself.</summary>
internal static class StoreVerb
{
    public static Command Create() => new Verb("store", "Look after the store.", "annotator store check", "annotator store restore --store project.db")
    {
        StoreCheckVerb.Create(),
        StoreBackupVerb.Create(),
        StoreRestoreVerb.Create(),
        StoreCompactVerb.Create(),
        StoreLogVerb.Create(),
    };

    /// <summary>A size in the unit a person reads.</summary>
    public static string Size(long bytes) =>
        bytes < 1 << 20 ? FormattableString.Invariant($"{(bytes + 1023) >> 10} KB") : FormattableString.Invariant($"{bytes / 1048576.0:F1} MB");
}
