using System.Collections.Immutable;

namespace Annotator.Core.Editing;

/// <summary>One change a person can make, undo and redo.</summary>
public abstract record Edit
{
    /// <summary>Names the change as the undo line shows it: <c>Relabel 'Bath' as LOC</c>.</summary>
    public abstract string Describe(AnnotatedDocument before);

    /// <summary>What would change; empty when nothing would.</summary>
    /// <exception cref="KeyNotFoundException">The document lacks an annotation the edit speaks of.</exception>
    public abstract ImmutableArray<Difference> Plan(AnnotatedDocument before, Signature signature);

    /// <summary>A text of the document short enough for one line.</summary>
    private protected static string Quoted(AnnotatedDocument document, TextSpan span)
    {
        const int longest = 40;
        var text = document.Document.TextOf(span).ReplaceLineEndings(" ");
        if (text.Length <= longest)
            return $"'{text}'";
        var cut = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return $"'{text[..cut]}…'";
    }
}
