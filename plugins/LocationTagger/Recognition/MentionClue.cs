namespace LocationTagger.Recognition;

/// <summary>What can speak for a name being that of a place.</summary>
internal enum MentionClue
{
    /// <summary>Always 1.</summary>
    Always,

    /// <summary>Log odds from the name and the words beside it.</summary>
    Words,

    /// <summary>Settled places lie within 50 km of it; logarithm of their weight.</summary>
    Near,

    /// <summary>The same, counted only where the name has at most three places.</summary>
    RareNear,

    /// <summary>Settled places lie from 50 to 160 km away; logarithm of their weight.</summary>
    Around,

    /// <summary>Settled places lie in its state or province; logarithm of their weight.</summary>
    Division,

    /// <summary>Share of the settled places in its country.</summary>
    CountryShare,

    /// <summary>It stands in a list with a name that is held for a place.</summary>
    Listed,

    /// <summary>The same name is held for a place elsewhere in the text.</summary>
    Elsewhere,

    /// <summary>It is small, and no settled place is near or in its state.</summary>
    Stray,

    /// <summary>A machine annotated the whole name as a place; how sure it was.</summary>
    EntityPlace,

    /// <summary>A machine annotated the whole name as a person; the odds it gave, at most 4.</summary>
    EntityPerson,

    /// <summary>A machine annotated the whole name as an organisation; how sure it was.</summary>
    EntityOrganisation,

    /// <summary>A person's name begins just after it.</summary>
    BeforePerson,
}
