using Briefs.Reading.Rules;

namespace Briefs.Reading.Wording;

/// <summary>Blanks in the body that nobody has filled in. Those of the front matter are found where its values are bound.</summary>
internal static class FindBlanks
{
    public static void Find(BriefDraft draft)
    {
        foreach (var block in draft.Blocks)
        {
            if (block.Span.Start < draft.Head.BodyStart || !Blank.IsIn(block.Visible.Text)) continue;
            foreach (var blank in Blank.FindAll(block.Visible.Text).Where(b => !block.Visible.IsCode(b.Start)))
                draft.Found.Add(BlankUnfilled.Rule.CreateDiagnostic(draft.File, block.Visible.SpanOf(blank.Start, blank.End), blank));
        }
    }
}
