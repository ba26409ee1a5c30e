namespace EntityTagger.Training;

/// <summary>All that decides what the model becomes; the defaults make the one that ships.</summary>
internal sealed class Recipe(Arguments arguments)
{
    /// <summary>The folder that holds <c>ner</c> and <c>names</c>.</summary>
    public string Data { get; } = arguments.Text("data", "data");

    /// <summary>Where the model goes.</summary>
    public string Output { get; } = arguments.Text("out", Path.Combine("plugins", "EntityTagger", "Model", "entities.model"));

    /// <summary>Development sets to score after training; none when empty.</summary>
    public string Development { get; } = arguments.Text("development", "");

    /// <summary>Corpora to leave out.</summary>
    public string[] Without { get; } = arguments.Text("without", "").Split(',');

    /// <summary>Rounds through the examples; the weights of the later half are averaged.</summary>
    public int Epochs { get; } = arguments.Integer("epochs", 6);

    /// <summary>Rounds of the models that only help to make the one that ships.</summary>
    public int EpochsOfHelpers { get; } = arguments.Integer("helper-epochs", 3);

    /// <summary>Corpora that are left out and scored after training.</summary>
    public string[] Judges { get; } = arguments.Text("judges", "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Copies of each gold text with other names in it.</summary>
    public int Swap { get; } = arguments.Integer("swap", 1);

    /// <summary>Documents made up in the manner of news agencies.</summary>
    public int Wire { get; } = arguments.Integer("wire", 400);

    /// <summary>What the order of the examples, the first numbers and what is left out depend on.</summary>
    public int Seed { get; } = arguments.Integer("seed", 0);

    /// <summary>Models whose mean is taken; each costs a network.</summary>
    public int Members { get; } = arguments.Integer("members", 1);

    /// <summary>Models that teach the ones that are kept; 0 for none.</summary>
    public int Teachers { get; } = arguments.Integer("teachers", 2);

    /// <summary>How much the teachers count beside what people marked.</summary>
    public float Taught { get; } = arguments.Number("taught", 0.6f);

    /// <summary>How much the teachers count beside what machines marked.</summary>
    public float TaughtOfSilver { get; } = arguments.Number("taught-silver", 1);

    /// <summary>Models that doubt what machines marked.</summary>
    public int Doubters { get; } = arguments.Integer("doubters", 1);

    /// <summary>Whether the model goes without calibration, to compare recipes.</summary>
    public bool Quick { get; } = arguments.Integer("quick", 0) > 0;

    public float Rate { get; } = arguments.Number("rate", 0.025f);

    public float NetworkRate { get; } = arguments.Number("network-rate", 0.04f);

    /// <summary>Share of the network's outputs left out each time a sentence is seen.</summary>
    public float NetworkDropout { get; } = arguments.Number("network-dropout", 0.25f);

    /// <summary>Share of the words that the network sees without their vector.</summary>
    public float WordDropout { get; } = arguments.Number("word-dropout", 0.05f);

    /// <summary>Share of the features left out each time a sentence is seen.</summary>
    public float Dropout { get; } = arguments.Number("dropout", 0.1f);

    /// <summary>Share of the sentences that the network scores alone, without any feature.</summary>
    public float Alone { get; } = arguments.Number("alone", 0.3f);

    /// <summary>A tag that a model of the gold corpora finds this likely is allowed in a silver corpus too.</summary>
    public float Doubt { get; } = arguments.Number("doubt", 0.5f);

    /// <summary>A feature seen less often is left out.</summary>
    public int Fewest { get; } = arguments.Integer("fewest", 3);

    /// <summary>A feature whose weights are all smaller is left out.</summary>
    public float Least { get; } = arguments.Number("least", 0.02f);
}
