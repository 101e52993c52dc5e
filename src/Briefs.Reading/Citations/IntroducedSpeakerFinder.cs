using Briefs.Reading.Attribution;
using Briefs.Reading.Markdown;
using Briefs.Reading.QuotationMarks;

namespace Briefs.Reading.Citations;

/// <summary>
/// Finds quotations whose speaker is named outside their own sentence, and is not the one whom their citation names: in the closing line of
/// a block quote, in the paragraph with a colon before it, or in the row of a table.
/// </summary>
internal sealed class IntroducedSpeakerFinder(BoundBody body, CitedSpeakers cited, SpeakerReports reports)
{
    private readonly Lazy<Dictionary<TextSpan, int>> _groupOf = new(
        () => body.Groups.SelectMany((g, i) => g.Citations.Select(c => (c.Span, i))).ToDictionary(p => p.Span, p => p.i));

    private readonly Dictionary<ProseBlock, Subject> _introductions = [];

    /// <summary>Block quotes, and paragraphs and list items that are nothing but a quotation, after a colon.</summary>
    public void FindInBlockQuotes(DeclaredPeople people, SpeechVerbs verbs, UndeclaredNames undeclared)
    {
        foreach (var quote in body.BlockQuotes)
        {
            if (quote.Quotation is not { Citations.Count: > 0 } quotation) continue;
            OfTwo(quote, quotation);
            ClosingLine(quote, quotation, undeclared);
            if (quote.Before is { EndsWithColon: true } before) Introduced(quotation, Introduction(before, people, verbs), undeclared);
        }

        foreach (var block in body.Blocks)
        {
            if (block.Quote is not null || !block.Quotations.Exists(q => q.Citations.Count > 0)) continue;
            if ((block.Before ?? block.BeforeList) is not { EndsWithColon: true } before || HasWords(block)) continue;
            foreach (var quotation in block.Quotations.Where(q => q.Citations.Count > 0))
                Introduced(quotation, Introduction(before, people, verbs), undeclared);
        }
    }

    // A block quote has one speaker: two speakers need two block quotes.
    private void OfTwo(BlockQuote quote, FoundQuotation quotation)
    {
        var speakers = quotation.Citations.Where(c => c.Speaker is not null || c.Itself)
            .GroupBy(c => _groupOf.Value.GetValueOrDefault(c.Span, -1))
            .Select(g => string.Join(' ', g.Select(c => c.Speaker?.Value ?? "itself").Order(StringComparer.Ordinal)))
            .Distinct(StringComparer.Ordinal).ToList();
        if (/* guard: gate-quote-of-two */ speakers.Count < 2) return;
        var names = quotation.Citations.Select(c => c.Speaker).OfType<PersonId>().Distinct().Select(cited.NameOf).ToList();
        if (names.Count < 2) names.Add("the document itself");
        reports.ReportTwo(quotation, names[0], names[1]);
    }

    private void ClosingLine(BlockQuote quote, FoundQuotation quotation, UndeclaredNames undeclared)
    {
        if (quote.AttributionStart < 0) return;
        var text = quote.Blocks[^1].Visible.Text;
        var line = new TextSpan(quote.AttributionStart, text.Length);
        var mentions = body.Named.Mentions(text, line);
        var speakers = cited.Find(quotation);
        if (mentions.Count == 0)
        {
            if (/* guard: closing-line-undeclared */ undeclared.Find(FirstPart(text, line.Start), quotation, speakers) is { } name)
                reports.WarnOfUndeclared(quotation, name);
            return;
        }

        var first = mentions.Where(m => m.Start == mentions[0].Start).Select(m => m.Person).ToImmutableArray();
        if (!LeadsTo(text, line.Start, mentions[0]) || !MayReport(quotation, first[0])) return;
        if (/* guard: closing-line-other */ !cited.Include(speakers, first)) reports.ReportClosingLine(quotation, first[0]);
    }

    // “— Mills, researcher”: the words up to the first comma.
    private static string FirstPart(string text, int start)
    {
        while (start < text.Length && !char.IsLetterOrDigit(text[start])) start++;
        var end = start;
        while (end < text.Length && text[end] is not (',' or '(' or ';' or ':' or VisibleText.Atom)) end++;
        return text[start..end];
    }

    // Only the words of a role may be before the name of the speaker: “— Minister Ivanov”, not “— a neighbour of Ivanov”.
    private bool LeadsTo(string text, int start, NameMention mention)
    {
        var person = body.Entries.FindPerson(mention.Person.Value)!;
        var known = $"{person.Role} {person.Organization}".ToLowerInvariant();
        return text[start..mention.Start].Split([' ', '\u00A0', '\n', '—', '–', '―', '-'], StringSplitOptions.RemoveEmptyEntries)
            .All(w => known.Contains(w.ToLowerInvariant(), StringComparison.Ordinal));
    }

    // A citation without a speaker is an error of its own.
    private bool MayReport(FoundQuotation quotation, PersonId named) => !cited.Find(quotation).IsEmpty
        || (body.Entries.FindPerson(named.Value) is { } person && cited.AreOfDocument(quotation, person));

    private static bool HasWords(ProseBlock block)
    {
        foreach (var c in block.OwnWords)
            if (char.IsLetterOrDigit(c)) return true;
        return false;
    }

    // The speaker whom the sentence before the colon names for what follows.
    private Subject Introduction(ProseBlock before, DeclaredPeople people, SpeechVerbs verbs)
    {
        if (!verbs.AreKnown) return new Subject.Same();
        if (_introductions.TryGetValue(before, out var known)) return known;
        var end = before.Visible.Text.AsSpan().TrimEnd([' ', '\n', VisibleText.Atom]).Length;
        var start = before.SentenceEndAt(end - 1);
        var quoted = before.Runs.SelectMany(r => r.Parts).Where(p => p.Block == before && p.Start >= start && p.End <= end)
            .OrderBy(p => p.Start).Append(new RunPart(before, end, end, end, end)).ToImmutableArray();
        return _introductions[before] = SubjectFinder.Find(new AttributedSentence(before.OwnWords, start, end, quoted), verbs, people)[^1];
    }

    private void Introduced(FoundQuotation quotation, Subject subject, UndeclaredNames undeclared)
    {
        var (speakers, tellers) = (cited.Find(quotation), CitedSpeakers.FindTellers(quotation));
        if (subject is Subject.Declared { People: var named })
        {
            if (MayReport(quotation, named[0]) && !cited.Include(tellers, named)
                && /* guard: introduced-other */ !cited.Include(speakers, named)) reports.ReportIntroduced(quotation, named[0]);
        }
        else if (subject is Subject.Other { Text: var text } && undeclared.Find(text, quotation, speakers.AddRange(tellers)) is { } name)
        {
            reports.WarnOfUndeclared(quotation, name);
        }
    }

    /// <summary>Rows that name a declared person, but not the one whom the citation names.</summary>
    public void FindInTables()
    {
        foreach (var row in body.Blocks.Select(b => b.Row).OfType<TableRow>().Distinct())
        {
            if (!row.Cells.Exists(c => c.Quotations.Exists(q => q.Citations.Count > 0))) continue;
            var named = row.Cells.SelectMany(Names).ToImmutableArray();
            foreach (var cell in row.Cells)
            {
                ImmutableArray<PersonId> around = cell.ColumnHead is { } head ? [.. named, .. Names(head)] : named;
                if (around.IsEmpty) continue;
                foreach (var quotation in cell.Quotations.Where(q => q.Citations.Count > 0 && MayReport(q, around[0])))
                {
                    if (/* guard: row-other */ !cited.Include(cited.Find(quotation).AddRange(CitedSpeakers.FindTellers(quotation)), around))
                        reports.WarnOfRow(quotation, around[0]);
                }
            }
        }
    }

    private IEnumerable<PersonId> Names(ProseBlock cell) =>
        body.Named.Mentions(cell.OwnWords, new TextSpan(0, cell.OwnWords.Length)).Select(m => m.Person);
}
