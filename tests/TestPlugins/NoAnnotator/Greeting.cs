namespace NoAnnotator;

public static class Greeting
{
    public static string Text => "Not a plugin at all.";
}
