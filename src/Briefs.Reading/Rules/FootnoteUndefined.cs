namespace Briefs.Reading.Rules;

public sealed class FootnoteUndefined : BodyRule
{
    public static FootnoteUndefined Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "footnote-undefined",
        Group = RuleGroup.Footnotes,
        Severity = Severity.Error,
        Message = "The footnote {0} is not defined.",
        Help = "Add the footnote at the end of the brief, on a new line: {0}: The text of the footnote.",
        Why = "If a footnote is not defined, its label is published as text in brackets, and readers look for a note that does not exist.",
        Bad = ["The court sat in closed session.⟦[^closed]⟧"],
        Good = ["The court sat in closed session.[^closed]\n\n[^closed]: The public was let in for the verdict only."],
    };

    internal override IEnumerable<Diagnostic> Check(BoundBody body) =>
        body.Document is null ? []
            : body.Blocks.Where(block => block.Visible.Text.Contains("[^", StringComparison.Ordinal))
                .SelectMany(block => Undefined(body.File, block.Visible));

    private IEnumerable<Diagnostic> Undefined(ContentFile file, VisibleText visible)
    {
        var text = visible.Text;
        for (var at = text.IndexOf("[^", StringComparison.Ordinal); at >= 0; at = text.IndexOf("[^", at + 1, StringComparison.Ordinal))
        {
            var close = text.IndexOf(']', at);
            if (close < 0) yield break;
            var label = text[at..(close + 1)];
            if (label.Length > 3 && !label.Any(char.IsWhiteSpace) && visible.SpanOf(at, at + 1).Length == 1 && !visible.IsCode(at))
                yield return CreateDiagnostic(file, visible.SpanOf(at, close + 1), label);
        }
    }
}
