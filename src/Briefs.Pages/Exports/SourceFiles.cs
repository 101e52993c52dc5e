using Briefs.Model.Addresses;
using Briefs.Pages.Indexes;
using Briefs.Pages.Localization;
using Briefs.Pages.Rendering;

namespace Briefs.Pages.Exports;

/// <summary>
/// Plans the file with each brief's sources: CSL-JSON, of which <c>templates/sources.js</c> makes BibTeX and RIS when a reader asks for
/// them. A brief without sources has no such file.
/// </summary>
internal static class SourceFiles
{
    public static PlanSection Section(PublishedSite site) => new(
        path => BriefOf(site, path) is { } brief ? Plan(site, brief) : null,
        () => site.Library.Briefs.Where(HasAny).Select(b => Plan(site, b)));

    /// <summary>Whether a brief has this file.</summary>
    public static bool HasAny(Brief brief) => brief.Kind == DocumentKind.Brief && SourceIndex.CitesAny(brief);

    // Two briefs may claim the same address, which is a reported error; the first may have no sources.
    private static Brief? BriefOf(PublishedSite site, string path) =>
        path.EndsWith("/" + SiteAddresses.SourcesCsl, StringComparison.Ordinal)
            ? site.DocumentsAt(path[..^SiteAddresses.SourcesCsl.Length]).FirstOrDefault(HasAny)
            : null;

    private static PlannedFile.Rendered Plan(PublishedSite site, Brief brief) => new(
        site.AddressOf(brief) + SiteAddresses.SourcesCsl,
        () => new(new PooledBuffer(CslJson.Write(SourceExport.List(brief, site.Languages.GetLanguage(brief.Lang)))), []))
    {
        Inputs = hash => hash.Add(brief),
    };
}

/// <summary>The sources of a document in the formats of reference managers, as <c>briefs export sources</c> prints them.</summary>
public static class SourceExport
{
    /// <summary>Writes the sources that a document cites, in reading order.</summary>
    /// <param name="templates">Have the site's own words, for sources without a title.</param>
    /// <returns>As CSL-JSON, the bytes that are published. Without any source, an empty file or list.</returns>
    public static ReadOnlyMemory<byte> Write(Brief document, SourceFormat format, TemplateSet templates)
    {
        var sources = List(document, LanguageReader.ReadWithOwnWords(templates.Words).GetLanguage(document.Lang));
        return format switch
        {
            SourceFormat.BibTex => Encoding.UTF8.GetBytes(BibTex.Write(sources)),
            SourceFormat.Ris => Encoding.UTF8.GetBytes(Ris.Write(sources)),
            _ => CslJson.Write(sources),
        };
    }

    // Reference managers need a title: a source without one gets its description.
    internal static IEnumerable<Source> List(Brief document, Language words) =>
        SourceIndex.CitedIn(document).Select(s => UntitledSource.Entitle(s, document, words));
}

/// <summary>A format of reference managers.</summary>
public enum SourceFormat
{
    BibTex,
    Ris,
    CslJson,
}
