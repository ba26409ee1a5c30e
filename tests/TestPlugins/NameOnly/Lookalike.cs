using Annotator;

namespace NameOnly;

[Annotator("name-only")]
public sealed class Lookalike : IAnnotator
{
    public void Suggest()
    {
    }
}
