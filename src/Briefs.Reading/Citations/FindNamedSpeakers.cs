using Briefs.Reading.Attribution;

namespace Briefs.Reading.Citations;

/// <summary>Whom the sentences of quotations without a speaker name, so that no message offers anyone else.</summary>
internal static class FindNamedSpeakers
{
    public static void In(BriefDraft draft, BriefEntries entries)
    {
        NamesInText? names = null;
        foreach (var block in draft.Blocks.Where(b => b.Quote is null && b.Quotations.Exists(IsOpen)))
        {
            foreach (var sentence in QuotedSentence.In(block).Where(s => s.Quotations.Exists(IsOpen)))
            {
                names ??= NamesInText.Of(entries.People.Values);
                var named = names.In(new string(block.OwnWords, sentence.Start, sentence.End - sentence.Start));
                foreach (var quotation in sentence.Quotations.Where(IsOpen)) quotation.Named = named;
            }
        }
    }

    private static bool IsOpen(FoundQuotation quotation) =>
        quotation.EchoOf is null && !quotation.Citations.Exists(c => c.Speaker is not null);
}
