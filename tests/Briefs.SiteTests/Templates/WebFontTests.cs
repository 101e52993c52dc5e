using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Templates;

/// <summary>Fonts of the site for its pages: published, allowed by the policy, and nothing else with them.</summary>
public sealed class WebFontTests
{
    [Fact]
    public void A_font_is_published_unchanged_and_allowed_by_the_policy()
    {
        using var site = TestSite.Good().With("templates/fonts/title.woff2", "wOF2 of a font").With("templates/fonts/OFL.txt", "Licence");

        var run = BriefsHere.Run("build", site.Folder);

        Assert.True(run.Exit == 0, run.All);
        Assert.Equal("wOF2 of a font", site.Read("_site/fonts/title.woff2"));
        Assert.Single(Directory.GetFiles(site.PathOf("_site/fonts")));
        Assert.Contains("font-src 'self';", site.Read("_site/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("templates/fonts/title.woff2", "<html>", "its content is not a WOFF2 font", "Convert the font to WOFF2 again")]
    [InlineData("templates/fonts/title.woff", "wOFF", "it is not a font that Briefs uses", "Fonts for pages end with .woff2")]
    [InlineData("templates/fonts/site.css", "x", "it is not a font that Briefs uses", "Move everything else out of templates/fonts/.")]
    public void Another_file_is_an_error_with_its_advice(string path, string content, string what, string advice)
    {
        using var site = TestSite.Good().With(path, content);

        var run = BriefsHere.Run("build", site.Folder);

        Assert.Equal(1, run.Exit);
        Assert.Contains(what, run.All, StringComparison.Ordinal);
        Assert.Contains(advice, run.All, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }
}
