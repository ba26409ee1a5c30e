using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>What one thread writes on while it tags a text; kept for the next text, because making it anew costs more than a short text does.</summary>
internal sealed class Workroom(EntityModel model)
{
    public TagLattice Lattice { get; } = new(EntityModel.Tags, model.Transitions);

    public NetworkRoom Network { get; } = new();

    public uint[] Keys { get; } = new uint[Features.Most];
}
