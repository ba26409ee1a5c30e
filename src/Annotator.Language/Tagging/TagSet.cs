using System.Collections.Immutable;

namespace Annotator.Language.Tagging;

/// <summary>The tags of a sequence labelled with spans: outside, and begin, inside, end and single of each label.</summary>
/// <remarks>Tag 0 is outside; the four of label <c>n</c> begin at <c>1 + 4n</c>. Only sequences that make whole spans are legal.</remarks>
public sealed class TagSet
{
    /// <summary>The tag of a token in no span.</summary>
    public const int Outside = 0;

    /// <param name="labels">The labels, in the order their tags have.</param>
    public TagSet(params ImmutableArray<string> labels) => Labels = labels;

    /// <summary>The labels, in the order their tags have.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>How many tags there are.</summary>
    public int Count => 1 + 4 * Labels.Length;

    /// <summary>The tag of a token of a span.</summary>
    /// <param name="label">Index of the span's label.</param>
    /// <param name="first">Whether the span begins with the token.</param>
    /// <param name="last">Whether it ends with it.</param>
    public static int Tag(int label, bool first, bool last) => 1 + 4 * label + (first ? last ? 3 : 0 : last ? 2 : 1);

    /// <returns>Index of a tag's label; -1 for outside.</returns>
    public static int LabelOf(int tag) => (tag + 3) / 4 - 1;

    /// <summary>Whether a span begins with this tag.</summary>
    public static bool Begins(int tag) => tag > 0 && (tag - 1) % 4 is 0 or 3;

    /// <summary>Whether a span goes on after this tag.</summary>
    public static bool GoesOn(int tag) => tag > 0 && (tag - 1) % 4 is 0 or 1;

    /// <summary>Whether one tag may follow another.</summary>
    public static bool MayFollow(int tag, int next) =>
        GoesOn(tag) ? next > 0 && !Begins(next) && LabelOf(tag) == LabelOf(next) : next == 0 || Begins(next);
}
