using System.Xml;
using Briefs.Pages.Output;

namespace Briefs.Pages.Exports;

/// <summary>The newest briefs in full as Atom feeds, RFC 4287.</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static IEnumerable<PlannedFile> Plan(PublishedSite site) =>
        site.Feeds.All.Select(feed => new PlannedFile.Streamed(feed.Atom, s => Write(s, site, feed)) { Inputs = feed.AddTo });

    /// <summary>The date of the last change: the latest of publication, updates and corrections.</summary>
    public static PartialDate? ChangedOn(Brief brief) =>
        brief.Updates.Concat(brief.Corrections).Select(c => (PartialDate?)c.Date).Append(brief.Date).Max();

    private static void Write(Stream stream, PublishedSite site, Feed feed)
    {
        using var xml = XmlWriter.Create(stream, Xml.Settings);
        xml.WriteStartElement("feed", Namespace);
        WriteLang(xml, feed.Lang);
        xml.WriteElementString("title", feed.Title);
        if (feed.Description is { } description) xml.WriteElementString("subtitle", description);
        xml.WriteElementString("id", site.AbsoluteLink(feed.Folder));
        WriteLink(xml, "alternate", site.AbsoluteLink(feed.Page), "text/html");
        WriteLink(xml, "self", site.AbsoluteLink(feed.Atom), "application/atom+xml");
        xml.WriteElementString("updated", Instant(feed.Latest.Select(ChangedOn).Max()));
        xml.WriteStartElement("author");
        xml.WriteElementString("name", site.Settings.Organization ?? site.Settings.Title);
        xml.WriteElementString("uri", site.AbsoluteLink(""));
        xml.WriteEndElement();
        foreach (var brief in feed.Latest) WriteEntry(xml, site, brief);
        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, PublishedSite site, Brief brief)
    {
        var link = site.AbsoluteLink(site.AddressOf(brief));
        xml.WriteStartElement("entry");
        WriteLang(xml, brief.Lang);
        xml.WriteElementString("title", brief.Title.Plain);
        xml.WriteElementString("id", link);
        WriteLink(xml, "alternate", link, "text/html");
        xml.WriteElementString("published", Instant(brief.Date));
        xml.WriteElementString("updated", Instant(ChangedOn(brief)));
        foreach (var author in brief.Authors) WriteAuthor(xml, brief, author);
        foreach (var topic in site.TopicNames(brief))
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", topic);
            xml.WriteEndElement();
        }

        if (brief.Summary is { } summary) xml.WriteElementString("summary", summary.Plain);
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(FeedContent.Write(site, brief));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, Brief brief, Author author)
    {
        xml.WriteStartElement("author");
        xml.WriteElementString("name", author.NameIn(brief.Lang));
        if (AddressOf(author) is { } address) xml.WriteElementString("uri", address);
        xml.WriteEndElement();
    }

    /// <summary>The page of an author, or else the ORCID record; null for none.</summary>
    public static string? AddressOf(Author author) =>
        author.Link is { } link && ExternalLink.IsWeb(link) ? ExternalLink.Encode(link) : author.OrcidUrl;

    private static void WriteLang(XmlWriter xml, string lang) => xml.WriteAttributeString("xml", "lang", null, lang);

    private static void WriteLink(XmlWriter xml, string rel, string href, string type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    // Atom requires an instant: a date becomes its first moment in UTC. Without a date, the epoch marks the time as unknown.
    public static string Instant(PartialDate? date) =>
        (date?.First ?? DateOnly.FromDateTime(DateTime.UnixEpoch))
            .ToString("yyyy-MM-dd", /* guard: bytes-culture */ CultureInfo.InvariantCulture) + "T00:00:00Z";
}
