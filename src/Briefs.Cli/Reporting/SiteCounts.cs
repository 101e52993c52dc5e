
namespace Briefs.Cli.Reporting;

/// <summary>How much a site holds: briefs, and the quotations and declared marks of briefs and pages.</summary>
/// <param name="Sourced">All but the unsourced ones.</param>
/// <param name="Verified">Found word for word in a kept copy.</param>
public sealed record SiteCounts(int Briefs, int Quotations, int Sourced, int Verified, int Declared)
{
    public static SiteCounts Create(Library library)
    {
        var statuses = library.Documents.SelectMany(d => d.Quotations).Select(q => q.Status).ToList();
        return new SiteCounts(
            library.Briefs.Length,
            statuses.Count,
            statuses.Count(s => s != QuotationStatus.Unsourced),
            statuses.Count(s => s == QuotationStatus.Verified),
            library.Documents.Sum(d => d.Declarations.Length));
    }
}
