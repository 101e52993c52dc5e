using System.Globalization;
using System.Text;
using System.Xml;
using Briefs.Addresses;
using Briefs.Model;
using Briefs.Pages.Bodies;
using Briefs.Pages.Languages;
using Briefs.Pages.Listing;
using Briefs.Pages.Output;

namespace Briefs.Pages.Exports;

/// <summary>The newest briefs in full as an Atom feed, RFC 4287. Every link is absolute, for readers see it far from here.</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static PlannedFile Plan(PublishedSite site) => new PlannedFile.Streamed(SiteAddresses.Feed, s => Write(s, site));

    /// <summary>When a brief last changed: of its publication, its updates and its corrections the latest.</summary>
    public static PartialDate? ChangedOn(Brief brief) =>
        brief.Updates.Concat(brief.Corrections).Select(c => (PartialDate?)c.Date).Append(brief.Date).Max();

    private static void Write(Stream stream, PublishedSite site)
    {
        var briefs = site.Index.Newest.Take(ListPages.Size).ToList();
        using var xml = XmlWriter.Create(stream, Xml.Settings);
        xml.WriteStartElement("feed", Namespace);
        WriteLang(xml, site.Settings.Language);
        xml.WriteElementString("title", site.Settings.Title);
        if (site.Settings.Description is { } description) xml.WriteElementString("subtitle", description);
        xml.WriteElementString("id", site.Profile.BaseUrl);
        WriteLink(xml, "alternate", site.Profile.BaseUrl);
        WriteLink(xml, "self", site.AbsoluteLink(SiteAddresses.Feed));
        xml.WriteElementString("updated", Instant(briefs.Select(ChangedOn).Max()));
        xml.WriteStartElement("author");
        xml.WriteElementString("name", site.Settings.Organization ?? site.Settings.Title);
        xml.WriteEndElement();
        foreach (var brief in briefs) WriteEntry(xml, site, brief);
        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, PublishedSite site, Brief brief)
    {
        var link = site.AbsoluteLink(site.Addresses.Of(brief));
        xml.WriteStartElement("entry");
        WriteLang(xml, brief.Lang);
        xml.WriteElementString("title", brief.Title.Plain);
        xml.WriteElementString("id", link);
        WriteLink(xml, "alternate", link);
        xml.WriteElementString("published", Instant(brief.Date));
        xml.WriteElementString("updated", Instant(ChangedOn(brief)));
        foreach (var topic in brief.Topics)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", topic);
            xml.WriteEndElement();
        }

        if (brief.Summary is { } summary) xml.WriteElementString("summary", summary.Plain);
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Content(site, brief));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static string Content(PublishedSite site, Brief brief)
    {
        var print = new BriefPrint(site, brief, Destination.Feed);
        using (var head = new PageOutput())
        {
            // Not shown again in the feed, but the page numbers its notes from the headline on, and the numbers must agree.
            foreach (var text in new[] { brief.Title, brief.Summary, brief.Image?.Path is null ? null : brief.Image.Caption })
            {
                if (text is not null) new WriteBody(head, print).Write(text.Body);
            }
        }

        using var output = new PageOutput();
        output.Raw($"<div lang=\"{brief.Lang}\" dir=\"{WritingDirection.Of(brief.Lang)}\">");
        new WriteBody(output, print).Write(brief.Body);
        if (print.Notes.Count > 0) new NotesHtml(print).WriteTo(output);
        output.Raw("</div>");
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static void WriteLang(XmlWriter xml, string lang) => xml.WriteAttributeString("xml", "lang", null, lang);

    private static void WriteLink(XmlWriter xml, string rel, string href)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    // Atom wants an instant; a day is its first moment, UTC. Without any date there is no honest one: the epoch.
    public static string Instant(PartialDate? date) =>
        (date?.First ?? DateOnly.FromDateTime(DateTime.UnixEpoch)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
