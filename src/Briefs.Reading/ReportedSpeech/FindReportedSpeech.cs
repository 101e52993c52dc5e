using Briefs.Model.Languages;
using Briefs.Reading.Markdown;
using Briefs.Reading.Rules;

namespace Briefs.Reading.ReportedSpeech;

/// <summary>Sentences of a brief that tell what somebody said, in the writer's words, and cite nothing.</summary>
internal sealed class FindReportedSpeech
{
    private readonly BriefDraft _draft;
    private readonly OfferSource _offer;
    private readonly LanguageConventions _language;
    private readonly List<SpeechWord> _words = [];
    private ProseBlock? _paragraph;

    private FindReportedSpeech(BriefDraft draft, OfferSource offer)
    {
        _draft = draft;
        _offer = offer;
        _language = LanguageConventions.Of(draft.Lang);
    }

    public static void In(BriefDraft draft, OfferSource offer)
    {
        var find = new FindReportedSpeech(draft, offer);
        foreach (var block in draft.Blocks.Where(b => b.Quote is null))
        {
            if (block.Surface is Surface.Paragraph or Surface.List or Surface.Footnote or Surface.Caption) find.Block(block);
        }
    }

    private void Block(ProseBlock block)
    {
        if (block.Surface == Surface.Paragraph) _paragraph = block;
        // An outcome beside its source, a caption beside its citation, what stands behind a colon that is cited.
        if (block.CitationBeside >= 0 || IsIntroduced(block)) return;
        var text = block.OwnWords;
        var start = 0;
        foreach (var end in block.SentenceEnds)
        {
            Sentence(block, text, start, end);
            start = end;
        }
    }

    private bool IsIntroduced(ProseBlock block)
    {
        var before = block.Surface == Surface.List ? _paragraph : block.Before;
        if (before is null) return false;
        var text = before.Visible.Text.TrimEnd(' ', '\n', VisibleText.Atom);
        if (text.Length == 0 || text[^1] is not (':' or '：')) return false;
        var start = before.SentenceEnds.LastOrDefault(e => e < text.Length, 0);
        return before.Visible.Notes.Any(n => n.Start >= start);
    }

    private void Sentence(ProseBlock block, char[] text, int start, int end)
    {
        if (HoldsNote(block, start, end) || HoldsQuotation(block, start, end)) return;
        var rest = text.AsSpan(start, end - start).TrimEnd([' ', '\n', VisibleText.Atom]);
        // What is introduced by a colon brings its own source; a line that begins with a dash is somebody's speech, and another rule's.
        if (rest.Length == 0 || rest[^1] is ':' or '：' || rest.TrimStart() is ['—' or '–' or '―', ..]) return;
        var found = FindDenseReport.In(text, start, end, _language);
        if (found is null && CutWords.MayReport(text.AsSpan(0, end), start, _language.Speech))
            found = FindReport.In(Cut(text, start, end), _language);
        if (found is not var (from, to)) return;
        var sentence = new string(text, start, end - start);
        var span = block.Visible.SpanOf(from, to);
        _draft.Found.Add(
            ReportedSpeechWithoutSource.At(_draft.File, span, block.Visible.Text[from..to], _offer.For(block, span, sentence)));
    }

    // One list for all sentences: it is read before the next is cut.
    private List<SpeechWord> Cut(char[] text, int start, int end)
    {
        _words.Clear();
        CutWords.Into(_words, text.AsSpan(0, end), start, _language.Speech);
        return _words;
    }

    private static bool HoldsNote(ProseBlock block, int start, int end)
    {
        foreach (var note in block.Visible.Notes)
        {
            if (note.Start >= start && note.Start < end) return true;
        }

        return false;
    }

    // A sentence with a quotation must have a source anyway, and another rule says so; of one with a faulty mark that comes first.
    private static bool HoldsQuotation(ProseBlock block, int start, int end)
    {
        foreach (var reading in block.Readings)
        {
            if (reading.At >= start
                && reading.At < end
                && reading.Fate is (MarkFate.Unclosed or MarkFate.Unopened or MarkFate.InsideUnclosed))
            {
                return true;
            }
        }

        foreach (var run in block.Runs)
        {
            if (run.Declared is null && !run.IsKnown && !run.IsTerm
                && run.Parts.Exists(p => p.Block == block && p.Start < end && p.End > start))
            {
                return true;
            }
        }

        return false;
    }
}
