using Briefs.Model.Languages;
using Briefs.Reading.QuotationMarks;

namespace Briefs.Reading.Fixes;

/// <summary>Pairs that are straight, or fit in no language, and are not sure enough to be set in other characters.</summary>
internal static class FindLeftMarks
{
    public static IEnumerable<LeftAlone> In(BriefDraft draft) => Pairs(draft).Concat(Runs(draft)).OrderBy(l => l.Span);

    private static IEnumerable<LeftAlone> Pairs(BriefDraft draft)
    {
        var language = LanguageConventions.Of(draft.Lang);
        foreach (var block in draft.Blocks)
        {
            foreach (var pair in block.Pairs)
            {
                var (open, close) = (block.Visible.Text[pair.Open], block.Visible.Text[pair.Close]);
                var isStraight = MarkCharacters.IsStraight(open) && MarkCharacters.IsStraight(close);
                if ((isStraight || ReportMixedMarks.AreMixed(open, close, language)) && SureMarks.Doubt(block, pair, language) is { } why)
                    yield return new LeftAlone(block.Visible.SpanOf(pair.Open, pair.Close + 1), why);
            }
        }
    }

    private static IEnumerable<LeftAlone> Runs(BriefDraft draft)
    {
        foreach (var run in SetStraightMarks.StraightOverParagraphs(draft))
            if (SureMarks.Doubt(run, LanguageConventions.Of(draft.Lang)) is { } why) yield return new LeftAlone(run.Span, why);
    }
}
