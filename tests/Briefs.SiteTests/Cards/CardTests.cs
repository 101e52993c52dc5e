using System.Text.Json.Nodes;
using Briefs.SiteTests.Cache;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Cards;

/// <summary>Social cards of whole sites: drawn once, kept after that, and never in the way of a build.</summary>
public sealed class CardTests : IDisposable
{
    private const string Asked = TestTexts.Settings + "cards: true\n";

    private readonly TestSite _site = TestSite.Good().With("content/site.yml", Asked);

    private string[] Cards => [.. TestSite.TreeOf(_site.Output).Keys.Where(path => path.StartsWith("cards/", StringComparison.Ordinal))];

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_public_brief_has_a_card_and_its_page_names_it()
    {
        _site.With("content/briefs/later.md", TestTexts.Brief("Later")
            .Replace("summary:", "embargo: 2999-01-01T09:00+00:00\nsummary:", StringComparison.Ordinal))
            .With("content/briefs/draft.md", TestTexts.Brief("Not yet")
            .Replace("summary:", "status: draft\nsummary:", StringComparison.Ordinal));
        Build();
        var card = Assert.Single(Cards);
        Assert.Matches("^cards/border-[0-9a-f]{10}\\.png$", card);
        Assert.Contains($"<meta property=\"og:image\" content=\"https://example.org/briefs/{card}\">",
            _site.Read("_site/briefs/border/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_asks_for_none_has_none_and_loads_nothing_that_draws()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The loader of Linux says what it loads.");
        _site.With("content/site.yml", TestTexts.Settings);
        Assert.DoesNotContain("libSkiaSharp", LoadedBy("build"), StringComparison.Ordinal);
        Assert.Empty(Cards);
        // The same question must find it where it is loaded, or it would say no for ever.
        _site.With("content/site.yml", Asked);
        Assert.Contains("libSkiaSharp", LoadedBy("build"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_headline_is_drawn()
    {
        Build();
        var card = Assert.Single(Cards);
        _site.With("content/briefs/border.md", TestTexts.Brief("Behind the border"));
        Build();
        Assert.NotEqual(card, Assert.Single(Cards));
        Assert.Equal(0x89, File.ReadAllBytes(Path.Combine(_site.Output, Cards[0]))[0]);
    }

    // The site may be one that came with another person's commit.
    [Theory]
    [InlineData("another card")]
    [InlineData("another card", "--no-cache")]
    [InlineData("")]
    [InlineData("", "--no-cache")]
    public void A_card_that_this_user_did_not_draw_is_drawn_again(string bytes, params string[] options)
    {
        using var site = Cached();
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        var tree = TestSite.TreeOf(site.Site.Output);
        var card = tree.Keys.First(path => path.StartsWith("cards/", StringComparison.Ordinal));
        site.Site.With($"_site/{card}", bytes);
        Assert.Equal(0, site.Run(["build", site.Site.Folder, .. options]).Exit);
        Assert.Equal(tree, TestSite.TreeOf(site.Site.Output));
        // Another person has another key.
        site.Site.With($"_site/{card}", bytes);
        Directory.Delete(site.UserCache, recursive: true);
        Assert.Equal(0, site.Run(["build", site.Site.Folder, .. options]).Exit);
        Assert.Equal(tree, TestSite.TreeOf(site.Site.Output));
    }

    [Fact]
    public void A_card_is_drawn_once()
    {
        using var site = Cached();
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        var times = site.Times.Where(file => file.Key.StartsWith("cards/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(times);
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        Assert.Equal(times, site.Times.Where(file => file.Key.StartsWith("cards/", StringComparison.Ordinal)));
    }

    private static CachedSite Cached()
    {
        var site = new CachedSite(briefs: 3);
        site.Site.With("content/site.yml", site.Site.Read("content/site.yml") + "cards: true\n");
        return site;
    }

    [Fact]
    public void Two_builds_from_nothing_have_the_same_bytes()
    {
        Build();
        var first = TestSite.TreeOf(_site.Output);
        Directory.Delete(_site.Output, recursive: true);
        Build();
        Assert.Equal(first, TestSite.TreeOf(_site.Output));
    }

    [Fact]
    public void A_headline_that_no_font_has_is_told_by_check_too_and_the_brief_is_published_without_a_card()
    {
        _site.With("content/briefs/border.md", TestTexts.Brief("边境关闭"));
        var check = BriefsHere.Run("check", _site.Folder);
        Assert.Equal(0, check.Exit);
        Assert.Contains("card-not-drawn", check.Output, StringComparison.Ordinal);
        Assert.Contains("content/briefs/border.md", check.Output, StringComparison.Ordinal);
        Build();
        Assert.Empty(Cards);
        Assert.DoesNotContain("og:image", _site.Read("_site/briefs/border/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_of_the_sites_own_writes_what_ours_cannot()
    {
        _site.With("content/briefs/border.md", TestTexts.Brief("边境关闭"))
            .With("templates/fonts/OFL.txt", "The licence of the font.")
            .With("templates/fonts/han.ttf", File.ReadAllBytes(Repository.PathOf("tests/Briefs.SiteTests/Cards/han.otf")));
        Build();
        Assert.Single(Cards);
        Assert.DoesNotContain(TestSite.TreeOf(_site.Output).Keys, path => path.Contains("fonts", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("templates/fonts/a.ttf", "<!DOCTYPE html>", "it is not a TrueType or OpenType font")]
    [InlineData("templates/fonts/a.otf", "wOF2 0000000000", "it is a web font (WOFF)")]
    [InlineData("templates/fonts/a.woff", "wOFF 0000000000", "it is not a font that Briefs uses")]
    [InlineData("templates/fonts/more/a.ttf", "", "it is not a font that Briefs uses")]
    public void What_is_no_font_has_no_place_among_them(string path, string text, string why)
    {
        var check = BriefsHere.Run("check", _site.With(path, text).Folder);
        Assert.Equal(1, check.Exit);
        Assert.Contains("file-unexpected", check.Output, StringComparison.Ordinal);
        Assert.Contains(why, check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_that_Briefs_brings_no_library_for_says_so_and_publishes_the_rest()
    {
        using var elsewhere = new TestSite();
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory)) File.Copy(file, elsewhere.PathOf(Path.GetFileName(file)));
        var deps = JsonNode.Parse(elsewhere.Read("briefs.deps.json"))!;
        foreach (var package in deps["targets"]!.AsObject().SelectMany(t => t.Value!.AsObject()))
            package.Value!.AsObject().Remove("runtimeTargets");
        elsewhere.With("briefs.deps.json", deps.ToJsonString());

        var run = OtherProgram.Run(_site.Folder, new Dictionary<string, string>(), "dotnet", "exec", elsewhere.PathOf("briefs.dll"),
            "build");
        Assert.Contains("card-not-drawn", run, StringComparison.Ordinal);
        Assert.Contains("libSkiaSharp", run, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_site.Output, "index.html")));
        Assert.Empty(Cards);
    }

    private void Build()
    {
        var run = BriefsHere.Run("build", _site.Folder);
        Assert.True(run.Exit == 0, run.Output + run.Remarks);
    }

    private string LoadedBy(string command)
    {
        var log = _site.PathOf("loaded");
        foreach (var old in Directory.EnumerateFiles(_site.Folder, "loaded*")) File.Delete(old);
        var run = BriefsProcess.RunIn(_site.Folder, new() { ["LD_DEBUG"] = "files", ["LD_DEBUG_OUTPUT"] = log }, command);
        Assert.True(run.Exit == 0, run.Output + run.Remarks);
        return string.Concat(Directory.EnumerateFiles(_site.Folder, "loaded*").Select(File.ReadAllText));
    }
}
