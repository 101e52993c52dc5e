using Briefs.Languages;
using Briefs.Reading.Rules;

namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// Reports single marks that can be paired in another way: a different mark could close the pair, or they may be apostrophes.
/// </summary>
internal sealed class AmbiguousMarkFinder(DiagnosticBag diagnostics, LanguageConventions language)
{
    /// <summary>Readings whose costs differ by less than this are equally likely.</summary>
    private const double Margin = 0.3;

    private const int MostShown = 60;

    /// <summary>How many characters at either end of a pair are read for the words in the message.</summary>
    private const int MostRead = 512;

    /// <summary>How many marks after a pair are tried as its end. The limit keeps the search linear.</summary>
    private const int MostAfter = 4;

    /// <param name="block">The text.</param>
    /// <param name="marks">The marks of the text.</param>
    /// <param name="steps">The readings of the marks, in order.</param>
    public void Find(ProseBlock block, List<MarkCandidate> marks, List<MarkPairSearch.Step> steps)
    {
        var search = new MarkPairSearch(marks, language, block.Visible.Text);
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] is not { Reading: MarkPairSearch.Reading.Closes, Partner: >= 0 } step || marks[step.Mark].IsDouble) continue;
            var (open, close) = (marks[step.Partner], marks[step.Mark]);
            if (Other(block, open, close, Between(marks, steps, i, search)) || Other(block, open, close, After(marks, steps, i, search)))
                continue;
            if (/* guard: gate-ambiguous */ MayBeApostrophes(block.Visible.Text, open, close))
                Report(block, new MarkPair(open.At, close.At), $"“{Words(block, open.At, close.At)}” is quoted",
                    "the marks are apostrophes and nothing is quoted");
        }

        var begin = block.Visible.Text.Length - block.Visible.Text.AsSpan().TrimStart().Length;
        foreach (var step in steps.Where(s => s.Reading == MarkPairSearch.Reading.None)) Unclosed(block, marks[step.Mark].At, begin);
    }

    /// <summary>Reports two adjacent straight marks, which some programs write for one double mark.</summary>
    public void Doubled(ProseBlock block, int at)
    {
        var text = block.Visible.Text;
        if (text[at] != '\'' || at + 2 > text.Length || char.IsDigit(Neighbours.CharBefore(text, at))) return;
        var isOpening = Neighbours.IsSpace(Neighbours.CharBefore(text, at)) && char.IsLetter(Neighbours.CharAfter(text, at + 1));
        if (isOpening) Report(block, new MarkPair(at, at + 1), "an empty pair", "the start of a quotation that is never closed");
    }

    private bool Other(ProseBlock block, MarkCandidate open, MarkCandidate close, MarkCandidate? other)
    {
        if (other is not { } mark) return false;
        var pair = new MarkPair(open.At, close.At);
        Report(block, pair, $"“{Words(block, open.At, close.At)}” is quoted", $"“{Words(block, open.At, mark.At)}”");
        return true;
    }

    private static MarkCandidate? Between(List<MarkCandidate> marks, List<MarkPairSearch.Step> steps, int at, MarkPairSearch search)
    {
        var (open, close) = (marks[steps[at].Partner], marks[steps[at].Mark]);
        for (var i = at - 1; i >= 0 && steps[i].Mark > steps[at].Partner; i--)
        {
            var mark = marks[steps[i].Mark];
            if (steps[i].Reading == MarkPairSearch.Reading.None && CanClose(mark, search, open)
                && mark.CloseCost + close.NoneCost - close.CloseCost - (mark.NoneCost * MarkPairSearch.InsideSingle) < Margin) return mark;
        }

        return null;
    }

    private static MarkCandidate? After(List<MarkCandidate> marks, List<MarkPairSearch.Step> steps, int at, MarkPairSearch search)
    {
        var (open, close) = (marks[steps[at].Partner], marks[steps[at].Mark]);
        for (var i = at + 1; i < Math.Min(steps.Count, at + 1 + MostAfter) && steps[i].Reading == MarkPairSearch.Reading.None; i++)
        {
            var mark = marks[steps[i].Mark];
            if (CanClose(mark, search, open)
                && mark.CloseCost + (close.NoneCost * MarkPairSearch.InsideSingle) - close.CloseCost - mark.NoneCost < Margin)
            {
                return mark;
            }
        }

        return null;
    }

    private static bool CanClose(MarkCandidate mark, MarkPairSearch search, MarkCandidate open) =>
        mark.CloseCost < 1 && !mark.IsDouble && search.Fits(open.Glyph, mark.Glyph);

    private bool MayBeApostrophes(string text, MarkCandidate open, MarkCandidate close) =>
        MarkCharacters.MayBeApostrophe(open.Glyph) && MarkCharacters.MayBeApostrophe(close.Glyph)
        && Neighbours.IsSpace(Neighbours.CharBefore(text, open.At))
        && NonQuotationMarks.IsElision(text, open.At, language)
        && char.IsLetter(Neighbours.CharBefore(text, close.At));

    // A single mark that begins a block or follows speech: 'We stayed a day. “We will go,” he said, 'and never come back.
    private void Unclosed(ProseBlock block, int at, int begin)
    {
        var text = block.Visible.Text;
        if (text[at] is not ('\'' or '’') || !char.IsLetter(Neighbours.CharAfter(text, at))
            || NonQuotationMarks.IsElision(text, at, language)) return;
        if (at > begin && !FollowsSpeech(text, at)) return;
        if (block.Context is QuotationContext.Paragraph or QuotationContext.List or QuotationContext.Footnote)
            Report(block, new MarkPair(at, at), "an apostrophe", "the start of a quotation that is never closed");
    }

    private bool FollowsSpeech(string text, int at)
    {
        var end = text.AsSpan(0, at).TrimEnd().Length;
        if (end == at || end == 0 || text[end - 1] is not (',' or ':')) return false;
        var start = end - 1;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return language.ReportingVerbs.Contains(text[start..(end - 1)].ToLowerInvariant());
    }

    private void Report(ProseBlock block, MarkPair pair, string first, string second)
    {
        block.Doubtful.Add(pair.Open);
        var span = block.Visible.SpanOf(pair.Open, pair.Close + 1);
        diagnostics.Add(QuoteMarksAmbiguous.Rule, span, block.Visible.Text[pair.Open].ToString(), first, second);
    }

    private static string Words(ProseBlock block, int open, int close)
    {
        var (start, end) = (open + 1, close);
        // Only the beginning and end of a long text are shown.
        var words = end - start <= 4 * MostRead ? block.Visible.Fold(start, end).Trim()
            : $"{block.Visible.Fold(start, start + MostRead).Trim()} {block.Visible.Fold(end - MostRead, end).Trim()}";
        return words.Length <= MostShown ? words : Shorten.Omit(words, MostShown / 2, words.Length - (MostShown / 2));
    }
}
