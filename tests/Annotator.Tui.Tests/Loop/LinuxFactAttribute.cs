namespace Annotator.Tui.Tests.Loop;

/// <summary>A test that needs Linux's pseudo-terminals.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Needs Linux's pseudo-terminals.";
    }
}

/// <summary>Tests that need Linux's pseudo-terminals.</summary>
internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = new LinuxFactAttribute().Skip;
}
