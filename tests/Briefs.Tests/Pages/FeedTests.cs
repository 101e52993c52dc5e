using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Briefs.Tests.Pages;

public sealed partial class FeedTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void A_topic_has_its_own_feeds_and_its_page_leads_to_them()
    {
        var other = SampleLibrary.Gate() with { File = ContentFile.Whole("content/briefs/other.md"), Slug = "other", Topics = ["trade"] };
        var site = BuiltSite.Of(SampleLibrary.With(SampleLibrary.Gate(), other));
        Assert.Equal(["https://example.org/watch/briefs/gate/"], Ids(site["topics/asylum/feed.xml"]));
        Assert.Equal(["https://example.org/watch/briefs/other/"], Ids(site["topics/trade/feed.xml"]));
        Assert.Equal(2, Ids(site["feed.xml"]).Count);
        Assert.Equal("Border Watch · asylum", Feed(site["topics/asylum/feed.xml"]).Element(s_atom + "title")?.Value);
        var json = JsonDocument.Parse(site["topics/asylum/feed.json"]).RootElement;
        Assert.Equal("https://example.org/watch/topics/asylum/feed.json", json.GetProperty("feed_url").GetString());
        Assert.Equal("https://example.org/watch/topics/asylum/", json.GetProperty("home_page_url").GetString());
        Assert.Equal(["/watch/topics/asylum/feed.xml", "/watch/feed.xml"], Discovered(site["topics/asylum/index.html"]));
        Assert.Contains("<a href=\"/watch/topics/asylum/feed.xml\" type=\"application/atom+xml\">Atom</a>",
            site["topics/asylum/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_are_several_languages_each_has_its_own_feeds()
    {
        var russian = SampleLibrary.Gate() with
        { Lang = "ru", File = ContentFile.Whole("content/briefs/gate.ru.md"), Title = BodyOf.Plain("Ворота") };
        var site = BuiltSite.Of(SampleLibrary.With(SampleLibrary.Gate(), russian));
        Assert.Equal(["https://example.org/watch/ru/briefs/gate/"], Ids(site["ru/feed.xml"]));
        Assert.Equal(["https://example.org/watch/briefs/gate/"], Ids(site["en/feed.xml"]));
        Assert.Equal("ru", Feed(site["ru/feed.xml"]).Attribute(XNamespace.Xml + "lang")?.Value);
        Assert.Equal(["/watch/ru/feed.xml", "/watch/feed.xml"], Discovered(site["ru/briefs/gate/index.html"]));
        Assert.Equal(["/watch/en/feed.xml", "/watch/feed.xml"], Discovered(site["index.html"]));
        Assert.Contains("<li><a href=\"/watch/ru/feed.xml\">", site["ru/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_in_one_language_has_one_feed_for_it() =>
        Assert.DoesNotContain("en/feed.xml", BuiltSite.Of(SampleLibrary.Library).Paths);

    [Fact]
    public void The_text_is_all_there_and_every_address_in_it_is_absolute()
    {
        var site = BuiltSite.Of(SampleLibrary.Library);
        var content = Feed(site["feed.xml"]).Element(s_atom + "entry")!.Element(s_atom + "content")!.Value;
        Assert.Contains("<img src=\"https://example.org/watch/images/gate.png\"", content, StringComparison.Ordinal);
        Assert.Contains("The gate at Holm, seen from the road.", content, StringComparison.Ordinal);
        Assert.Contains("<h2>Corrections</h2><ul><li>", content, StringComparison.Ordinal);
        var addresses = Addresses().Matches(content).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(addresses);
        Assert.All(addresses, a => Assert.Matches("^(https?|mailto|tel):", a));
        Assert.Equal(content, JsonDocument.Parse(site["feed.json"]).RootElement.GetProperty("items")[0].GetProperty("content_html")
            .GetString());
    }

    [Fact]
    public void A_feed_has_the_latest_fifty()
    {
        var site = BuiltSite.Of(SampleLibrary.With([.. Enumerable.Range(1, 51).Select(i => SampleLibrary.Gate() with
        {
            File = ContentFile.Whole($"content/briefs/b{i:00}.md"), Slug = $"b{i:00}", Date = new PartialDate(2000 + i, 1, 1),
                Corrections = [], Updates = [],
        })]));
        var ids = Ids(site["topics/asylum/feed.xml"]);
        Assert.Equal(50, ids.Count);
        Assert.Equal("https://example.org/watch/briefs/b51/", ids[0]);
        Assert.DoesNotContain("https://example.org/watch/briefs/b01/", ids);
    }

    private static XElement Feed(string xml) => XDocument.Parse(xml).Root!;

    private static List<string> Ids(string xml) => [.. Feed(xml).Elements(s_atom + "entry").Select(e => e.Element(s_atom + "id")!.Value)];

    private static List<string> Discovered(string page) => [.. Link().Matches(page).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("<link rel=\"alternate\" type=\"application/atom\\+xml\" title=\"[^\"]+\" href=\"([^\"]+)\">")]
    private static partial Regex Link();

    [GeneratedRegex(" (?:href|src|srcset)=\"([^\"]*)\"")]
    private static partial Regex Addresses();
}
