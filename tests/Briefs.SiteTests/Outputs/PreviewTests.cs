using System.Text.RegularExpressions;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Outputs;

/// <summary>A preview is the site as it will be, and asks nobody to find it.</summary>
public sealed partial class PreviewTests
{
    private const string Place = "https://rights.github.io/repo/preview/pr-7/";

    [Fact]
    public void Every_page_bears_the_banner_is_not_to_be_found_and_names_its_published_place()
    {
        using var site = Built("pr-7");
        var pages = TestSite.TreeOf(site.Output).Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.Contains("old/index.html", pages);
        Assert.Contains("briefs/border/index.html", pages);
        foreach (var path in pages)
        {
            var html = site.Read(Path.Combine("_site", path));
            Assert.Single(Regex.Matches(html, "<meta name=\"robots\" content=\"noindex\">"));
            Assert.Contains("<aside class=\"preview\" aria-label=\"Preview\">\n<p><strong>Preview: pr-7</strong>", html,
                StringComparison.Ordinal);
            var canonical = Assert.Single(Canonical().Matches(html)).Groups[1].Value;
            Assert.StartsWith("https://example.org/briefs/", canonical, StringComparison.Ordinal);
            Assert.All(Links().Matches(html),
                link => Assert.StartsWith("/repo/preview/pr-7/", link.Groups[1].Value, StringComparison.Ordinal));
            Assert.DoesNotContain("feed", html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal("https://example.org/briefs/briefs/border/", Canonical()
            .Match(site.Read("_site/briefs/border/index.html")).Groups[1].Value);
        Assert.Equal("https://example.org/briefs/briefs/border/", Canonical().Match(site.Read("_site/old/index.html")).Groups[1].Value);
    }

    [Fact]
    public void A_preview_has_no_feed_no_map_and_nothing_that_is_the_hosts()
    {
        using var site = Built("pr-7");
        var preview = TestSite.TreeOf(site.Output).Keys.ToList();
        Assert.Equal(0, BriefsHere.Run("build", site.Folder).Exit);
        var whole = TestSite.TreeOf(site.Output).Keys;
        Assert.Equal([".nojekyll", "404.html", "CNAME", "feed.json", "feed.xml", "robots.txt", "sitemap.xml"], whole.Except(preview));
        Assert.Empty(preview.Except(whole));
    }

    [Fact]
    public void The_site_itself_has_no_banner_and_can_be_found()
    {
        using var site = Built("pr-7");
        Assert.Equal(0, BriefsHere.Run("build", site.Folder).Exit);
        var html = site.Read("_site/briefs/border/index.html");
        Assert.DoesNotContain("noindex", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"preview\"", html, StringComparison.Ordinal);
        Assert.Contains("feed.xml", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_for_wrong_addresses_is_right_at_any_depth()
    {
        using var site = Built("pr-7");
        Assert.Equal(0, BriefsHere.Run("build", site.Folder, "--base-url", "https://rights.github.io/repo/").Exit);
        var html = site.Read("_site/404.html");
        Assert.DoesNotContain("canonical", html, StringComparison.Ordinal);
        Assert.NotEmpty(Links().Matches(html));
        Assert.All(Links().Matches(html), link => Assert.StartsWith("/repo/", link.Groups[1].Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_label_is_text_whatever_it_says()
    {
        using var site = Built("</strong><script>alert(1)</script> “x” & {{ 1 }}");
        var html = site.Read("_site/index.html");
        Assert.Contains("Preview: &lt;/strong&gt;&lt;script&gt;alert(1)&lt;/script&gt; “x” &amp; {{ 1 }}</strong>", html,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\nb")]
    [InlineData("a name that goes on and on and on and on, and still is no end to it")]
    public void A_label_that_is_none_is_refused(string label)
    {
        using var site = TestSite.Good();
        var run = BriefsHere.Run("build", site.Folder, "--preview", label);
        Assert.Equal(2, run.Exit);
        Assert.Contains("--preview takes a name such as pr-7", run.Remarks, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    private static TestSite Built(string label)
    {
        var site = TestSite.Good().With("content/site.yml", TestTexts.Settings + "cname: briefs.example.org\n")
            .With("content/briefs/border.md", TestTexts.Brief("At the border\naliases: [/old/]"));
        var run = BriefsHere.Run("build", site.Folder, "--base-url", Place, "--preview", label);
        Assert.True(run.Exit == 0, run.All);
        return site;
    }

    [GeneratedRegex("<link rel=\"canonical\" href=\"([^\"]*)\">")]
    private static partial Regex Canonical();

    [GeneratedRegex("(?:href|src)=\"(/[^\"]*)\"")]
    private static partial Regex Links();
}
