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
        Message = "This blank is still to be filled in: {0}.",
        Help = "Write it in place of “FILL IN” and the brackets behind it. What is not needed can be "
            + "taken out, a line of the front matter as a whole.",
        Why = """
            What `briefs new` and `briefs add` cannot know they leave to the editor, and mark the place. A reader must never
            meet such a mark.
            """,
        Bad =
        [
            "The law was passed in March. ⟦FILL IN (what it means for those who have fled)⟧",
            new RuleExample.WholeBrief("---\ntitle: A border closes\nsummary: >-\n  ⟦FILL IN (one or two sentences)⟧\ndate: 2024-03-01\n"
                + "---\n\nNobody crossed.\n"),
        ],
        Good =
        [
            "The law was passed in March. Those who have fled can be sent back under it.",
            "A blank is marked `FILL IN (what belongs here)`.",
        ],
    };

    // Those of the front matter are found where its values are bound.
    internal override IEnumerable<Diagnostic> Check(BoundBody body)
    {
        foreach (var block in body.Blocks)
        {
            if (block.Span.Start < body.Head.BodyStart || !Blank.IsIn(block.Visible.Text)) continue;
            foreach (var blank in Blank.FindAll(block.Visible.Text).Where(b => !block.Visible.IsCode(b.Start)))
                yield return CreateDiagnostic(body.File, block.Visible.SpanOf(blank.Start, blank.End), blank);
        }
    }

    internal Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, Blank blank) =>
        Info.CreateDiagnostic(file, span, blank.What.Length == 0 ? "what belongs here" : Ids.Shortened(blank.What));
}
