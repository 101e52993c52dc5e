using Briefs.Model.Addresses;

namespace Briefs.Pages.Exports;

/// <summary>The PDFs of briefs, printed from their pages after these are written.</summary>
internal static class BriefPdf
{
    /// <summary>The address of a brief's PDF; null for pages, and for a site without PDFs.</summary>
    public static string? AddressOf(Brief document, PublishedSite site) =>
        site.Profile.PrintsPdf && document.Kind == DocumentKind.Brief ? site.AddressOf(document) + SiteAddresses.BriefPdf : null;

    public static IEnumerable<PlannedFile> Plan(PublishedSite site) =>
        from brief in site.Library.Briefs
        let path = AddressOf(brief, site)
        where path is not null
        select new PlannedFile.Printed(path, site.AddressOf(brief), DateOf(brief));

    // The last change that the brief names.
    private static DateOnly DateOf(Brief brief) => (AtomFeed.ChangedOn(brief) ?? brief.Date)?.First ?? new DateOnly(1970, 1, 1);
}
