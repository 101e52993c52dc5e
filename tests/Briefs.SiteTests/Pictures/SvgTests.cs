using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Pictures;

/// <summary>An SVG on a whole site: shown as a picture only, and never if it is more than a drawing.</summary>
public sealed class SvgTests : IDisposable
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 60\">\n";

    private readonly TestSite _site = new TestSite().With("content/site.yml", TestTexts.Settings)
        .With("content/briefs/border.md", ResizedPictureTests.Shown("map.svg").Replace("summary:",
            "image:\n  src: map.svg\n  alt: A map\n  credit: A. Editor\nsummary:", StringComparison.Ordinal));

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_drawing_is_shown_as_a_picture_that_leads_nowhere()
    {
        _site.With("content/images/map.svg", Svg + "<path d=\"M0 0h90v60z\"/></svg>");
        var run = BriefsHere.Run("build", _site.Folder);
        Assert.True(run.Exit == 0, run.All);
        var page = _site.Read("_site/briefs/border/index.html");
        Assert.Equal(2, page.Split("<img src=\"/briefs/images/map-").Length - 1);
        Assert.Equal(2, page.Split(" width=\"1200\" height=\"800\"").Length - 1);
        // Opened by itself it would be a page of its own, and programs that show previews of links draw no SVG.
        Assert.DoesNotContain("href=\"/briefs/images/map-", page, StringComparison.Ordinal);
        Assert.DoesNotContain("og:image", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "the element script on line 2", "Remove the script")]
    [InlineData("<rect onclick='x'/>", "the attribute onclick of rect on line 2", "cannot run code")]
    [InlineData("<image href='https://evil.example/x.png'/>", "a link to something outside the drawing on line 2", "Embed the picture")]
    [InlineData("<foreignObject/>", "the element foreignObject on line 2", "as outlines")]
    public void What_is_more_than_a_drawing_is_an_error_and_cannot_be_suppressed(string more, string what, string advice)
    {
        _site.With("content/images/map.svg", Svg + more + "</svg>");
        var run = BriefsHere.Run("build", _site.Folder);
        Assert.Equal(1, run.Exit);
        Assert.Contains("The picture content/images/map.svg contains ", run.All, StringComparison.Ordinal);
        Assert.Contains(what, run.All, StringComparison.Ordinal);
        Assert.Contains(advice, run.All, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_site.Output));

        _site.With("content/briefs/border.md", _site.Read("content/briefs/border.md")
            .Replace("images:", "allow:\n  image-unsafe: I trust it\nimages:", StringComparison.Ordinal));
        var allowed = BriefsHere.Run("build", _site.Folder);
        Assert.Equal(1, allowed.Exit);
        Assert.Contains("image-unsafe", allowed.All, StringComparison.Ordinal);
    }

    [Fact]
    public void The_advice_removes_what_only_the_drawing_program_reads()
    {
        _site.With("content/images/map.svg", "<!DOCTYPE svg>\n<!-- anna-laptop -->\n" + Svg + "<path d=\"M0 0h90v60z\"/></svg>");
        Assert.Equal(1, BriefsHere.Run("build", _site.Folder).Exit);
        var shown = BriefsHere.Run("fix", "--pictures", "--site", _site.Folder);
        Assert.StartsWith("content/images/map.svg: a comment; a DOCTYPE (", shown.Output, StringComparison.Ordinal);
        Assert.Equal(0, BriefsHere.Run("fix", "--pictures", "--write", "--site", _site.Folder).Exit);
        Assert.Equal(0, BriefsHere.Run("build", _site.Folder).Exit);
        Assert.Equal(Svg + "<path d=\"M0 0h90v60z\" /></svg>\n", _site.Read("content/images/map.svg"));
    }

    [Fact]
    public void A_drawing_of_more_than_two_megabytes_is_too_large()
    {
        _site.With("content/images/map.svg", Svg + "<desc>" + new string('a', 2 * 1024 * 1024) + "</desc></svg>");
        var run = BriefsHere.Run("build", _site.Folder);
        Assert.Equal(1, run.Exit);
        Assert.Contains("image-too-large", run.All, StringComparison.Ordinal);
        Assert.Contains("Simplify the drawing", run.All, StringComparison.Ordinal);
    }
}
