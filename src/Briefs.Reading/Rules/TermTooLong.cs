namespace Briefs.Reading.Rules;

public sealed class TermTooLong : StageRule
{
    /// <summary>96 % of the terms in real prose have at most this many words.</summary>
    public const int MaxWords = 6;

    public static TermTooLong Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "term-too-long",
        Group = RuleGroup.Quotations,
        Severity = Severity.Warning,
        Message = "A term rarely has more than six words; this one has {0}.",
        Help = "If someone said the words, replace {.term} with a citation. If they are the title of a work, write {.title}; if they "
            + "are your own, write {.own}.",
        Why = """
            A declared term needs no source. A phrase of more than six words is rarely a term; it is often a quotation, which Briefs would
            not check.
            """,
        Bad = ["They were sent to ⟦“places where people are helped to be better”⟧{.term}."],
        Good = ["They were sent to “vocational training centres”{.term}."],
    };
}
