namespace Briefs.Reading.Rules;

/// <summary>term-too-long: words declared a term that are more than a term has.</summary>
public static class TermTooLong
{
    /// <summary>Of terms in real prose 96 of 100 have so many words or fewer.</summary>
    public const int MaxWords = 6;

    public static RuleInfo Info { get; } = new()
    {
        Id = "term-too-long",
        Group = RuleGroup.Quotations,
        Severity = Severity.Warning,
        Message = "A term rarely has more than six words; this one has {0}.",
        Help = "If someone said the words, replace {.term} with a citation. If they are the title of a work, write {.title}; if they "
            + "are your own, write {.own}.",
        Why = """
            A declared term needs no source. More than six words are rarely a term and often a quotation, and a declaration is the
            one way around the check.
            """,
        Bad = ["They were sent to ⟦“places where people are helped to be better”⟧{.term}."],
        Good = ["They were sent to “vocational training centres”{.term}."],
    };
}
