using Briefs.Reading.FrontMatter;
using Briefs.Reading.Wording;

namespace Briefs.Reading.Rules;

public sealed class BlankUnfilled : BodyRule
{
    public static BlankUnfilled Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "blank-unfilled",
        Group = RuleGroup.Prose,
        Severity = Severity.Error,
        Message = "This blank has not been filled in: {0}.",
        Help = "Replace the marker (such as “FILL IN”) and the parentheses after it with your text. If the text is not needed, delete "
            + "both; in the front matter, delete the whole line.",
        Why = "`briefs new` and `briefs add` insert a blank where only you know what to write. Readers must never see a blank.",
        Bad =
        [
            "The law was passed in March. ⟦FILL IN (what it means for those who have fled)⟧",
            "La loi a été votée en mars. ⟦À COMPLÉTER (ce qu’elle change pour les exilés)⟧",
            new RuleExample.WholeBrief("---\ntitle: A border closes\nsummary: >-\n  ⟦FILL IN (one or two sentences)⟧\ndate: 2024-03-01\n"
                + "---\n\nNo one crossed.\n"),
        ],
        Good =
        [
            "The law was passed in March. Those who have fled can be sent back under it.",
            "La loi a été votée en mars. Les exilés peuvent être renvoyés.",
            "A blank is marked `FILL IN (what belongs here)`.",
        ],
    };

    // Blanks in front matter are found where its values are bound.
    internal override IEnumerable<Diagnostic> Check(BoundBody body)
    {
        foreach (var block in body.Blocks)
        {
            if (block.Span.Start < body.Head.BodyStart || !Placeholder.IsIn(block.Visible.Text)) continue;
            foreach (var blank in Placeholder.FindAll(block.Visible.Text).Where(b => !block.Visible.IsCode(b.Start)))
                yield return CreateDiagnostic(body.File, block.Visible.SpanOf(blank.Start, blank.End), blank);
        }
    }

    internal Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, Placeholder blank) =>
        Info.CreateDiagnostic(file, span, blank.What.Length == 0 ? "your text" : Ids.Shortened(blank.What));
}
