namespace Briefs.Reading.Rules;

/// <summary>footnote-undefined: a footnote mark without its note.</summary>
public static class FootnoteUndefined
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "footnote-undefined",
        Group = RuleGroup.Footnotes,
        Severity = Severity.Error,
        Message = "The footnote {0} is not defined.",
        Help = "Add the note at the end of the brief, at the start of a line: {0}: The text of the note.",
        Why = "A label without a note promises readers an explanation that does not exist, and its brackets would be printed.",
        Bad = ["The court sat in closed session.⟦[^closed]⟧"],
        Good = ["The court sat in closed session.[^closed]\n\n[^closed]: The public was let in for the verdict only."],
    };
}
