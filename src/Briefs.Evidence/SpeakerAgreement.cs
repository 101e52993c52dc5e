namespace Briefs.Evidence;

/// <summary>Whether a copy gives a passage to the person whom a citation names.</summary>
internal enum SpeakerAgreement
{
    /// <summary>It does, or it names nobody there.</summary>
    Agrees,

    /// <summary>It names somebody, and it is not sure who that is.</summary>
    Unsure,

    /// <summary>It names another person.</summary>
    Differs,
}
