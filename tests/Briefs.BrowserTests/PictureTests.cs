using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>Which pictures a browser fetches, when, and how it shows them.</summary>
public sealed class PictureTests(BrowserRun run, PhotographSite photographs) : IClassFixture<PhotographSite>
{
    private const string Address = "https://briefs.example/briefs/road/";
    private const string Far = ".text .picture img";
    private const string IsLoaded = "s => { const i = document.querySelector(s); return i.complete && i.naturalWidth > 0; }";

    // With two and three pixels of the screen for each CSS pixel, as most phones have.
    [Theory]
    [InlineData(390, 2, 800, 800)]
    [InlineData(390, 3, 1200, 1200)]
    [InlineData(1280, 1, 1200, 800)]
    public async Task A_screen_gets_the_copies_that_fit_it_and_a_phone_no_more_than_150_KB(int width, float density, int lead, int inText)
    {
        FindChromium.OrSkip();
        await using var reader = await Before(width, density);
        await reader.Page.Locator(Far).ScrollIntoViewIfNeededAsync();
        await reader.Page.WaitForFunctionAsync(IsLoaded, Far);
        var shown = await reader.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.picture img')].map(i => i.currentSrc)");
        Assert.Collection(
            shown,
            near => Assert.EndsWith($"-{lead}.webp", near, StringComparison.Ordinal),
            far => Assert.EndsWith($"-{inText}.webp", far, StringComparison.Ordinal));
        Assert.All(shown, picture => Assert.InRange(new FileInfo(reader.Site.FileAt(picture)!).Length, 2_000, 150_000));
        Problems.None(reader.Complaints);
    }

    [Fact]
    public async Task A_picture_below_is_fetched_when_the_reader_comes_near_and_moves_no_text()
    {
        FindChromium.OrSkip();
        var asked = new ConcurrentQueue<string>();
        await using var reader = await Before(390, 3, asked);
        Assert.Contains(asked, url => url.Contains("/near-", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, url => url.Contains("/far-", StringComparison.Ordinal));
        var before = await HeightOfPage(reader);

        await reader.Page.Locator(Far).ScrollIntoViewIfNeededAsync();
        await reader.Page.WaitForFunctionAsync(IsLoaded, Far);

        Assert.Contains(asked, url => url.Contains("/far-", StringComparison.Ordinal));
        Assert.Equal(before, await HeightOfPage(reader));
        Assert.Equal(0, await reader.Page.EvaluateAsync<double>("() => window.shifted"));
    }

    [Fact]
    public async Task A_drawing_is_shown_as_a_picture_only_and_dimmed_in_dark_mode()
    {
        await using var reader = await run.Reader(Where.AtRoot, new() { ColorScheme = ColorScheme.Dark });
        await reader.Open("https://briefs.example/briefs/protection-claim/");
        const string Drawing = ".text .picture img[src*='/chain-']";
        await reader.Page.Locator(Drawing).ScrollIntoViewIfNeededAsync();
        await reader.Page.WaitForFunctionAsync(IsLoaded, Drawing);
        var drawing = reader.Page.Locator(Drawing);
        await Assertions.Expect(drawing).ToHaveCSSAsync("filter", "brightness(0.88)");
        Assert.Equal("1280 500", await drawing.EvaluateAsync<string>("i => `${i.getAttribute('width')} ${i.getAttribute('height')}`"));
        // As a page of its own, a drawing could be more than a picture.
        Assert.Equal(0, await reader.Page.Locator("a[href$='.svg']").CountAsync());
        Problems.None(reader.Complaints);
    }

    private static Task<int> HeightOfPage(Reader reader) =>
        reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");

    private async Task<Reader> Before(int width, float density, ConcurrentQueue<string>? asked = null)
    {
        var reader = await run.Reader(
            photographs.Site, new() { ViewportSize = new() { Width = width, Height = 844 }, DeviceScaleFactor = density });
        reader.Page.Request += (_, request) => asked?.Enqueue(request.Url);
        await reader.Page.AddInitScriptAsync(
            "window.shifted = 0; new PerformanceObserver(l => l.getEntries().forEach(e => { window.shifted += e.value; }))"
                + ".observe({ type: 'layout-shift', buffered: true });");
        await reader.Open(Address);
        return reader;
    }
}
