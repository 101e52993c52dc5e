namespace Briefs.Reading.Rules;

public sealed class TermTooLong : StageRule
{
    /// <summary>Of terms in real prose 96 of 100 have so many words or fewer.</summary>
    public const int MaxWords = 6;

    public static TermTooLong Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "term-too-long",
        Group = RuleGroup.Quotations,
        Severity = Severity.Warning,
        Message = "These {0} words are declared a term.",
        Help = "If somebody said them, cite who and where instead of {.term}; if they are the name of a work, write {.title}; if they are "
            + "ours, {.own}.",
        Why = """
            A declared term needs no source. Six words or more are rarely a term and often somebody's words, and a
            declaration is the one way around the check.
            """,
        Bad = ["They were sent to ⟦“places where people are helped to be better”⟧{.term}."],
        Good = ["They were sent to “vocational training centres”{.term}."],
    };
}
