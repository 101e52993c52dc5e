
namespace Briefs.Checks;

/// <summary>The quotations that do not agree with a kept copy, by what is blamed: each raises one rule.</summary>
internal static class AlteredQuotations
{
    public static IEnumerable<(Quotation Quotation, Verdict Verdict)> Find(Brief document, params AlteredReason[] blamed) =>
        document.Quotations
            .Where(quotation => quotation.Verdict is { IsVerified: false } verdict && Array.IndexOf(blamed, verdict.Because[0]) >= 0)
            .Select(quotation => (quotation, quotation.Verdict!));
}
