using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.New;

/// <summary><c>briefs add source</c>: the entry of a source as its page tells it.</summary>
public sealed class AddSourceTests : IDisposable
{
    private const string Brief = "content/briefs/border.md";

    private const string Page = """
        <!doctype html><html lang="en"><head><title>Campaigners urge: stop #now | The New Arab</title>
        <meta property="og:title" content="Campaigners urge: stop #now"><meta property="og:site_name" content="The New Arab">
        <meta property="article:published_time" content="2020-01-09T10:00:00+00:00"><meta name="author" content="A. Writer"></head>
        <body><p>“We will not comply,” he said.</p></body></html>
        """;

    private readonly TestSite _site = TestSite.Good().With("content/site.yml", TestTexts.SettingsOfLocalSources);
    private readonly LocalWeb _web = new();

    public void Dispose()
    {
        _site.Dispose();
        _web.Dispose();
    }

    private static string Today => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public void A_source_is_written_among_those_of_a_brief_and_all_else_stays_and_the_site_passes()
    {
        _web.Page("/news", Page);
        var before = _site.Read(Brief);
        var run = Run(_web.At("/news"), "--to", "border", "--allow-private");
        Assert.True(run.Exit == 0, run.All);
        Assert.Equal($"Added new-arab-2020-campaigners to {Brief}.\nCite: [@new-arab-2020-campaigners], or for a quotation "
            + "[@PERSON in @new-arab-2020-campaigners].\n", run.Output);
        var entry = $"""
              new-arab-2020-campaigners:
                title: >-
                  Campaigners urge: stop #now
                publisher: The New Arab
                author: >-
                  A. Writer
                date: 2020-01-09
                accessed: {Today}
                url: {_web.At("/news")}
                lang: en

            """.Replace("author: >-\n      A. Writer", "author: A. Writer", StringComparison.Ordinal);
        Assert.Equal(before.Replace("quoted:\n", entry + "quoted:\n", StringComparison.Ordinal), _site.Read(Brief));

        _site.With(Brief, _site.Read(Brief)
            .Replace("[@ivanov in @news]", "[@ivanov in @new-arab-2020-campaigners; @ivanov in @news]", StringComparison.Ordinal));
        var check = BriefsHere.Run("check", _site.Folder, "--strict", "--format", "json");
        Assert.True(check.Exit == 0, check.All);
    }

    [Fact]
    public void The_page_can_be_one_that_was_saved()
    {
        _site.With("saved.html", Page);
        var run = Run("https://example.org/news", "--shared", "--from", _site.PathOf("saved.html"));
        Assert.True(run.Exit == 0, run.All);
        Assert.StartsWith("new-arab-2020-campaigners:\n  title: >-\n", _site.Read("content/sources.yml"), StringComparison.Ordinal);
        Assert.Empty(_web.Asked);
    }

    [Theory]
    [InlineData("/gone", "the page does not exist (404)")]
    [InlineData("/text", "doesn't lead to a web page")]
    public void What_cannot_be_read_leaves_blanks_that_check_names(string path, string why)
    {
        _web.Answer("/text", "200 OK", "Content-Type: text/plain", "words");
        var run = Run(_web.At(path), "--to", "border", "--allow-private", "--id", "gone");
        Assert.True(run.Exit == 0, run.All);
        Assert.Contains(why, run.Remarks, StringComparison.Ordinal);
        var check = BriefsHere.Run("check", _site.Folder, "--format", "json");
        Assert.Equal(3, check.Faults().Count(f => f.GetProperty("rule").GetString() == "blank-unfilled"));
        Assert.Equal(["blank-unfilled", "source-unused"], check.Rules());
    }

    [Fact]
    public void Tracking_parameters_go_the_canonical_address_is_taken_and_the_type_is_proposed()
    {
        _web.Page("/a", Page.Replace("</head>", "<link rel=\"canonical\" href=\"/news?id=1&utm_source=self\">"
            + "<meta property=\"og:type\" content=\"video.other\"></head>", StringComparison.Ordinal));
        var run = Run(_web.At("/a?utm_source=x&fbclid=1"), "--to", "border", "--allow-private");
        Assert.True(run.Exit == 0, run.All);
        Assert.Equal($"The tracking parameters were removed: {_web.At("/a")}\nThe canonical address of the page is used: "
            + $"{_web.At("/news?id=1")}\n", run.Remarks);
        Assert.Contains($"    url: {_web.At("/news?id=1")}\n    type: video\n", _site.Read(Brief), StringComparison.Ordinal);
        Assert.Equal(["GET /a"], _web.Asked);
        Assert.Contains("already in", Run(_web.At("/a?gclid=7"), "--to", "border", "--allow-private").Remarks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/news")]
    [InlineData("/")]
    public void A_canonical_address_of_another_site_or_of_the_home_page_is_not_taken(string canonical)
    {
        _web.Page("/a", Page.Replace("</head>", $"<link rel=\"canonical\" href=\"{canonical}\"></head>", StringComparison.Ordinal));
        var run = Run(_web.At("/a"), "--to", "border", "--allow-private");
        Assert.True(run.Exit == 0, run.All);
        Assert.Contains($"    url: {_web.At("/a")}\n", _site.Read(Brief), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_cannot_be_read_gets_an_id_of_its_address()
    {
        var run = Run("https://interior.gov.example/press/2026-44", "--to", "border", "--from", _site.PathOf("content/site.yml"));
        Assert.True(run.Exit == 0, run.All);
        Assert.StartsWith("Added interior-press-2026-44 to ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_that_is_not_public_is_not_asked()
    {
        var run = Run(_web.At("/news"), "--to", "border");
        Assert.Contains("is not on the public internet", run.Remarks, StringComparison.Ordinal);
        Assert.Empty(_web.Asked);
    }

    [Theory]
    [InlineData("https://example.com/news", "--to", "border")]
    [InlineData("http://www.example.com/news/#part", "--to", "border")]
    public void A_source_that_is_there_is_named_by_its_id(params string[] arguments)
    {
        var before = TestSite.TreeOf(_site.Folder);
        var refused = Run(arguments);
        Assert.Equal(2, refused.Exit);
        Assert.Contains("Cite: [@news]", refused.Remarks, StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(_site.Folder));
    }

    [Fact]
    public void A_source_of_another_brief_keeps_its_id()
    {
        _site.With("content/briefs/second.md", "---\ntitle: Second\ndate: 2024-03-01\n---\n\nNobody.\n").With("saved.html", Page);
        var run = Run("https://example.com/news", "--to", "second", "--from", _site.PathOf("saved.html"));
        Assert.StartsWith("Added news to content/briefs/second.md.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_that_Zotero_keeps_are_left_to_Zotero()
    {
        _site.With("content/sources.json", "[]");
        var refused = Run("https://example.org/x", "--shared");
        Assert.Equal(2, refused.Exit);
        Assert.Contains("Add the source in Zotero", refused.Remarks, StringComparison.Ordinal);
        Assert.Equal("[]", _site.Read("content/sources.json"));
    }

    [Theory]
    [InlineData("https://example.org/x")]
    [InlineData("https://example.org/x", "--shared", "--to", "border")]
    [InlineData("example.org/x", "--shared")]
    [InlineData("https://a:b@example.org/x", "--shared")]
    [InlineData("http://example.org:99999/", "--shared")]
    [InlineData("https://example.org/x", "--shared", "--from", "no-such-file.html")]
    public void A_wrong_call_is_refused_with_what_to_write(params string[] arguments)
    {
        var refused = Run(arguments);
        Assert.True(refused.Exit == 2, refused.All);
        Assert.StartsWith("briefs: ", refused.Remarks, StringComparison.Ordinal);
    }

    private BriefsResult Run(params string[] arguments) => BriefsHere.Run(["add", "source", .. arguments, "--site", _site.Folder]);
}
