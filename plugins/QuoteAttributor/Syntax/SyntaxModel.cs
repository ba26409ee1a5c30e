using System.Reflection;
using Annotator.Language.Syntax;

namespace Annotator.Quotes;

/// <summary>The model of parts of speech that the plugin carries, read when first needed.</summary>
internal static class SyntaxModel
{
    private static readonly Lazy<PartOfSpeechModel> Lazy = new(Read);

    public static PartOfSpeechModel Shipped => Lazy.Value;

    private static PartOfSpeechModel Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("parts.model")
            ?? throw new InvalidOperationException("The model 'parts.model' is not in the assembly; make it with the program in Training.");
        return PartOfSpeechModel.Read(stream);
    }
}
