namespace Annotator.Cli.Tests.Terminal;

/// <summary>A test that runs the whole program in a terminal; needs tmux, which the gate installs and a newcomer may lack.</summary>
internal sealed class TmuxFactAttribute : FactAttribute
{
    public TmuxFactAttribute()
    {
        if (!TmuxSession.IsInstalled)
            Skip = "Needs tmux: install it with your system's package manager.";
    }
}
