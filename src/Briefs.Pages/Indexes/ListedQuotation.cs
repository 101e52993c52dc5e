
namespace Briefs.Pages.Indexes;

/// <summary>A quotation in a list, far from its brief.</summary>
internal sealed record ListedQuotation(Brief Brief, Quotation Words);
