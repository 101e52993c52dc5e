using AngleSharp.Html.Parser;
using Briefs.Benchmarks.Corpus;
using Briefs.SiteTests.Harness;
using SkiaSharp;
using Xunit;

namespace Briefs.SiteTests.Pack;

/// <summary>Pages as files that open with a double click: whole, and only those that are asked for.</summary>
public sealed class PackTests : PackedSite
{
    [Fact]
    public void Briefs_and_pages_are_packed_and_lists_are_not()
    {
        Assert.Equal(["about.html", "briefs-border.html", "briefs-second.html"], Pack());
    }

    [Fact]
    public void Styles_fonts_and_pictures_are_in_the_file_and_nothing_is_loaded()
    {
        With("See [the law](../briefs/border.md).", "\n\n![A gate](../images/gate.png)");
        Site.With("content/images/gate.png", Picture(SKColors.Red));
        Pack();
        var page = Read("about.html");
        Assert.Contains("src=\"data:image/", page, StringComparison.Ordinal);
        Assert.Contains("<style>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("srcset", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link rel=\"stylesheet\"", page, StringComparison.Ordinal);
        Assert.True(page.Length < 600_000, $"{page.Length} characters");
    }

    [Fact]
    public void Links_lead_within_the_file_to_the_other_files_or_to_the_site()
    {
        Pack();
        var links = LinksOf("briefs-second.html");
        Assert.Contains("briefs-border.html#h-law", links);
        Assert.Contains("about.html", links);
        Assert.Contains(Address + "people/", links);
        Assert.Contains("#main", links);
        Assert.DoesNotContain(links, link => link.StartsWith('/'));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("--base-url", "http://localhost:8000/repo/")]
    [InlineData("--preview", "pr-7")]
    public void Only_what_changed_is_packed_wherever_the_two_sites_were_built_for(string option, string value)
    {
        Build("before");
        With("We watch", "We watch and wait");
        Site.With("content/briefs/third.md", TestTexts.Brief("The third"));
        Build("now", option.Length == 0 ? [] : [option, value]);
        var run = BriefsHere.Run("pack", Site.PathOf("now"), Packed, "--against", Site.PathOf("before"));
        Assert.True(run.Exit == 0, run.All);
        Assert.Equal("Wrote 2 self-contained files into " + Packed + ".\n", run.Remarks);
        Assert.Equal(["about.html", "briefs-third.html"], Names());
        Assert.Contains(Address + "briefs/border/", LinksOf("about.html"));
    }

    [Fact]
    public void A_new_picture_under_an_old_name_is_a_change()
    {
        With("See [the law](../briefs/border.md).", "\n\n![A gate](../images/gate.png)");
        Site.With("content/images/gate.png", Picture(SKColors.Red));
        Build("before");
        Site.With("content/images/gate.png", Picture(SKColors.Blue));
        Build("now");
        Assert.Equal(0, BriefsHere.Run("pack", Site.PathOf("now"), Packed, "--against", Site.PathOf("before")).Exit);
        Assert.Equal(["about.html"], Names());
    }

    [Fact]
    public void Without_a_change_nothing_is_written()
    {
        Build("before");
        var run = BriefsHere.Run("pack", Site.PathOf("before"), Packed, "--against", Site.PathOf("before"));
        Assert.Equal((0, "No brief and no page has changed.\n"), (run.Exit, run.Remarks));
        Assert.False(Directory.Exists(Packed));
    }

    [Theory]
    [InlineData("now/")]
    [InlineData("now//")]
    [InlineData("./now/.")]
    public void The_folder_of_the_site_may_end_with_a_slash(string site)
    {
        Build("now");
        var run = BriefsHere.Run("pack", Site.PathOf(site), Packed, "--against", Site.PathOf(site));
        Assert.Equal((0, "No brief and no page has changed.\n"), (run.Exit, run.Remarks));
        Assert.Equal(0, BriefsHere.Run("pack", Site.PathOf(site), Packed + "/").Exit);
        Assert.Equal(["about.html", "briefs-border.html", "briefs-second.html"], Names());
    }

    [Fact]
    public void What_a_template_may_write_is_whole()
    {
        Build("now");
        File.WriteAllBytes(Site.PathOf("now/a b.png"), Picture(SKColors.Red));
        File.WriteAllBytes(Site.PathOf("now/c'd.png"), Picture(SKColors.Blue));
        File.WriteAllText(Site.PathOf("now/own.css"), "a{background:url(\"a b.png\")} b{background:url( 'a%20b.png' )}"
            + "c{filter:url(#blur)} d{mask:url( \"#mask\" )} e{background:url(\"c'd.png\")} f{background:url(icons.svg#x)}"
            + "g{background:url(data:image/gif;base64,AAAA)}");
        File.WriteAllText(Site.PathOf("now/icons.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Change("now/about/index.html", "</head>",
            "<link rel=stylesheet href=/briefs/own.css><style>h{background:url(../a%20b.png)}</style></head>");
        Change("now/about/index.html", "<main", "<img id=i src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">"
            + "<img id=j src=\"data:text/html,x\"><p id=k style=\"background:url(&quot;/briefs/a b.png&quot;)\">x</p><main");
        Assert.Equal(0, BriefsHere.Run("pack", Site.PathOf("now"), Packed).Exit);
        using var document = new HtmlParser().ParseDocument(Read("about.html"));
        Assert.Equal("data:image/gif;base64,R0lGODlhAQABAAAAACw=", document.QuerySelector("#i")!.GetAttribute("src"));
        Assert.Null(document.QuerySelector("#j")!.GetAttribute("src"));
        var red = $"url(\"data:image/png;base64,{Convert.ToBase64String(Picture(SKColors.Red))}\")";
        var style = string.Concat(document.QuerySelectorAll("style").Select(s => s.TextContent));
        foreach (var rule in (string[])[$"a{{background:{red}}}", $"b{{background:{red}}}", "c{filter:url(#blur)}",
            "d{mask:url( \"#mask\" )}", $"e{{background:url(\"data:image/png;base64,{Convert.ToBase64String(Picture(SKColors.Blue))}\")}}",
            "f{background:url(\"data:image/svg+xml;base64,", "g{background:url(data:image/gif;base64,AAAA)}", $"h{{background:{red}}}"])
            Assert.Contains(rule, style, StringComparison.Ordinal);
        Assert.Contains("#x\")", style, StringComparison.Ordinal);
        Assert.Equal("background:" + red, document.QuerySelector("#k")!.GetAttribute("style"));
    }

    [Fact]
    public void A_large_site_is_packed_page_by_page()
    {
        using var site = new TestSite();
        WriteCorpus.Into(site.Folder, Engine.Briefs, 400);
        Assert.Equal(0, BriefsHere.Run("build", site.Folder, "--no-cache").Exit);
        // 64 MB. A parsed page takes 0.28 MB.
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_GCHeapHardLimit"] = "4000000" };
        var run = BriefsProcess.RunAlone(site.Folder, environment, "pack", "_site", "packed");
        Assert.True(run.Exit == 0, run.All);
        Assert.Equal(400, Directory.GetFiles(site.PathOf("packed"), "briefs-*").Length);
    }

    [Fact]
    public void Paths_that_would_have_one_name_have_two()
    {
        Site.With("content/pages/a-b/c.md", "---\ntitle: One\n---\nOne.\n").With("content/pages/a/b-c.md", "---\ntitle: Two\n---\nTwo.\n");
        Assert.Equal(["a-b-c-2.html", "a-b-c.html", "about.html", "briefs-border.html", "briefs-second.html"], Pack());
    }
}
