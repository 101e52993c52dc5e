namespace Briefs.Reading.Rules;

public sealed class FootnoteUnused : BodyRule
{
    public static FootnoteUnused Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "footnote-unused",
        Group = RuleGroup.Footnotes,
        Severity = Severity.Warning,
        Message = "The footnote {0} is not used in the text, so it is not published.",
        Help = "Put {0} in the text where the footnote belongs, or delete the footnote.",
        Why = "Briefs does not publish an unused footnote, so readers could miss a source or a caveat.",
        Bad = ["The court sat in closed session.\n\n[⟦^closed⟧]: The public was let in for the verdict only."],
        Good = ["The court sat in closed session.[^closed]\n\n[^closed]: The public was let in for the verdict only."],
    };

    internal override IEnumerable<Diagnostic> Check(BoundBody body)
    {
        var used = body.Footnotes.Select(f => f.Block).ToHashSet();
        // Another rule reports notes with the same label.
        foreach (var (label, span, note) in WrittenFootnote.List(body).DistinctBy(n => n.Label, StringComparer.Ordinal))
            if (!used.Contains(note)) yield return CreateDiagnostic(body.File, span, $"[{label}]");
    }
}
