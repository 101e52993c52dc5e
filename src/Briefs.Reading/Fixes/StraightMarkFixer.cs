using Briefs.Languages;
using Briefs.Reading.Markdown;
using Briefs.Reading.QuotationMarks;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Fixes;

/// <summary>Replaces pairs of straight marks with those of the brief's language. Apostrophes and block quotes are left as typed.</summary>
internal static class StraightMarkFixer
{
    public static IEnumerable<Fix> Set(BoundBody body)
    {
        var language = LanguageConventions.Get(body.Lang);
        var usual = LanguageMarks.Usual(body, language);
        foreach (var block in body.Blocks)
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
                var isSet = isStraight && PairConfidence.Doubt(block, pair, language) is null;
                around.Push((pair, isSet ? right[0] : open));
                if (isSet) yield return new Fix($"Change the marks to {right[0]} {right[1]}", Edits(block, pair, right, language));
            }
        }

        foreach (var run in StraightOverParagraphs(body).Where(r => PairConfidence.Doubt(r, language) is null))
            yield return new Fix("Change the marks of all paragraphs", Edits(run, LanguageMarks.Outer(language, run.OpenGlyph, usual)));
    }

    /// <summary>Quotations over several paragraphs whose first and last marks are straight.</summary>
    internal static IEnumerable<MarkedRun> StraightOverParagraphs(BoundBody body) =>
        body.Blocks.SelectMany(b => b.Runs).Distinct()
            .Where(r => r.Parts.Count > 1 && MarkCharacters.IsStraight(r.OpenGlyph) && MarkCharacters.IsStraight(r.CloseGlyph));

    /// <summary>The edits that replace both marks of a pair, with the spaces that belong to them.</summary>
    internal static ImmutableArray<TextEdit> Edits(ProseBlock block, MarkPair pair, string marks, LanguageConventions language)
    {
        var text = block.Visible.Text;
        var space = LanguageMarks.SpaceBehind(language, marks[0]);
        var before = char.IsWhiteSpace(text[pair.Open + 1]) ? "" : space;
        var behind = char.IsWhiteSpace(text[pair.Close - 1]) ? "" : space;
        return [new TextEdit(Place(block, pair.Open), marks[0] + before), new TextEdit(Place(block, pair.Close), behind + marks[1])];
    }

    // Each paragraph of such a quotation begins with the mark, and the last one ends with it.
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

/// <summary>Finds pairs that are straight or mixed, and too uncertain to be replaced.</summary>
internal static class UnchangedMarkFinder
{
    public static IEnumerable<UnchangedMarks> Find(BoundBody body) => Pairs(body).Concat(Runs(body)).OrderBy(l => l.Span);

    private static IEnumerable<UnchangedMarks> Pairs(BoundBody body)
    {
        var language = LanguageConventions.Get(body.Lang);
        foreach (var block in body.Blocks)
        {
            foreach (var pair in block.Pairs)
            {
                var (open, close) = (block.Visible.Text[pair.Open], block.Visible.Text[pair.Close]);
                var isStraight = MarkCharacters.IsStraight(open) && MarkCharacters.IsStraight(close);
                if ((isStraight || QuoteMarksMixed.AreMixed(open, close, language))
                    && PairConfidence.Doubt(block, pair, language) is { } why)
                    yield return new UnchangedMarks(block.Visible.SpanOf(pair.Open, pair.Close + 1), why);
            }
        }
    }

    private static IEnumerable<UnchangedMarks> Runs(BoundBody body)
    {
        foreach (var run in StraightMarkFixer.StraightOverParagraphs(body))
            if (PairConfidence.Doubt(run, LanguageConventions.Get(body.Lang)) is { } why) yield return new UnchangedMarks(run.Span, why);
    }
}
