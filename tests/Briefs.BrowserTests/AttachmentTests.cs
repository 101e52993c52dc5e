using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>Files for readers, as a reader gets them.</summary>
public sealed class AttachmentTests(BrowserRun run)
{
    private const string Brief = "briefs/protection-claim/";

    [Theory]
    [InlineData(Where.AtRoot)]
    [InlineData(Where.UnderPath)]
    [InlineData(Where.InPreview)]
    public async Task A_link_tells_type_and_size_and_downloads_the_file_unchanged(Where where)
    {
        await using var reader = await run.Reader(where);
        await reader.Open(reader.Site.BaseUrl + Brief);
        var link = reader.Page.Locator("#annex-2 a[href$='/files/samplonia-dates.csv']");
        await Assertions.Expect(link.Locator("xpath=following-sibling::*[1]")).ToHaveTextAsync("(CSV, 1\u00A0KB)");
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Equal(reader.Site.BaseUrl + "files/samplonia-dates.csv", download.Url);
        Assert.Equal("samplonia-dates.csv", download.SuggestedFilename);
        Assert.Equal(Original("samplonia-dates.csv"), File.ReadAllBytes(await download.PathAsync()));
        Problems.None(reader.Complaints);
    }

    // The browser shows a PDF itself.
    [Fact]
    public async Task A_PDF_opens_in_the_browser_unchanged()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Open(reader.Site.BaseUrl + Brief);
        var link = reader.Page.Locator("#annex-1 a[href$='/files/samplonia-order.pdf']");
        await Assertions.Expect(link.Locator("xpath=following-sibling::*[1]")).ToHaveTextAsync("(PDF, 1\u00A0KB)");
        var request = await reader.Page.RunAndWaitForRequestAsync(() => link.ClickAsync(), "**/*.pdf");
        Assert.Equal(Original("samplonia-order.pdf"), File.ReadAllBytes(reader.Site.FileAt(request.Url)!));
        Problems.None(reader.Complaints);
    }

    [Fact]
    public async Task Type_and_size_are_in_the_language_of_the_page_and_on_one_line()
    {
        await using var reader = await run.Reader(Where.ManyLanguages, new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await reader.Open("https://briefs.example/ar/briefs/gate/");
        var facts = reader.Page.Locator(".file-facts");
        await Assertions.Expect(facts).ToHaveTextAsync("(CSV، 1\u00A0كيلوبايت)");
        Assert.True((await facts.BoundingBoxAsync())!.Height < 32);
    }

    private static byte[] Original(string name) => File.ReadAllBytes(Path.Combine(BuiltSite.FindRoot(), "content", "files", name));
}
