namespace Briefs.Reading.Rules;

public sealed class FootnoteDuplicate : BodyRule
{
    public static FootnoteDuplicate Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "footnote-duplicate",
        Group = RuleGroup.Footnotes,
        Severity = Severity.Error,
        Message = "Two footnotes have the label {0}.",
        Help = "Give the second footnote a different label, and use that label in the text where the footnote belongs.",
        Why = "Only the first of two footnotes with the same label would be published.",
        Bad = ["A word.[^a]\n\n[^a]: The first note.\n\n[⟦^a⟧]: The second note."],
        Good = ["A word.[^a] Another.[^b]\n\n[^a]: The first note.\n\n[^b]: The second note."],
    };

    internal override IEnumerable<Diagnostic> Check(BoundBody body)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (label, span, _) in WrittenFootnote.List(body))
            if (!seen.Add(label)) yield return CreateDiagnostic(body.File, span, $"[{label}]");
    }
}
