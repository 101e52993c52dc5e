using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>No description or blank of a picture is put among the words of a quotation.</summary>
public sealed class QuotedPictureTests : IDisposable
{
    private readonly ImportedSite _site = new ImportedSite().With("hugo.toml", "title = 'x'\n");

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("<p>“Look at<img src=\"x.png\" alt=\"A post\">this,” she said.</p><p>Ours.</p>",
        "“Look at this,” she said.\n\nFILL IN (a picture in place of x.png) A post\n\nOurs.")]
    [InlineData("She said “Look at<img src=\"x.png\" alt=\"A post\">this.”\n\nOurs.",
        "She said “Look at this.”\n\nFILL IN (a picture in place of x.png) A post\n\nOurs.")]
    [InlineData("“Look at ![A post](x.png)this.”\n# Ours",
        "“Look at this.”\n\nFILL IN (a picture in place of x.png) A post\n\n# Ours")]
    [InlineData("> Look ![A post](x.png) here.\n>\n> There.\n\nOurs.",
        "> Look  here.\n>\n> There.\n\nFILL IN (a picture in place of x.png) A post\n\nOurs.")]
    [InlineData("> Look <img src=\"x.png\" alt=\"A post\"> here.", "> Look  here.\n\nFILL IN (a picture in place of x.png) A post")]
    [InlineData("> Look.\n>\n> <img src=\"x.png\" alt=\"A post\">\n>\n> There.\n\nOurs.",
        "> Look.\n>\n> \n>\n> There.\n\nFILL IN (a picture in place of x.png) A post\n\nOurs.")]
    [InlineData("- “Look ![A post](x.png) here.”\n- Two.", "- “Look  here.”\n- Two.\n\nFILL IN (a picture in place of x.png) A post")]
    [InlineData("| “Look ![A post](x.png) here.” | b |\n|---|---|\n| c | d |\n\nOurs.",
        "| “Look  here.” | b |\n|---|---|\n| c | d |\n\nFILL IN (a picture in place of x.png) A post\n\nOurs.")]
    [InlineData("<blockquote><p>Look <img src=\"x.png\" alt=\"A post\"> here.</p><p>There.</p></blockquote>",
        "> Look here.\n>\n> There.\n\nFILL IN (a picture in place of x.png) A post")]
    [InlineData("<p>“Look <a href=\"https://example.org\"><img src=\"x.png\" alt=\"A post\"></a>here.”</p>",
        "“Look <!-- import: link to https://example.org -->here.”\n\nFILL IN (a picture in place of x.png) A post")]
    [InlineData("<blockquote><figure><img src=\"x.png\" alt=\"A post\"></figure></blockquote>",
        "FILL IN (a picture in place of x.png) A post")]
    [InlineData("“Look {{< figure src=\"x.png\" alt=\"A post\" caption=\"Ours\" >}}here.”",
        "“Look here.”\n\nFILL IN (a picture in place of x.png) A post")]
    [InlineData("{{< quote >}}Look {{< figure src=\"x.png\" alt=\"A post\" caption=\"Ours\" >}} here.{{< /quote >}}",
        "> Look  here.\n\nFILL IN (a picture in place of x.png) A post")]
    public void A_picture_within_a_quotation_is_after_its_block(string written, string expected)
    {
        _site.With("pass.md", $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written}\n");
        var result = _site.Import(_site.PathOf("pass.md"));
        Assert.Equal(expected + "\n", ImportedSite.BodyOf(_site.Brief("pass.md")));
        Assert.Contains("A picture within a quotation is after it now: A post", result.Output, StringComparison.Ordinal);
        const string Caption = "The caption of a picture was left out, because it is not part of the quotation around it: Ours";
        Assert.Equal(written.Contains("caption", StringComparison.Ordinal), result.Output.Contains(Caption, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("“Look at <img src='guard.png' alt='A post'>this,” she said.", "“Look at this,” she said.\n\n![A post](")]
    [InlineData("<p>“Look at<img src='guard.png' alt='A post'>this,” she said.</p>", "“Look at this,” she said.\n\n![A post](")]
    [InlineData("“Look at ![A post](guard.png) this,” she said.", "“Look at ![A post](")]
    public void A_picture_that_was_found_is_moved_only_out_of_HTML(string written, string start)
    {
        var text = $"---\ntitle: The pass\ndate: 2020-01-10\n---\n{written}\n";
        var brief = _site.With("guard.png", Harness.TestTexts.Png).ImportText("pass.md", text);
        Assert.StartsWith(start, ImportedSite.BodyOf(brief), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_within_a_quotation_of_a_web_page_is_after_its_block()
    {
        var brief = _site.ImportText("pass.html", "<!doctype html><html><head><title>The pass</title></head><body><article>"
            + "<h1>The pass</h1><p>She said: “Look at<img src='x.png' alt='A post'>this.”</p>"
            + "<ul><li><q>See <img src='y.png' alt='It'></q></li><li>Two.</li></ul><p>Ours.</p></article></body></html>");
        Assert.Equal("She said: “Look at this.”\n\nFILL IN (a picture in place of x.png) A post\n\n- “See ”\n- Two.\n\n"
            + "FILL IN (a picture in place of y.png) It\n\nOurs.\n", ImportedSite.BodyOf(brief));
    }
}
