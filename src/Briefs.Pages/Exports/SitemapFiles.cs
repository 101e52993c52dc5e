using System.Xml;
using Briefs.Model.Addresses;

namespace Briefs.Pages.Exports;

/// <summary>Plans the sitemap, sitemaps.org 0.9; in several files if there are more than 50,000 addresses, the limit of one file.</summary>
internal static class SitemapFiles
{
    private const int Most = 50_000;
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <param name="pages">Addresses of all pages that may be indexed, with the date of the last change if known.</param>
    public static IEnumerable<PlannedFile> Plan(PublishedSite site, ImmutableArray<SitemapPage> pages)
    {
        if (pages.Length <= Most)
        {
            yield return Map(site, SiteAddresses.Sitemap, pages);
            yield break;
        }

        var files = (pages.Length + Most - 1) / Most;
        yield return new PlannedFile.Streamed(SiteAddresses.Sitemap, s => WriteIndex(s, site, files)) { Inputs = hash => hash.Add(files) };
        for (var i = 0; i < files; i++)
        {
            var (from, to) = (i * Most, Math.Min(pages.Length, (i + 1) * Most));
            yield return Map(site, PartName(i), pages[from..to]);
        }
    }

    private static PlannedFile.Streamed Map(PublishedSite site, string path, ImmutableArray<SitemapPage> pages) =>
        new(path, stream => WriteMap(stream, site, pages.AsSpan()))
        {
            Inputs = hash =>
            {
                foreach (var (address, changed) in pages) hash.Add(address).Add(changed?.ToString());
            },
        };

    private static string PartName(int index) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{index + 1}.xml");

    private static void WriteMap(Stream stream, PublishedSite site, ReadOnlySpan<SitemapPage> pages)
    {
        using var xml = XmlWriter.Create(stream, Xml.Settings);
        xml.WriteStartElement("urlset", Namespace);
        foreach (var (address, changed) in pages)
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", site.AbsoluteLink(address));
            if (changed is { } date) xml.WriteElementString("lastmod", date.ToString());
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteIndex(Stream stream, PublishedSite site, int files)
    {
        using var xml = XmlWriter.Create(stream, Xml.Settings);
        xml.WriteStartElement("sitemapindex", Namespace);
        for (var i = 0; i < files; i++)
        {
            xml.WriteStartElement("sitemap");
            xml.WriteElementString("loc", site.AbsoluteLink(PartName(i)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}

/// <summary>A page in the sitemap.</summary>
/// <param name="Changed">The date of the last change; null if unknown.</param>
internal readonly record struct SitemapPage(string Address, PartialDate? Changed);
