using Briefs.Model.Languages;
using Briefs.Reading.Markdown;
using Briefs.Reading.QuotationMarks;

namespace Briefs.Reading.Fixes;

/// <summary>
/// Straight marks that are a pair, set as the brief's language prints them. Apostrophes and block quotes are left as typed.
/// </summary>
internal static class SetStraightMarks
{
    public static IEnumerable<Fix> Set(BriefDraft draft)
    {
        var language = LanguageConventions.Get(draft.Lang);
        var usual = LanguageMarks.Usual(draft, language);
        foreach (var block in draft.Blocks)
        {
            var around = new Stack<(MarkPair Pair, char Open)>();
            foreach (var pair in block.Pairs.OrderBy(p => p.Open))
            {
                var (open, close) = (block.Visible.Text[pair.Open], block.Visible.Text[pair.Close]);
                while (around.TryPeek(out var before) && before.Pair.Close < pair.Close) around.Pop();
                var right = around.TryPeek(out var outer)
                    ? LanguageMarks.Inner(language, outer.Open)
                    : LanguageMarks.Outer(language, open, usual);
                var isStraight = MarkCharacters.IsStraight(open) && MarkCharacters.IsStraight(close);
                var isSet = isStraight && SureMarks.Doubt(block, pair, language) is null;
                around.Push((pair, isSet ? right[0] : open));
                if (isSet) yield return new Fix($"Change the marks to {right[0]} {right[1]}", Edits(block, pair, right, language));
            }
        }

        foreach (var run in StraightOverParagraphs(draft).Where(r => SureMarks.Doubt(r, language) is null))
            yield return new Fix("Change the marks of all paragraphs", Edits(run, LanguageMarks.Outer(language, run.OpenGlyph, usual)));
    }

    /// <summary>Quotations over several paragraphs whose first and last marks are straight.</summary>
    internal static IEnumerable<MarkedRun> StraightOverParagraphs(BriefDraft draft) =>
        draft.Blocks.SelectMany(b => b.Runs).Distinct()
            .Where(r => r.Parts.Count > 1 && MarkCharacters.IsStraight(r.OpenGlyph) && MarkCharacters.IsStraight(r.CloseGlyph));

    /// <summary>The two marks of a pair in other characters, with the spaces that belong to them.</summary>
    internal static ImmutableArray<TextEdit> Edits(ProseBlock block, MarkPair pair, string marks, LanguageConventions language)
    {
        var text = block.Visible.Text;
        var space = LanguageMarks.SpaceBehind(language, marks[0]);
        var before = char.IsWhiteSpace(text[pair.Open + 1]) ? "" : space;
        var behind = char.IsWhiteSpace(text[pair.Close - 1]) ? "" : space;
        return [new TextEdit(Place(block, pair.Open), marks[0] + before), new TextEdit(Place(block, pair.Close), behind + marks[1])];
    }

    // Each paragraph of a quotation that runs on begins with the mark, and the last one ends with it.
    private static ImmutableArray<TextEdit> Edits(MarkedRun run, string marks)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var part in run.Parts.Where(p => p.InnerStart > 0 && MarkCharacters.IsStraight(p.Block.Visible.Text[p.InnerStart - 1])))
            edits.Add(new TextEdit(Place(part.Block, part.InnerStart - 1), marks[..1]));
        edits.Add(new TextEdit(Place(run.Parts[^1].Block, run.Parts[^1].InnerEnd), marks[1..]));
        return edits.ToImmutable();
    }

    private static TextSpan Place(ProseBlock block, int at) => block.Visible.SpanOf(at, at + 1);
}

/// <summary>Pairs that are straight, or fit in no language, and are not sure enough to be set in other characters.</summary>
internal static class FindLeftMarks
{
    public static IEnumerable<LeftAlone> Find(BriefDraft draft) => Pairs(draft).Concat(Runs(draft)).OrderBy(l => l.Span);

    private static IEnumerable<LeftAlone> Pairs(BriefDraft draft)
    {
        var language = LanguageConventions.Get(draft.Lang);
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
            if (SureMarks.Doubt(run, LanguageConventions.Get(draft.Lang)) is { } why) yield return new LeftAlone(run.Span, why);
    }
}
