using Briefs.Model.Addresses;
using Briefs.Pages.Indexes;

namespace Briefs.Pages.Exports;

/// <summary>
/// Plans the sources of each brief as data, for reference managers and LaTeX. A brief without sources has none of the files.
/// </summary>
internal static class SourceFiles
{
    public static PlanSection Section(PublishedSite site) => new(
        path => BriefOf(site, path) is { } brief ? Plan(brief, site.Addresses.GetAddress(brief)).FirstOrDefault(f => f.Path == path) : null,
        () => site.Library.Briefs.Where(HasAny).SelectMany(b => Plan(b, site.Addresses.GetAddress(b))));

    /// <summary>Whether a brief has these files.</summary>
    public static bool HasAny(Brief brief) => brief.Kind == DocumentKind.Brief && !IndexSources.CitedIn(brief).IsEmpty;

    // Of two briefs that want one address, which was reported, the first may have no sources.
    private static Brief? BriefOf(PublishedSite site, string path) =>
        path.LastIndexOf('/') is var slash and > 0 && path.AsSpan(slash + 1).StartsWith("sources.", StringComparison.Ordinal)
            ? site.DocumentsAt(path[..(slash + 1)]).FirstOrDefault(HasAny)
            : null;

    private static IEnumerable<PlannedFile> Plan(Brief brief, string address)
    {
        yield return Text(address + SiteAddresses.SourcesBibTex, () => BibTex.Write(IndexSources.CitedIn(brief)));
        yield return Text(address + SiteAddresses.SourcesRis, () => Ris.Write(IndexSources.CitedIn(brief)));
        yield return new PlannedFile.Rendered(
            address + SiteAddresses.SourcesCsl, () => new(new LentBytes(CslJson.Write(IndexSources.CitedIn(brief))), []));
    }

    private static PlannedFile.Rendered Text(string path, Func<string> make) =>
        new(path, () => new(new LentBytes(Encoding.UTF8.GetBytes(make())), []));
}
