using Briefs.Reading.Attribution;

namespace Briefs.Reading.Citations;

/// <summary>
/// Finds headlines, summaries, headings and captions that repeat a quotation and name another speaker than its citation does.
/// </summary>
internal sealed class EchoedSpeakerFinder(BoundBody body, CitedSpeakers cited, SpeakerReports reports)
{
    public void Find(DeclaredPeople people, SpeechVerbs verbs, UndeclaredNames undeclared)
    {
        if (!verbs.AreKnown) return;
        foreach (var block in body.Blocks.Where(b => b.Quote is null && b.Quotations.Exists(q => q.EchoOf is not null)))
        {
            foreach (var (start, end, quotations) in QuotedSentence.FindAll(block))
            {
                var quoted = quotations.Select(q => q.Run!.Parts.First(p => p.Block == block)).ToImmutableArray();
                var subjects = SubjectFinder.Find(new AttributedSentence(block.OwnWords, start, end, quoted), verbs, people);
                foreach (var (quotation, subject) in quotations.Zip(subjects))
                    if (quotation.EchoOf is not null) Echo(quotation, subject, undeclared);
            }
        }
    }

    private void Echo(FoundQuotation echo, Subject subject, UndeclaredNames undeclared)
    {
        if (subject is Subject.Declared { People: [var named, ..] all })
        {
            var isSaid = echo.Echoes.Exists(q => cited.Find(q).IsEmpty || cited.Include(cited.Find(q), all));
            if (/* guard: echo-other-speaker */ !isSaid) reports.ReportEcho(echo, named);
        }
        else if (subject is Subject.Other { Text: var text }
            && echo.Echoes.ConvertAll(q => undeclared.Find(text, q, cited.Find(q))) is var names && names.TrueForAll(n => n is not null))
        {
            reports.WarnOfEcho(echo, names[0]!);
        }
    }
}
