using Annotator;

// Each of these has one fault, but for Sound, which the others must not harm.
namespace Faulty;

public abstract class Silent : IAnnotator
{
    public IEnumerable<Suggestion> Suggest(AnnotatedDocument document, CancellationToken cancellation) => [];
}

[Annotator("sound")]
[Writes("entity", "PER")]
[Label("entity", "PER", Colour = "red", Key = 'p')]
[Label("entity", "NOBODY")]
public sealed class Sound : Silent;

[Annotator("newer-contract", 2)]
[Writes("entity", "PER")]
public sealed class NewerContract : Silent;

[Annotator("older-contract", 0)]
[Writes("entity", "PER")]
public sealed class OlderContract : Silent;

[Writes("entity", "PER")]
public sealed class Nameless : Silent;

[Annotator("Bad Name\u001b[31m")]
[Writes("entity", "PER")]
public sealed class BadlyNamed : Silent;

[Annotator("sound")]
[Writes("entity", "PER")]
public sealed class Double : Silent;

[Annotator("no-layer")]
public sealed class NoLayer : Silent;

[Annotator("no-label")]
[Writes("entity")]
public sealed class NoLabel : Silent;

[Annotator("bad-label")]
[Writes("entity", "A\u202eB")]
public sealed class BadLabel : Silent;

[Annotator("bad-options")]
[Writes("entity", "PER")]
[Option("Loud", true, "A name in capitals.")]
[Option("twice", true, "Once.")]
[Option("twice", true, "And again.")]
[Option("letter", 'x', "A type that no option has.")]
[Option("endless", double.PositiveInfinity, "No finite number.")]
[Option("path", 1, "A path that is a number.", IsPath = true)]
public sealed class BadOptions : Silent;

[Annotator("no-constructor")]
[Writes("entity", "PER")]
public sealed class NoConstructor(string path) : Silent
{
    public string Path { get; } = path;
}

[Annotator("abstract")]
[Writes("entity", "PER")]
public abstract class Abstract : Silent;

[Annotator("generic")]
[Writes("entity", "PER")]
public sealed class Generic<T> : Silent;

[Annotator("no-annotator")]
[Writes("entity", "PER")]
public sealed class NoAnnotator;

[Annotator("throws")]
[Writes("entity", "PER")]
public sealed class Throws : Silent
{
    public Throws() => throw new InvalidOperationException("No dictionary\u001b[2J here.");
}

[Annotator("throws-statically")]
[Writes("entity", "PER")]
public sealed class ThrowsStatically : Silent
{
    private static readonly int Length = string.Concat(null, null).Length is 0 ? throw new NotSupportedException("Not on this machine.") : 1;

    public int TextLength { get; } = Length;
}

[Annotator("throws-oddly")]
[Writes("entity", "PER")]
public sealed class ThrowsOddly : Silent
{
    public ThrowsOddly() => throw new OddException();

    public sealed class OddException : Exception
    {
        public override string Message => throw new InvalidOperationException("Not even a message.");
    }
}
