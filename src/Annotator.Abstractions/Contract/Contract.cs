namespace Annotator;

/// <summary>The edition of the plugin contract this assembly speaks.</summary>
public static class Contract
{
    /// <summary>Raised only when a plugin built before would no longer work; the compiler bakes it into each plugin.</summary>
    public const int Number = 1;
}
