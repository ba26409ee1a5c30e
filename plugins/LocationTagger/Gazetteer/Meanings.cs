namespace LocationTagger.Gazetteer;

/// <summary>What a name may mean, with all that does not depend on the text; kept ready for the names that texts use.</summary>
internal sealed class Meanings
{
    /// <summary>Of a name that more places bear, as San José, the larger ones are looked at.</summary>
    private const int MostPlaces = 64;

    private Candidate[]? _places;

    /// <param name="senses">The larger population first.</param>
    public Meanings(Candidate[] senses)
    {
        Senses = senses;
        (Prominence, IsSettlementOnly, EveryKind) = (0, true, ~NameKinds.Main);
        var (hasState, hasTown) = (false, false);
        foreach (var sense in senses)
        {
            Prominence = Math.Max(Prominence, sense.Prominence);
            IsSettlementOnly &= sense.Place.Feature.IsSettlement;
            IsLarge |= sense.Level is DivisionLevel.Country or DivisionLevel.First || sense.Place.Feature.Code is "CONT" or "RGN";
            IsDivision |= sense.Kind == NameKinds.Main && sense.Level is DivisionLevel.Country or DivisionLevel.First;
            IsCountry |= sense.Kind == NameKinds.Main && sense.Level == DivisionLevel.Country;
            hasState |= sense.Level == DivisionLevel.First;
            hasTown |= sense.Place.Feature.IsSettlement;
            (AnyKind, EveryKind) = (AnyKind | sense.Kind, EveryKind & sense.Kind);
        }
        IsNamesake = IsCountry && hasTown && !hasState;
    }

    /// <summary>Nothing.</summary>
    public static Meanings None { get; } = new([]);

    /// <summary>Each place with each way in which the name stands to it, the larger population first.</summary>
    public Candidate[] Senses { get; }

    /// <summary>Each place once, towns raised above the divisions named after them.</summary>
    public Candidate[] Places => _places ??= Seats.PutFirst(EachOnce(Senses));

    /// <summary>The prominence of the best known.</summary>
    public double Prominence { get; }

    /// <summary>Whether all are towns.</summary>
    public bool IsSettlementOnly { get; }

    /// <summary>Whether one is a country, a state, a continent or a region.</summary>
    public bool IsLarge { get; }

    /// <summary>Whether it is the main name of a country or a state.</summary>
    public bool IsDivision { get; }

    /// <summary>Whether it is the main name of a country.</summary>
    public bool IsCountry { get; }

    /// <summary>Whether towns bear the name of a country, whose people and firms go by another word: a Peru man is no Peruvian.</summary>
    public bool IsNamesake { get; }

    /// <summary>The ways in which the name stands to at least one.</summary>
    public NameKinds AnyKind { get; }

    /// <summary>The ways in which the name stands to all of them.</summary>
    public NameKinds EveryKind { get; }

    /// <summary>Those that suit; the same object where all do, as nearly always.</summary>
    public Meanings Where<TState>(TState state, Func<Candidate, TState, bool> suits)
    {
        foreach (var sense in Senses)
        {
            if (!suits(sense, state))
                return Only(state, suits);
        }
        return this;
    }

    private Meanings Only<TState>(TState state, Func<Candidate, TState, bool> suits) => new(Array.FindAll(Senses, each => suits(each, state)));

    /// <summary>Each place once, by the likelier of its candidates.</summary>
    public static Candidate[] EachOnce(IReadOnlyList<Candidate> senses)
    {
        var candidates = new List<Candidate>(senses.Count);
        foreach (var sense in senses)
        {
            var same = candidates.FindIndex(each => each.Place.Index == sense.Place.Index);
            if (same < 0)
                candidates.Add(sense);
            else if (candidates[same].Prior < sense.Prior)
                candidates[same] = sense;
        }
        return candidates.Count > MostPlaces
            ? [.. candidates.OrderByDescending(candidate => candidate.Prior).Take(MostPlaces)]
            : [.. candidates];
    }
}
