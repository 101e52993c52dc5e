using System.Text.Json;
using System.Text.Json.Serialization;
using Briefs.Model.Addresses;

namespace Briefs.Pages.Exports;

/// <summary>The newest briefs in full as JSON Feeds, version 1.1, with the same briefs, ids and dates as <see cref="AtomFeed"/>.</summary>
internal static class JsonFeed
{
    public static IEnumerable<PlannedFile> Plan(PublishedSite site) =>
        site.Feeds.All.Select(feed => new PlannedFile.Streamed(feed.Json, s => Write(s, site, feed)) { Inputs = feed.AddTo });

    private static void Write(Stream stream, PublishedSite site, Feed feed)
    {
        var author = new FeedAuthor(site.Settings.Organization ?? site.Settings.Title, site.AbsoluteLink(""));
        var document = new FeedDocument(
            "https://jsonfeed.org/version/1.1", feed.Title, site.AbsoluteLink(feed.Page), site.AbsoluteLink(feed.Json), feed.Description,
            feed.Lang, [author], feed.Latest.Select(b => Item(site, b)));
        JsonSerializer.Serialize(stream, document, FeedJson.Default.FeedDocument);
    }

    private static FeedItem Item(PublishedSite site, Brief brief)
    {
        var link = site.AbsoluteLink(site.AddressOf(brief));
        var image = brief.Image?.Path is { } picture ? site.AbsoluteLink(SiteAddresses.Picture(site.PictureAt(picture))) : null;
        return new FeedItem(
            link, link, brief.Title.Plain, FeedContent.Write(site, brief), brief.Summary?.Plain, image, AtomFeed.Instant(brief.Date),
            AtomFeed.Instant(AtomFeed.ChangedOn(brief)), brief.Lang, AuthorsOf(brief), [.. site.TopicNames(brief)]);
    }

    // Without authors of its own, an item has those of the feed.
    private static ImmutableArray<FeedAuthor>? AuthorsOf(Brief brief)
    {
        if (brief.Authors.IsEmpty) return null;
        return [.. brief.Authors.Select(a => new FeedAuthor(a.NameIn(brief.Lang), AtomFeed.AddressOf(a)))];
    }
}

/// <param name="Items">Created lazily while they are written.</param>
internal sealed record FeedDocument(
    string Version, string Title, string HomePageUrl, string FeedUrl, string? Description, string Language,
    ImmutableArray<FeedAuthor> Authors, IEnumerable<FeedItem> Items);

internal sealed record FeedAuthor(string Name, string? Url);

internal sealed record FeedItem(
    string Id, string Url, string Title, string ContentHtml, string? Summary, string? Image, string DatePublished, string DateModified,
    string Language, ImmutableArray<FeedAuthor>? Authors, ImmutableArray<string> Tags);

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FeedDocument))]
internal sealed partial class FeedJson : JsonSerializerContext;
