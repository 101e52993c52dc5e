namespace Briefs.Model;

/// <summary>What was found on the way from the words of a brief to those of the copy.</summary>
public enum MatchTrait
{
    /// <summary>Words were left out: <c>…</c>.</summary>
    Omission,

    /// <summary>Words in brackets were put in or changed.</summary>
    Edited,

    /// <summary>The first letter has another case than in the copy.</summary>
    FirstLetter,

    /// <summary>A comma or full stop inside the closing mark is not in the copy.</summary>
    FinalPunctuation,

    /// <summary>A reporting clause stands inside the marks.</summary>
    ReportingClause,

    /// <summary>The copy has the words in more than one place.</summary>
    Ambiguous,

    /// <summary>The copy has a negation before the words, in the same clause.</summary>
    AfterNegation,

    /// <summary>Words were left out, and the negations of the language are not known: nobody has looked for one.</summary>
    NegationsUnknown,

    /// <summary>The copy gives the passage to a speaker of whom it is not sure that it is the one cited.</summary>
    SpeakerUnclear,
}
