namespace Briefs.Reading.Rules;

/// <summary>footnote-duplicate: two notes for one mark.</summary>
public sealed class FootnoteDuplicate : StageRule
{
    public static FootnoteDuplicate Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "footnote-duplicate",
        Group = RuleGroup.Footnotes,
        Severity = Severity.Error,
        Message = "There are two notes with the mark {0}.",
        Help = "Give the second note a mark of its own, and put that mark in the text where the note belongs.",
        Why = "Only the first of two notes with one mark would be printed; what the second says would be lost.",
        Bad = ["A word.[^a]\n\n[^a]: The first note.\n\n[⟦^a⟧]: The second note."],
        Good = ["A word.[^a] Another.[^b]\n\n[^a]: The first note.\n\n[^b]: The second note."],
    };
}
