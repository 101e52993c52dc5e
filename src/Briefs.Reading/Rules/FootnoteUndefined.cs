namespace Briefs.Reading.Rules;

/// <summary>footnote-undefined: a footnote mark without its note.</summary>
public sealed class FootnoteUndefined : StageRule
{
    public static FootnoteUndefined Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "footnote-undefined",
        Group = RuleGroup.Footnotes,
        Severity = Severity.Error,
        Message = "There is no note for the mark {0}.",
        Help = "Write the note at the end of the brief, at the start of a line: {0}: The text of the note.",
        Why = "A mark without a note promises readers an explanation that is not there; Markdown would print its brackets.",
        Bad = ["The court sat in closed session.⟦[^closed]⟧"],
        Good = ["The court sat in closed session.[^closed]\n\n[^closed]: The public was let in for the verdict only."],
    };
}
