namespace Briefs.Reading.Rules;

public sealed class FootnoteUnused : BodyRule
{
    public static FootnoteUnused Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "footnote-unused",
        Group = RuleGroup.Footnotes,
        Severity = Severity.Warning,
        Message = "No mark refers to the note {0}, so it is not printed.",
        Help = "Put {0} where the note belongs, or take the note out.",
        Why = "A note that nothing refers to vanishes from the page, and a source or a caution may vanish with it.",
        Bad = ["The court sat in closed session.\n\n[⟦^closed⟧]: The public was let in for the verdict only."],
        Good = ["The court sat in closed session.[^closed]\n\n[^closed]: The public was let in for the verdict only."],
    };

    internal override IEnumerable<Diagnostic> Check(BoundBody body)
    {
        var used = body.Footnotes.Select(f => f.Block).ToHashSet();
        // Of several with one label another rule speaks.
        foreach (var (label, span, note) in WrittenFootnote.List(body).DistinctBy(n => n.Label, StringComparer.Ordinal))
            if (!used.Contains(note)) yield return CreateDiagnostic(body.File, span, $"[{label}]");
    }
}
