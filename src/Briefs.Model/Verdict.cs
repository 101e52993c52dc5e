namespace Briefs.Model;

/// <summary>What comparing a quotation with the kept copies of its sources has shown.</summary>
public sealed record Verdict
{
    /// <summary>The copy that holds the words; of altered ones, the copy that came nearest.</summary>
    public required SourceId Copy { get; init; }

    /// <summary>Null when the words are not in the copy.</summary>
    public MatchTier? Tier { get; init; }

    /// <summary>In the order of <see cref="MatchTrait"/>, each once.</summary>
    public ImmutableArray<MatchTrait> Flags { get; init; } = [];

    /// <summary>Empty when verified; else the reasons, the one that is blamed first.</summary>
    public ImmutableArray<AlteredReason> Because { get; init; } = [];

    /// <summary>Where the words stand in the text of the copy; null when they do not.</summary>
    public TextSpan? Place { get; init; }

    /// <summary><c>:~:text=…</c> or <c>page=3</c>: what follows the <c>#</c> of a link that shows the words; null when none does.</summary>
    public string? Fragment { get; init; }

    /// <summary>Whom the copy names as the speaker of the passage, where that is not surely the person cited; else null.</summary>
    public string? NamedSpeaker { get; init; }

    /// <summary>Another source of the brief that holds the words which this one lacks.</summary>
    public SourceId? FoundIn { get; init; }

    /// <summary>The passage of the copy that is most like the words; null when none is, or the search was given up.</summary>
    public NearestPassage? Nearest { get; init; }

    public bool IsVerified => Because.IsEmpty;
}

/// <summary>How closely a quotation agrees with the kept copy of its source.</summary>
public enum MatchTier
{
    /// <summary>Character for character.</summary>
    Exact,

    /// <summary>But for marks, dashes, white space, invisible characters and what an editor may alter visibly.</summary>
    Typographic,

    /// <summary>But for vowel signs, full-width and presentation forms, superscript digits, ё.</summary>
    Compatible,
}

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

/// <summary>The passage of a kept copy that is most like a quotation it does not hold.</summary>
/// <param name="Line">1-based line of the copy's text at which it begins.</param>
/// <param name="Words">The passage and the quotation laid over each other.</param>
public sealed record NearestPassage(int Line, ImmutableArray<WordDifference> Words);

/// <summary>A run of words as the quotation and as the copy has it.</summary>
/// <param name="Quoted">As quoted; empty for words that only the copy has.</param>
/// <param name="Kept">As the copy has it; empty for words that only the quotation has.</param>
public sealed record WordDifference(string Quoted, string Kept)
{
    public bool IsSame => string.Equals(Quoted, Kept, StringComparison.Ordinal);
}
