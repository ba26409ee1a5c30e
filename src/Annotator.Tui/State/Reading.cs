using Annotator.Tui.Painting;

namespace Annotator.Tui.State;

/// <summary>Turning on and off what is shown beside the text; kept from document to document.</summary>
internal static class Reading
{
    public static void NextLanes(Workbench workbench)
    {
        workbench.Switches = workbench.Switches with
        {
            Lanes = workbench.Switches.Lanes switch
            {
                LaneMode.Overlaps => LaneMode.All,
                LaneMode.All => LaneMode.Off,
                _ => LaneMode.Overlaps,
            },
        };
        workbench.Tell(workbench.Switches.Lanes switch
        {
            LaneMode.Overlaps => "Lanes show annotations that overlap.",
            LaneMode.All => "Lanes show all annotations.",
            _ => "No lanes.",
        });
    }

    public static void ToggleInvisibles(Workbench workbench) =>
        workbench.Switches = workbench.Switches with { Invisibles = !workbench.Switches.Invisibles };

    public static void ToggleLineNumbers(Workbench workbench) =>
        workbench.Switches = workbench.Switches with { LineNumbers = !workbench.Switches.LineNumbers };
}
