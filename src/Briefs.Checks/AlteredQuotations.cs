using Briefs.Model;

namespace Briefs.Checks;

/// <summary>The quotations that do not agree with a kept copy, by what is blamed: each raises one rule.</summary>
internal static class AlteredQuotations
{
    public static IEnumerable<(Brief Brief, Quotation Quotation, Verdict Verdict)> Of(CheckedSite site, params AlteredReason[] blamed) =>
        site.Documents.SelectMany(brief => brief.Quotations
            .Where(quotation => quotation.Verdict is { IsVerified: false } verdict && Array.IndexOf(blamed, verdict.Because[0]) >= 0)
            .Select(quotation => (brief, quotation, quotation.Verdict!)));
}
