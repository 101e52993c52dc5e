using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>Nothing needs JavaScript.</summary>
public sealed class WithoutJavaScriptTests(BrowserRun run)
{
    // Buttons and a form that only a script can answer are all that it brings. The search box leads to a page without it too.
    private const string HideButtons = """
        () => document.querySelectorAll('button, form').forEach(b => { if (!b.closest('.search-box')) b.hidden = true; })
        """;

    [Theory]
    [InlineData(Where.AtRoot)]
    [InlineData(Where.ManyLanguages)]
    public async Task The_same_is_read_without_JavaScript(Where where)
    {
        await using var with = await run.Reader(where);
        await using var without = await run.Reader(where, new() { JavaScriptEnabled = false });
        foreach (var url in with.Site.Walked.Where(url => !url.EndsWith("/search/", StringComparison.Ordinal)))
        {
            await with.Open(url);
            await with.Page.EvaluateAsync(HideButtons);
            await without.Open(url);
            var text = await without.Page.Locator("body").InnerTextAsync();
            Assert.NotEmpty(text);
            Assert.Equal(await with.Page.Locator("body").InnerTextAsync(), text);
        }
    }

    [Fact]
    public async Task The_search_leads_to_the_lists_without_JavaScript()
    {
        await using var without = await run.Reader(Where.AtRoot, new() { JavaScriptEnabled = false });
        await without.Open(without.Site.BaseUrl);
        await without.Page.Locator(".search-box input").FillAsync("asylum");
        await without.Page.Locator(".search-box input").PressAsync("Enter");
        await Assertions.Expect(without.Page).ToHaveURLAsync(without.Site.BaseUrl + "search/?q=asylum");
        await Assertions.Expect(without.Page.Locator("main a[href$='/quotes/']")).ToBeVisibleAsync();
        await Assertions.Expect(without.Page.Locator("#search")).ToBeHiddenAsync();
    }
}
