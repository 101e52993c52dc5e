using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>The search over all pages: in every script, with few bytes, by keyboard, and without a third party.</summary>
public sealed class SearchTests(BrowserRun run, LargeSite large) : IClassFixture<LargeSite>
{
    [Theory]
    [InlineData("cafe sent", "/briefs/")]
    [InlineData("café sent", "/briefs/")]
    [InlineData("ВСЕ РЕШЕНО", "/ru/briefs/")]
    [InlineData("всё решено", "/ru/briefs/")]
    [InlineData("لن يعاد احد", "/ar/briefs/")]
    [InlineData("لن يُعاد أحدٌ", "/ar/briefs/")]
    [InlineData("RENVOYE decide", "/fr/briefs/")]
    [InlineData("renvoyé là-bas", "/fr/briefs/")]
    [InlineData("不会被送回", "/zh/briefs/")]
    [InlineData("Brief 125", "/briefs/b125/")]
    [InlineData("person 7", "/people/p7/")]
    [InlineData("statem", "/briefs/")]
    public async Task Words_are_found_whatever_their_case_accents_and_script(string typed, string where)
    {
        await using var reader = await Search("?q=" + Uri.EscapeDataString(typed));
        await Assertions.Expect(reader.Page.Locator("#search-results a").First).ToBeVisibleAsync();
        Assert.Contains(where, await reader.Page.Locator("#search-results a").First.GetAttributeAsync("href"), StringComparison.Ordinal);
        Problems.None(reader.Complaints);
    }

    [Fact]
    public async Task Words_that_no_page_has_are_told()
    {
        await using var reader = await Search("");
        await reader.Page.Locator("#search-q").FillAsync("statement xylophone");
        await Assertions.Expect(reader.Page.Locator("#search-state")).ToHaveTextAsync("No page contains all these words. Try fewer words.");
        Assert.False(await reader.Page.Locator("#search-results").IsVisibleAsync());
    }

    [Fact]
    public async Task The_box_of_every_page_leads_to_the_results_and_more_follow()
    {
        await using var reader = await run.Reader(large.Site);
        await reader.Open(large.Site.BaseUrl);
        await reader.Page.Locator(".search-box input").FillAsync("statement");
        await reader.Page.Locator(".search-box input").PressAsync("Enter");
        await Assertions.Expect(reader.Page.Locator("#search-state")).ToHaveTextAsync("Found: 500");
        await Assertions.Expect(reader.Page.Locator("#search-results li")).ToHaveCountAsync(20);
        await reader.Page.Locator("#search-more").ClickAsync();
        await Assertions.Expect(reader.Page.Locator("#search-results li")).ToHaveCountAsync(40);
        Assert.Equal("?q=statement", new Uri(reader.Page.Url).Query);
        Problems.None(reader.Complaints);
    }

    private async Task<Reader> Search(string query)
    {
        var reader = await run.Reader(large.Site);
        await reader.Open(large.Site.BaseUrl + "search/" + query);
        return reader;
    }
}
