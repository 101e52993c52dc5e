namespace Briefs.Reading.Rules;

/// <summary>footnote-unused: a note that no mark refers to.</summary>
public static class FootnoteUnused
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "footnote-unused",
        Group = RuleGroup.Footnotes,
        Severity = Severity.Warning,
        Message = "The footnote {0} is not used in the text, so it is not published.",
        Help = "Put {0} in the text where the note belongs, or delete the note.",
        Why = "A footnote that is not used disappears from the page, and a source or a caveat may disappear with it.",
        Bad = ["The court sat in closed session.\n\n[⟦^closed⟧]: The public was let in for the verdict only."],
        Good = ["The court sat in closed session.[^closed]\n\n[^closed]: The public was let in for the verdict only."],
    };
}
