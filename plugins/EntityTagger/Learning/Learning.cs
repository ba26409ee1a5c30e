using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Annotator;

namespace EntityTagger;

/// <summary>Makes one state of the next: weights that moved, and the document's decisions about names.</summary>
internal static class Learning
{
    /// <summary>The state after a reviewed document.</summary>
    /// <exception cref="OperationCanceledException">The cancellation was asked for.</exception>
    public static LearnedState Next(LearnedState state, AnnotatedDocument reviewed, string layer, EntityModel model, CancellationToken cancellation)
    {
        var words = new TokenizedText(reviewed.Document.Text);
        var text = new ReviewedText(words, reviewed, layer);
        var (textPrint, decisionPrint) = (Print(reviewed.Document.Text), Print(text));
        var place = 0;
        while (place < state.Documents.Length && state.Documents[place].Text != textPrint)
            place++;
        var isKnown = place < state.Documents.Length;
        if (text.Sentences.IsEmpty || (isKnown && state.Documents[place].Decisions == decisionPrint))
            return state;

        // Its own earlier decisions would make the text's names seem known without their surroundings.
        var others = isKnown ? state.Documents.RemoveAt(place) : state.Documents;
        var learning = new WeightLearning(state);
        var losses = learning.Learn(text, new(others.SelectMany(document => document.Names)), model, cancellation);
        var (keys, weights, squares) = learning.Sorted();
        // A document learned from before is no test of what was learned.
        return new(keys, weights, squares, isKnown ? state.Trust : state.Trust.After(losses), others.Add(new(textPrint, decisionPrint, text.Names())));
    }

    private static ulong Print(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.Unicode.GetBytes(text)));

    private static ulong Print(ReviewedText text)
    {
        var bytes = new byte[4 * text.Allowed.Length + 8 * text.Sentences.Length + 8 * text.Names().Length];
        var at = 0;
        foreach (var allowed in text.Allowed)
            Write(allowed);
        foreach (var sentence in text.Sentences)
        {
            Write((uint)sentence.FirstToken);
            Write((uint)sentence.EndToken);
        }
        foreach (var name in text.Names())
        {
            Write(name.Key);
            Write((uint)name.Outcome << 16 | name.Count);
        }
        return BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(bytes));

        void Write(uint value)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
            at += 4;
        }
    }
}
