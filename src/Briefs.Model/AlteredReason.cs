namespace Briefs.Model;

/// <summary>Why a quotation does not agree with the kept copy, in the order in which one of them is blamed.</summary>
public enum AlteredReason
{
    /// <summary>Comparing took more work than a brief may ask for; whether the copy has the words is not known.</summary>
    TooCostly,

    /// <summary>A piece beside an omission is too short to mean anything.</summary>
    Short,

    /// <summary>An omission leaves out more than 400 characters.</summary>
    OmissionTooLong,

    /// <summary>An omission or bracket runs over a change of speaker.</summary>
    SpeakerCrossed,

    /// <summary>An omission or bracket swallows a negation.</summary>
    NegationOmitted,

    /// <summary>A bracket puts in a negation.</summary>
    NegationAdded,

    /// <summary>A bracket puts in a verb, a conjunction, or the beginning of a word.</summary>
    BracketAdds,

    /// <summary>The copy gives the passage to another speaker than the citation does.</summary>
    AnotherSpeaker,

    /// <summary>Words differ.</summary>
    Diff,

    /// <summary>The pieces stand in another order.</summary>
    Order,

    /// <summary>The quotation begins or ends inside a word of the copy.</summary>
    WordBoundary,
}
