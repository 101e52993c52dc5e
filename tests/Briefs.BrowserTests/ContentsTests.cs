using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>The list of contents of a long text: in the margin, or collapsed on a phone.</summary>
public sealed class ContentsTests(BrowserRun run)
{
    private const string Long = "https://briefs.example/front-matter/";

    [Fact]
    public async Task On_a_wide_screen_the_contents_are_open_in_the_empty_column_and_stay_in_sight()
    {
        await using var reader = await run.Reader(
            Where.AtRoot, new() { ViewportSize = new() { Width = 1280, Height = 900 }, JavaScriptEnabled = false });
        await reader.Open(Long);
        var entry = reader.Page.Locator(".contents a", new() { HasText = "Settings of the site" });
        await Assertions.Expect(entry).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator(".contents summary")).ToBeHiddenAsync();
        var (list, text) = (
            await reader.Page.Locator(".contents").BoundingBoxAsync(), await reader.Page.Locator(".text").BoundingBoxAsync());
        Assert.True(list!.X + list.Width <= text!.X);
        await entry.ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(Long + "#h-settings-of-the-site");
        await Assertions.Expect(reader.Page.Locator("#h-settings-of-the-site")).ToBeInViewportAsync();
        await Assertions.Expect(entry).ToBeInViewportAsync();
    }

    [Fact]
    public async Task On_a_phone_the_contents_open_at_a_tap_without_a_script()
    {
        await using var reader = await run.Reader(
            Where.AtRoot, new() { ViewportSize = new() { Width = 390, Height = 800 }, JavaScriptEnabled = false });
        await reader.Open(Long);
        var entry = reader.Page.Locator(".contents a", new() { HasText = "Several languages" });
        await Assertions.Expect(entry).ToBeHiddenAsync();
        await reader.Page.Locator(".contents summary").ClickAsync();
        await Assertions.Expect(entry).ToBeVisibleAsync();
        await entry.ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(Long + "#h-several-languages");
    }

    [Fact]
    public async Task A_short_text_has_no_contents()
    {
        await using var reader = await run.Reader(Where.ManyLanguages);
        await reader.Open("https://briefs.example/ar/briefs/gate/");
        Assert.Equal(0, await reader.Page.Locator(".contents").CountAsync());
    }
}
