using System.Collections.Concurrent;
using Annotator.Language.Tagging;

namespace EntityTagger;

/// <summary>All that training made: word facts, listed names, weights, and how far to trust them.</summary>
internal sealed class EntityModel
{
    /// <summary>The labels in the order their tags have.</summary>
    public static readonly TagSet Tags = new(Labels.Person, Labels.Organisation, Labels.Place, Labels.Other);

    /// <summary>Index of MISC among the labels.</summary>
    public const int OtherLabel = 3;

    /// <summary>Steps of certainty that are told apart.</summary>
    public const int Steps = 20;

    private static readonly Lazy<EntityModel> FromAssembly = new(ReadShipped);

    private readonly ConcurrentBag<Workroom> _rooms = [];

    public EntityModel(Lexicon lexicon, Phrases phrases, TagWeights weights, ContextNetworks? networks, float[] transitions, float[] reliability)
    {
        Lexicon = lexicon;
        Phrases = phrases;
        Weights = weights;
        Networks = networks;
        Transitions = transitions;
        Reliability = reliability;
    }

    /// <summary>The model that ships inside the plugin, read once.</summary>
    public static EntityModel Shipped => FromAssembly.Value;

    public Lexicon Lexicon { get; }

    public Phrases Phrases { get; }

    public TagWeights Weights { get; }

    /// <summary>What adds to the weights; null while there is none.</summary>
    public ContextNetworks? Networks { get; }

    public float[] Transitions { get; }

    /// <summary>How often a name was right on held-out text, by twentieths of the model's own certainty; then listed and defined ones.</summary>
    public float[] Reliability { get; }

    /// <summary>Room to work in, which goes back with <see cref="Return"/>.</summary>
    public Workroom Rent() => _rooms.TryTake(out var room) ? room : new(this);

    public void Return(Workroom room) => _rooms.Add(room);

    /// <summary>How often names as certain as this one were right.</summary>
    public double Confidence(FoundName name)
    {
        if (name.Certainty >= FoundName.Listed)
            return Reliability[Steps + (name.Certainty == FoundName.Listed ? 0 : 1)];
        // Between the middles of two steps the truth lies between the two.
        var place = Math.Clamp(name.Certainty * Steps - 0.5, 0, Steps - 1);
        var step = Math.Min((int)place, Steps - 2);
        return Reliability[step] + (place - step) * (Reliability[step + 1] - Reliability[step]);
    }

    private static EntityModel ReadShipped()
    {
        using var stream = typeof(EntityModel).Assembly.GetManifestResourceStream("entities.model")
            ?? throw new InvalidOperationException("The plugin was built without its model; run the training program, then build it again.");
        return EntityModelFile.Read(stream);
    }
}
