namespace Briefs.Reading.Rules;

/// <summary>footnote-duplicate: two notes for one mark.</summary>
public static class FootnoteDuplicate
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "footnote-duplicate",
        Group = RuleGroup.Footnotes,
        Severity = Severity.Error,
        Message = "Two footnotes have the label {0}.",
        Help = "Give the second footnote a different label, and use that label in the text where the note belongs.",
        Why = "Only the first of two footnotes with the same label would be published.",
        Bad = ["A word.[^a]\n\n[^a]: The first note.\n\n[⟦^a⟧]: The second note."],
        Good = ["A word.[^a] Another.[^b]\n\n[^a]: The first note.\n\n[^b]: The second note."],
    };
}
