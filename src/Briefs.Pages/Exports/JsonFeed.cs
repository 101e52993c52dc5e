using System.Text.Json;
using Briefs.Model.Addresses;

namespace Briefs.Pages.Exports;

/// <summary>The newest briefs in full as JSON Feeds, version 1.1: the same briefs, ids and dates as <see cref="AtomFeed"/>.</summary>
internal static class JsonFeed
{
    public static IEnumerable<PlannedFile> Plan(PublishedSite site) =>
        site.Feeds.All.Select(feed => new PlannedFile.Streamed(feed.Json, s => Write(s, site, feed)));

    private static void Write(Stream stream, PublishedSite site, Feed feed)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        json.WriteString("home_page_url", site.AbsoluteLink(feed.Page));
        json.WriteString("feed_url", site.AbsoluteLink(feed.Json));
        if (feed.Description is { } description) json.WriteString("description", description);
        json.WriteString("language", feed.Lang);
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", site.Settings.Organization ?? site.Settings.Title);
        json.WriteString("url", site.AbsoluteLink(""));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (var brief in feed.Latest) WriteItem(json, site, brief);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, PublishedSite site, Brief brief)
    {
        var link = site.AbsoluteLink(site.Addresses.GetAddress(brief));
        json.WriteStartObject();
        json.WriteString("id", link);
        json.WriteString("url", link);
        json.WriteString("title", brief.Title.Plain);
        json.WriteString("content_html", FeedContent.Write(site, brief));
        if (brief.Summary is { } summary) json.WriteString("summary", summary.Plain);
        if (brief.Image?.Path is { } picture) json.WriteString("image", site.AbsoluteLink(SiteAddresses.Picture(site.PictureAt(picture))));
        json.WriteString("date_published", AtomFeed.Instant(brief.Date));
        json.WriteString("date_modified", AtomFeed.Instant(AtomFeed.ChangedOn(brief)));
        json.WriteString("language", brief.Lang);
        json.WriteStartArray("tags");
        foreach (var topic in brief.Topics) json.WriteStringValue(topic);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }
}
