namespace Briefs.Model;

/// <summary>The result of comparing a quotation with the saved copies of its sources.</summary>
public sealed record Verification
{
    /// <summary>The copy that contains the words; for an altered quotation, the most similar copy.</summary>
    public required SourceId Copy { get; init; }

    /// <summary>Null if the copy does not contain the words.</summary>
    public MatchTier? Tier { get; init; }

    /// <summary>In the order of <see cref="MatchTrait"/>, without duplicates.</summary>
    public ImmutableArray<MatchTrait> Flags { get; init; } = [];

    /// <summary>Empty if verified; otherwise the reasons, the reported one first.</summary>
    public ImmutableArray<AlteredReason> Because { get; init; } = [];

    /// <summary>The place of the words in the text of the copy; null if they are not found.</summary>
    public TextSpan? Place { get; init; }

    /// <summary><c>:~:text=…</c> or <c>page=3</c>: the fragment of a link that shows the words; null for none.</summary>
    public string? Fragment { get; init; }

    /// <summary>The speaker of the passage as named in the copy, if that may not be the person cited; otherwise null.</summary>
    public string? NamedSpeaker { get; init; }

    /// <summary>Another source of the brief that contains the words.</summary>
    public SourceId? FoundIn { get; init; }

    /// <summary>The most similar passage of the copy; null if there is none, or the search exceeded its limit.</summary>
    public NearestPassage? Nearest { get; init; }

    public bool IsVerified => Because.IsEmpty;
}

/// <summary>How exactly a quotation agrees with the saved copy of its source.</summary>
public enum MatchTier
{
    /// <summary>Identical characters.</summary>
    Exact,

    /// <summary>Equal except for marks, dashes, white space, invisible characters and visible editorial changes.</summary>
    Typographic,

    /// <summary>Also ignores vowel signs, full-width and presentation forms, superscript digits, ё.</summary>
    Compatible,
}

/// <summary>A difference that is accepted between a quotation and the copy.</summary>
public enum MatchTrait
{
    /// <summary>Words are omitted: <c>…</c>.</summary>
    Omission,

    /// <summary>Words in brackets are added or changed.</summary>
    Edited,

    /// <summary>The first letter has another case than in the copy.</summary>
    FirstLetter,

    /// <summary>A comma or full stop inside the closing mark is not in the copy.</summary>
    FinalPunctuation,

    /// <summary>A reporting clause is inside the marks.</summary>
    ReportingClause,

    /// <summary>The copy contains the words more than once.</summary>
    Ambiguous,

    /// <summary>The copy has a negation before the words, in the same clause.</summary>
    AfterNegation,

    /// <summary>Words are omitted, and were not checked for negations because those of the language are unknown.</summary>
    NegationsUnknown,

    /// <summary>The copy attributes the passage to a speaker who may not be the one cited.</summary>
    SpeakerUnclear,
}

/// <summary>
/// Why a quotation does not agree with the saved copy. If there are several reasons, the first in this order is reported.
/// </summary>
public enum AlteredReason
{
    /// <summary>The comparison exceeded the limit of work per brief; whether the copy has the words is unknown.</summary>
    TooCostly,

    /// <summary>A part next to an omission is too short to be meaningful.</summary>
    Short,

    /// <summary>An omission leaves out more than 400 characters.</summary>
    OmissionTooLong,

    /// <summary>An omission or bracket extends over a change of speaker.</summary>
    SpeakerCrossed,

    /// <summary>An omission or bracket removes a negation.</summary>
    NegationOmitted,

    /// <summary>A bracket adds a negation.</summary>
    NegationAdded,

    /// <summary>A bracket adds a verb, a conjunction, or the beginning of a word.</summary>
    BracketAdds,

    /// <summary>The copy attributes the passage to another speaker than the citation.</summary>
    AnotherSpeaker,

    /// <summary>Words differ.</summary>
    Diff,

    /// <summary>The parts are in another order.</summary>
    Order,

    /// <summary>The quotation begins or ends inside a word of the copy.</summary>
    WordBoundary,
}

/// <summary>The passage of a saved copy that is most similar to a quotation it does not contain.</summary>
/// <param name="Line">The line of the copy's text at which it begins, 1-based.</param>
/// <param name="Words">The word-by-word comparison of passage and quotation.</param>
public sealed record NearestPassage(int Line, ImmutableArray<WordDifference> Words);

/// <summary>A run of words in the quotation and in the copy.</summary>
/// <param name="Quoted">Empty for words that only the copy has.</param>
/// <param name="Kept">Empty for words that only the quotation has.</param>
public sealed record WordDifference(string Quoted, string Kept)
{
    public bool IsSame => string.Equals(Quoted, Kept, StringComparison.Ordinal);
}
