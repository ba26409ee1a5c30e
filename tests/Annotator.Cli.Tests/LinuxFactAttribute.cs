namespace Annotator.Cli.Tests;

/// <summary>A test of what a shell, its pipes and its devices do to the program.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "It needs Linux.";
    }
}
