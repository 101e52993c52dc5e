using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>Cards: a picture and a title that lead to a video, and load nothing from there.</summary>
public sealed class LinkCardTests(BrowserRun run)
{
    private const string Brief = "https://briefs.example/briefs/protection-claim/";
    private const string Video = "https://video.samplonia.example/hearings/41-2019";

    [Fact]
    public async Task Nothing_is_loaded_until_the_reader_follows_the_card_and_a_click_on_the_picture_does()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Open(Brief);
        await reader.Page.Locator(".link-card").ScrollIntoViewIfNeededAsync();
        await reader.Page.WaitForFunctionAsync("() => document.querySelector('.link-card img').complete");
        Problems.None(reader.Complaints);
        await Assertions.Expect(reader.Page.Locator(".link-card .card-facts"))
            .ToHaveTextAsync("Video · video.samplonia.example · opens another website");
        var box = (await reader.Page.Locator(".link-card img").BoundingBoxAsync())!;
        await reader.Page.RunAndWaitForRequestAsync(
            () => reader.Page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2)), Video);
    }

    [Fact]
    public async Task With_the_keyboard_the_card_is_one_link_that_says_where_it_leads()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Open(Brief);
        var link = reader.Page.Locator(".link-card a");
        Assert.Equal(1, await link.CountAsync());
        await Assertions.Expect(link).ToHaveAccessibleDescriptionAsync("Video · video.samplonia.example · opens another website");
        await link.FocusAsync();
        await reader.Page.RunAndWaitForRequestAsync(() => reader.Page.Keyboard.PressAsync("Enter"), Video);
    }

    [Theory]
    [InlineData(Where.AtRoot, Brief, ColorScheme.Light, 390)]
    [InlineData(Where.AtRoot, Brief, ColorScheme.Dark, 1280)]
    [InlineData(Where.ManyLanguages, "https://briefs.example/ar/briefs/gate/", ColorScheme.Dark, 390)]
    public async Task The_card_fits_and_axe_finds_nothing_wrong(Where where, string page, ColorScheme scheme, int width)
    {
        await using var reader = await run.Reader(
            where, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        await reader.Open(page);
        var (card, text) = (
            (await reader.Page.Locator(".link-card").BoundingBoxAsync())!, (await reader.Page.Locator(".text").BoundingBoxAsync())!);
        Assert.True(card.X >= text.X - 1 && card.X + card.Width <= text.X + text.Width + 1);
        Problems.None((await reader.Page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help}: {n.Html}")));
    }

    [Fact]
    public async Task On_paper_the_address_is_after_the_title()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await reader.Open(Brief);
        var printed = await reader.Page.Locator(".link-card a").EvaluateAsync<string[]>(
            "a => { const after = getComputedStyle(a, '::after'); return [after.content, after.position]; }");
        Assert.Contains(Video, printed[0], StringComparison.Ordinal);
        Assert.Equal("static", printed[1]);
    }
}
