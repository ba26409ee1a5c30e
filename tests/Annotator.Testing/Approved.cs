using System.Runtime.CompilerServices;

namespace Annotator.Testing;

/// <summary>Compares text with an approved file beside the test, so that a reviewer sees a change as a picture.</summary>
public static class Approved
{
    /// <summary>Says how a text differs from <c>&lt;name&gt;.approved.txt</c> in the test's folder; writes <c>.received.txt</c> beside it when it does.</summary>
    /// <param name="actual">The text now.</param>
    /// <param name="name">Name of the approved file, without its endings.</param>
    /// <param name="testFile">The test's own file; the compiler fills it in.</param>
    /// <returns>Null when they are the same; else a message with both and how to approve the new one.</returns>
    public static string? WhyNot(string actual, string name, [CallerFilePath] string testFile = "")
    {
        var approved = Path.Combine(Path.GetDirectoryName(testFile)!, $"{name}.approved.txt");
        var received = Path.ChangeExtension(Path.ChangeExtension(approved, null), ".received.txt");
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (actual == expected)
        {
            File.Delete(received);
            return null;
        }
        File.WriteAllText(received, actual);
        return $"{name} is not as approved. If it is right now:\n  mv {received} {approved}\n\napproved:\n{expected}\n\nnow:\n{actual}";
    }
}
