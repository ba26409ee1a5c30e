namespace EntityTagger;

/// <summary>What one place in a text says about the word there, of use wherever else the word stands.</summary>
[Flags]
internal enum Clues : ushort
{
    None = 0,
    AfterTitle = 1,
    AfterGivenName = 2,
    BesideSpeaking = 4,
    AfterPlacePreposition = 8,
    InOrganisationRun = 16,
    LastOfRun = 32,
    FirstOfRun = 64,
    BeforePlace = 128,
    InBrackets = 256,
    AfterThe = 512,
    ListedPlace = 1024,
    ListedOrganisation = 2048,
    ListedPeople = 4096,
    NotOpening = 8192,
    Possessive = 16384,
    InPlaceRun = 32768,
}
