using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>What a reader sees of quotations, notes, pictures and margins.</summary>
public sealed class DesignTests(BrowserRun run)
{
    private const string Brief = "https://briefs.example/briefs/kazakhstan-asylum-seekers/";
    private const string Background = "e => getComputedStyle(e).backgroundColor";
    private const string None = "rgba(0, 0, 0, 0)";

    [Fact]
    public async Task A_quotation_is_dotted_and_coloured_only_while_it_is_pointed_at_or_linked_to()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Open(Brief);
        var quotation = reader.Page.Locator(".text p > span.quotation[id]").First;
        await reader.Page.Mouse.MoveAsync(0, 0);
        await Assertions.Expect(quotation).ToHaveCSSAsync("text-decoration-style", "dotted");
        Assert.Equal(None, await quotation.EvaluateAsync<string>(Background));
        await quotation.HoverAsync();
        Assert.NotEqual(None, await quotation.EvaluateAsync<string>(Background));
        await reader.Page.Mouse.MoveAsync(0, 0);
        await reader.Open(Brief + "#" + await quotation.GetAttributeAsync("id"));
        Assert.NotEqual(None, await quotation.EvaluateAsync<string>(Background));
    }

    [Fact]
    public async Task A_note_ends_with_the_links_back_and_the_tick_has_a_legend()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Open(Brief);
        Assert.True(await reader.Page.EvaluateAsync<bool>(
            "() => [...document.querySelectorAll('.notes > li')].every(n => n.lastElementChild.className === 'back')"));
        await Assertions.Expect(reader.Page.Locator(".brief-head .legend")).ToContainTextAsync("✓");
        await reader.Open("https://briefs.example/briefs/protection-claim/");
        Assert.Equal(
            await reader.Page.Locator(".ref .checked").CountAsync() > 0, await reader.Page.Locator(".legend").CountAsync() > 0);
    }

    [Fact]
    public async Task Pictures_are_dimmed_in_dark_mode_only()
    {
        foreach (var (scheme, filter) in new[] { (ColorScheme.Light, "none"), (ColorScheme.Dark, "brightness(0.88)") })
        {
            await using var reader = await run.Reader(Where.AtRoot, new() { ColorScheme = scheme });
            await reader.Open(Brief);
            await Assertions.Expect(reader.Page.Locator(".lead-picture img")).ToHaveCSSAsync("filter", filter);
        }
    }

    [Fact]
    public async Task The_credit_is_on_a_line_of_its_own()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Open(Brief);
        await Assertions.Expect(reader.Page.Locator(".lead-picture .credit")).ToHaveCSSAsync("display", "block");
    }

    [Theory]
    [InlineData("quotes/", ".find")]
    [InlineData("sources/", ".entries .type")]
    [InlineData("people/mills/", ".year")]
    public async Task Lists_use_the_left_margin_of_a_wide_screen(string page, string inMargin)
    {
        await using var reader = await run.Reader(Where.AtRoot, new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        await reader.Open("https://briefs.example/" + page);
        var (margin, head) = (
            await reader.Page.Locator(inMargin).First.BoundingBoxAsync(), await reader.Page.Locator(".list-head h1").BoundingBoxAsync());
        Assert.True(margin!.X + margin.Width <= head!.X, $"{margin.X} + {margin.Width} > {head.X}");
    }

    [Fact]
    public async Task The_browser_tab_has_an_icon_that_is_square()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Open(Brief);
        var icon = await reader.Page.Locator("link[rel=icon]").GetAttributeAsync("href");
        var size = await reader.Page.EvaluateAsync<int[]>(
            "async src => { const i = new Image(); i.src = src; await i.decode(); return [i.naturalWidth, i.naturalHeight]; }", icon);
        Assert.Equal(size[0], size[1]);
    }
}
