using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>The home page: a lead story, then cards.</summary>
public sealed class HomePageTests(BrowserRun run)
{
    private const string Site = "https://briefs.example/";

    [Theory]
    [InlineData("", "The gate stays shut")]
    [InlineData("ar/", "البوابة ما زالت مغلقة")]
    public async Task The_featured_brief_leads_with_its_picture_and_the_largest_headline(string home, string headline)
    {
        await using var reader = await run.Reader(Where.ManyLanguages);
        await reader.Open(Site + home);
        await Assertions.Expect(reader.Page.Locator(".lead-story h2")).ToHaveTextAsync(headline);
        await Assertions.Expect(reader.Page.Locator(".lead-story img")).ToBeVisibleAsync();
        var sizes = await reader.Page.EvaluateAsync<double[]>(
            "() => ['.lead-story h2', '.cards h2', '.statement']"
                + ".map(s => parseFloat(getComputedStyle(document.querySelector(s)).fontSize))");
        Assert.True(sizes[0] > sizes[1] && sizes[1] > sizes[2], string.Join(" > ", sizes));
    }

    [Fact]
    public async Task A_card_shows_topic_date_and_the_label_of_another_language()
    {
        await using var reader = await run.Reader(Where.ManyLanguages);
        await reader.Open(Site);
        var card = reader.Page.Locator(".cards > li", new() { HasText = "أصوات من الطريق" });
        await Assertions.Expect(card.Locator("h2")).ToHaveAttributeAsync("lang", "ar");
        await Assertions.Expect(card.Locator(".language")).ToHaveTextAsync("Arabic");
        await Assertions.Expect(card.Locator("time")).ToHaveTextAsync("2 March 2021");
        await card.Locator(".topic").ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(Site + "topics/snow-ice/");
    }

    [Fact]
    public async Task A_click_on_a_picture_opens_the_brief()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Open(Site);
        var picture = reader.Page.Locator(".cards li.with-picture img").First;
        await picture.ScrollIntoViewIfNeededAsync();
        var box = await WhereItStays(picture);
        await reader.Page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + 10);
        await Assertions.Expect(reader.Page).ToHaveURLAsync(new Regex("/briefs/[^/]+/$"));
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task The_picture_of_the_lead_story_is_beside_its_headline_on_wide_screens(int width, bool isBeside)
    {
        await using var reader = await run.Reader(Where.AtRoot, new() { ViewportSize = new() { Width = width, Height = 900 } });
        await reader.Open(Site);
        var picture = await reader.Page.Locator(".lead-story img").BoundingBoxAsync();
        var text = await reader.Page.Locator(".lead-story h2").BoundingBoxAsync();
        Assert.Equal(isBeside, picture!.X + picture.Width <= text!.X);
        Assert.Equal(!isBeside, picture.Y + picture.Height <= text.Y);
    }

    // On a slow machine, the page still scrolls or fonts still load.
    private static async Task<LocatorBoundingBoxResult> WhereItStays(ILocator element)
    {
        while (true)
        {
            var before = await element.BoundingBoxAsync();
            await element.Page.WaitForTimeoutAsync(250);
            var after = await element.BoundingBoxAsync();
            if (after is not null && (before?.X, before?.Y) == (after.X, after.Y)) return after;
        }
    }
}
