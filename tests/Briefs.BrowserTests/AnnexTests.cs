using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>Annexes of a brief: links in the text lead to them, and they lead to files and pages.</summary>
public sealed class AnnexTests(BrowserRun run)
{
    private const string Brief = "https://briefs.example/briefs/protection-claim/";

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_link_in_the_text_leads_to_the_annex_which_is_marked(int width)
    {
        await using var reader = await run.Reader(
            Where.AtRoot, new() { JavaScriptEnabled = false, ViewportSize = new() { Width = width, Height = 900 } });
        await reader.Open(Brief);
        await reader.Page.Locator(".text a[href='#annex-2']").ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(Brief + "#annex-2");
        var annex = reader.Page.Locator("#annex-2");
        await Assertions.Expect(annex).ToBeInViewportAsync();
        await Assertions.Expect(annex).ToContainTextAsync("Annex 2");
        var colours = await annex.EvaluateAsync<string[]>(
            "li => [getComputedStyle(li).backgroundColor, getComputedStyle(li.previousElementSibling).backgroundColor]");
        Assert.NotEqual(colours[0], colours[1]);
        var list = (await annex.BoundingBoxAsync())!;
        var page = await reader.Page.EvaluateAsync<float>("() => document.documentElement.clientWidth");
        Assert.True(list.X >= 0 && list.X + list.Width <= page);
    }

    [Fact]
    public async Task Each_leads_to_its_file_or_page_and_says_type_and_size()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Open(Brief);
        await Assertions.Expect(reader.Page.Locator("#annex-1 .file-facts")).ToHaveTextAsync("(PDF, 1 KB)");
        Assert.NotNull(reader.Site.FileAt("https://briefs.example"
            + await reader.Page.Locator("#annex-1 a").First.GetAttributeAsync("href")));
        await reader.Page.Locator("#annex-3 a").ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync("https://briefs.example/methodology/");
        Problems.None(reader.Complaints);
    }

    [Fact]
    public async Task On_paper_they_are_printed_with_their_numbers()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await reader.Open(Brief);
        foreach (var annex in await reader.Page.Locator(".annexes li").AllAsync()) await Assertions.Expect(annex).ToBeVisibleAsync();
        Assert.Equal(["Annex 1", "Annex 2", "Annex 3"], await reader.Page.Locator(".annex-number").AllTextContentsAsync());
    }
}
