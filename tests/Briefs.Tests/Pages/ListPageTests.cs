using System.Text.Json;
using System.Xml.Linq;
using System.Xml;
using Xunit;

namespace Briefs.Tests.Pages;

public sealed partial class ListPageTests
{
    [Fact]
    public void A_site_has_all_its_files_once()
    {
        string[] expected =
        [
            ".nojekyll", "404.html", "about/index.html", "archive/2024/index.html", "archive/index.html", "briefs/gate/index.html",
                "briefs/gate/sources.csl.json", "corrections/index.html",
                    "evidence.json", "feed.json", "feed.xml", "images/gate.png", "index.html",
            "people/index.html", "people/orlova/index.html", "quotes.csv", "quotes/data/1.json", "quotes/index.html", "robots.txt",
            "search/data/index.json", "search/data/pages/0.json", "search/data/words/0.json", "search/index.html",
                "sitemap.xml", "sources/index.html",
            "topics/asylum/feed.json", "topics/asylum/feed.xml", "topics/asylum/index.html",
            "topics/border-snow/feed.json", "topics/border-snow/feed.xml", "topics/border-snow/index.html", "topics/index.html",
        ];
        Assert.Equal(expected, BuiltSite.Of(SampleLibrary.Library).Paths.Where(p => !Asset().IsMatch(p)));
        Assert.Equal(6, BuiltSite.Of(SampleLibrary.Library).Paths.Count(p => Asset().IsMatch(p)));
    }

    [Fact]
    public void The_fifty_first_brief_opens_a_second_page()
    {
        var site = BuiltSite.Of(SampleLibrary.With([.. Enumerable.Range(1, 51).Select(Numbered)]));
        Assert.Equal(50, Cards(site["index.html"]));
        Assert.Equal(1, Cards(site["page/2/index.html"]));
        Assert.Contains("<a rel=\"next\" href=\"/watch/page/2/\">", site["index.html"], StringComparison.Ordinal);
        Assert.Contains("<a rel=\"prev\" href=\"/watch/\">", site["page/2/index.html"], StringComparison.Ordinal);
        Assert.Contains("people/orlova/page/3/index.html", site.Paths);
        Assert.DoesNotContain("page/3/index.html", site.Paths);
    }

    [Fact]
    public void The_newest_brief_comes_first()
    {
        var home = BuiltSite.Of(SampleLibrary.With(Numbered(1), Numbered(2), Numbered(3)))["index.html"];
        Assert.True(home.IndexOf("/briefs/b3/", StringComparison.Ordinal) < home.IndexOf("/briefs/b2/", StringComparison.Ordinal));
        Assert.True(home.IndexOf("/briefs/b2/", StringComparison.Ordinal) < home.IndexOf("/briefs/b1/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_person_has_everything_they_said_and_nobody_without_a_name_has_a_page()
    {
        var site = BuiltSite.Of(SampleLibrary.Library);
        var page = site["people/orlova/index.html"].Split("<body")[1];
        Assert.Contains("<p>“Nobody is turned away at the gate”</p>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/watch/briefs/gate/#q-0000000004\"", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("28 February 2024", StringComparison.Ordinal) < page.IndexOf(
            "closed for repairs", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Paths, p => p.Contains("witness", StringComparison.Ordinal));
        Assert.DoesNotContain("turned away at the gate (", site["people/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_lists_the_briefs_that_stand_on_it()
    {
        var page = BuiltSite.Of(SampleLibrary.With(Numbered(1), Numbered(2)))["sources/index.html"];
        Assert.Contains("<li id=\"s-courier\">", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/watch/briefs/b1/\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/watch/briefs/b2/\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_in_another_language_alone_is_on_the_home_page_and_a_translation_is_not()
    {
        var russianOnly = Numbered(1) with { Lang = "ru", File = ContentFile.Whole("content/briefs/b1.ru.md") };
        var translation = Numbered(2) with { Lang = "ru", File = ContentFile.Whole("content/briefs/b2.ru.md") };
        var site = BuiltSite.Of(SampleLibrary.With(russianOnly, Numbered(2), translation));
        Assert.Contains("/watch/ru/briefs/b1/", site["index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("/watch/ru/briefs/b2/", site["index.html"], StringComparison.Ordinal);
        Assert.Equal(2, Cards(site["ru/index.html"]));
    }

    [Fact]
    public void An_old_address_leads_to_the_new_one()
    {
        var site = BuiltSite.Of(SampleLibrary.With(SampleLibrary.Gate() with { Aliases = [new Located<string>("/2024/old", default)] }));
        var old = site["2024/old/index.html"];
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=/watch/briefs/gate/\">", old, StringComparison.Ordinal);
        Assert.DoesNotContain("2024/old", site["sitemap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_pictures_that_a_public_page_shows_are_published()
    {
        var library = SampleLibrary.Library;
        library = library with
        {
            Pictures = library.Pictures.Add(
            "content/images/secret.png", new SiteFile("content/images/secret.png", 1))
        };
        Assert.DoesNotContain(BuiltSite.Of(library).Paths, p => p.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void The_feed_reads_back_with_absolute_links_and_the_pages_own_numbers()
    {
        var feed = Read(BuiltSite.Of(SampleLibrary.Library)["feed.xml"]);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = feed.Root!.Element(atom + "entry")!;
        Assert.Equal("https://example.org/watch/briefs/gate/", entry.Element(atom + "id")!.Value);
        Assert.Equal("2024-03-09T00:00:00Z", entry.Element(atom + "updated")!.Value);
        var content = entry.Element(atom + "content")!.Value;
        Assert.Contains("href=\"https://example.org/watch/briefs/gate/#n-5\"", content, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/", content, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#", content, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"/", content, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sitemap_names_every_page_but_the_one_for_wrong_addresses()
    {
        var site = BuiltSite.Of(SampleLibrary.Library);
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var addresses = Read(site["sitemap.xml"]).Root!.Elements(map + "url").Select(u => u.Element(map + "loc")!.Value).ToList();
        Assert.Equal(site.Paths.Count(p => p.EndsWith("index.html", StringComparison.Ordinal)), addresses.Count);
        Assert.Contains("https://example.org/watch/topics/border-snow/", addresses);
        Assert.All(addresses, a => Assert.StartsWith("https://example.org/watch/", a));
    }

    [Fact]
    public void The_evidence_has_every_quotation_with_the_address_of_its_document()
    {
        using var json = JsonDocument.Parse(BuiltSite.Of(SampleLibrary.Library)["evidence.json"]);
        Assert.Equal("https://example.org/watch/", json.RootElement.GetProperty("site").GetString());
        var gate = json.RootElement.GetProperty("documents")[0];
        Assert.Equal("briefs/gate/", gate.GetProperty("address").GetString());
        var quotations = gate.GetProperty("quotations");
        Assert.Equal(4, quotations.GetArrayLength());
        Assert.Equal("q-0000000002", quotations[1].GetProperty("id").GetString());
        Assert.Equal("cited", quotations[1].GetProperty("status").GetString());
        Assert.Equal("orlova", Assert.Single(json.RootElement.GetProperty("people").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public void A_brief_is_the_same_page_on_a_large_site()
    {
        var strangers = Enumerable.Range(1, 300).Select(i => Numbered(i) with { Topics = ["other"] });
        var alone = BuiltSite.Of(SampleLibrary.With(SampleLibrary.Gate()));
        var among = BuiltSite.Of(SampleLibrary.With([SampleLibrary.Gate(), .. strangers]));
        // The navigation knows one more topic list at most; the page of a brief knows nothing of its number.
        Assert.Equal(alone["briefs/gate/index.html"], among["briefs/gate/index.html"]);
    }

    private static Brief Numbered(int number) => SampleLibrary.Gate() with
    {
        File = ContentFile.Whole($"content/briefs/b{number}.md"),
        Slug = $"b{number}",
        Date = new PartialDate(2000 + number),
    };

    private static int Cards(string page) => page.Split("<p class=\"lead\"").Length - 1;

    private static XDocument Read(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }

    [System.Text.RegularExpressions.GeneratedRegex("^(site|icon|quotes|search|sources)-[0-9a-f]{10}\\.(css|js|svg)$")]
    private static partial System.Text.RegularExpressions.Regex Asset();
}
