using Briefs.Languages;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Rules;

public sealed class ReportedSpeechWithoutSource : BodyRule
{
    public static ReportedSpeechWithoutSource Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "reported-speech-without-source",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "“{0}” reports what someone said, but this sentence has no citation.",
        Help = "Cite the speaker and the source before the full stop: {1}. If no one in particular said it, rewrite the sentence "
            + "without “{0}”.",
        Why = "Reported speech raises the same questions as a quotation: who said it, and where?",
        Bad =
        [
            "The two men ⟦said⟧ they had been beaten.",
            "No one is detained without trial, ⟦according to⟧ the ministry.",
            "Ada Mills ⟦claimed⟧ that the post was closed. She ⟦denies⟧ that it was ever open.",
        ],
        Good =
        [
            "The two men said they had been beaten [@news].",
            "No one is detained without trial, according to the ministry [@ivanov in @un-report].",
            "That said, no one was told to leave, and all went according to plan.",
        ],
    };

    internal override IEnumerable<Diagnostic> Check(BoundBody body) =>
        body.Kind == DocumentKind.Brief ? new ReportedSpeechFinder(body).Find() : [];
}

/// <summary>Finds sentences that report, in the writer's words, what a person said, and cite nothing.</summary>
internal sealed class ReportedSpeechFinder(BoundBody body)
{
    private readonly DiagnosticBag _diagnostics = new(body.File);
    private readonly LanguageConventions _language = LanguageConventions.Get(body.Lang);
    private readonly List<SpeechWord> _words = [];
    private ProseBlock? _paragraph;

    public IReadOnlyList<Diagnostic> Find()
    {
        foreach (var block in body.Blocks.Where(b => b.Quote is null))
        {
            if (block.Context is QuotationContext.Paragraph or QuotationContext.List or QuotationContext.Footnote
                or QuotationContext.Caption) Block(block);
        }

        return _diagnostics.All;
    }

    private void Block(ProseBlock block)
    {
        if (block.Context == QuotationContext.Paragraph) _paragraph = block;
        // Cited elsewhere: an outcome by its `source`, a caption by its `citation`, a paragraph by `throughout`, a text after a colon by
        // the citation before it.
        if (block.CitationBeside >= 0 || block.IsCitedThroughout || IsIntroduced(block)) return;
        // The titles in a line such as “Source: Ministry says gate is shut, The Post” are no sentences of the brief.
        if (Proposals.LinkedSourceFinder.ListsSources(block, _language)) return;
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
        var before = block.Context == QuotationContext.List ? _paragraph : block.Before;
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
        // What a colon introduces has its own citation; a line that begins with a dash is speech, which another rule checks.
        if (rest.Length == 0 || rest[^1] is ':' or '：' || rest.TrimStart() is ['—' or '–' or '―', ..]) return;
        var found = DenseReportFinder.Find(text, start, end, _language);
        if (found is null && WordSplitter.MayReport(text.AsSpan(0, end), start, _language.Speech))
            found = ReportFinder.Find(Cut(text, start, end), _language);
        if (found is not var (from, to)) return;
        var span = block.Visible.SpanOf(from, to);
        var citation = body.Offer.Offer(new ReportedSentence(block, start, end, from, to), span);
        _diagnostics.Add(ReportedSpeechWithoutSource.Rule, span, block.Visible.Text[from..to], citation);
    }

    // One list for all sentences: it is read before the next sentence is cut.
    private List<SpeechWord> Cut(char[] text, int start, int end)
    {
        _words.Clear();
        WordSplitter.Cut(_words, text.AsSpan(0, end), start, _language.Speech);
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

    // Another rule requires a source where a sentence has a quotation, and a wrong mark has to be fixed first.
    private static bool HoldsQuotation(ProseBlock block, int start, int end)
    {
        foreach (var reading in block.Readings)
        {
            if (reading.At >= start
                && reading.At < end
                && reading.Role is (MarkRole.Unclosed or MarkRole.Unopened or MarkRole.InsideUnclosed))
            {
                return true;
            }
        }

        foreach (var run in block.Runs)
        {
            // Declared words were a quotation without a source before: the declaration must not raise another warning.
            if ((run.Declared is not null || (!run.IsKnown && !run.IsTerm))
                && run.Parts.Exists(p => p.Block == block && p.Start < end && p.End > start))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The same for languages written without spaces: a clause with a subject that ends with a reporting verb.</summary>
internal static class DenseReportFinder
{
    /// <summary>Fewest characters before the verb, as its subject.</summary>
    private const int MinSubject = 2;

    public static (int Start, int End)? Find(char[] text, int start, int end, LanguageConventions language)
    {
        if (language.Speech.DenseVerbs.Count == 0 || text.AsSpan(start, end - start).TrimEnd().EndsWith('？')) return null;
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (Scripts.IsHan(text[i]) || char.IsLetterOrDigit(text[i])) continue;
            if (text[i] is '，' or ',' or '：' or ':' && VerbAtEnd(new string(text, from, i - from), language) is { } verb)
                return (i - verb.Length, i);
            if (text[i] is not ('、' or '·' or ' ')) from = i + 1;
        }

        return null;
    }

    private static string? VerbAtEnd(string clause, LanguageConventions language)
    {
        if (language.Speech.DenseIdioms.Any(i => clause.EndsWith(i, StringComparison.Ordinal))) return null;
        var verb = language.Speech.DenseVerbs.Where(v => clause.EndsWith(v, StringComparison.Ordinal)).MaxBy(v => v.Length);
        if (verb is null) return null;
        var before = clause[..^verb.Length];
        return before.Length < MinSubject
            || language.Negations.Any(n => before.EndsWith(n, StringComparison.Ordinal))
            || before[0] is '我' or '如' or '若'
            ? null
            : verb;
    }
}
