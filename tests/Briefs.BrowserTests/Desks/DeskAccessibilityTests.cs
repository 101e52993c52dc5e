using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests.Desks;

/// <summary>axe judges each view of the desk, and no view is wider than the screen.</summary>
public sealed class DeskAccessibilityTests(BrowserRun run, DeskSite english, ArabicDeskSite arabic)
    : IClassFixture<DeskSite>, IClassFixture<ArabicDeskSite>
{
    [Theory]
    [InlineData("en", ColorScheme.Light, 1280)]
    [InlineData("en", ColorScheme.Dark, 390)]
    [InlineData("ar", ColorScheme.Dark, 1280)]
    [InlineData("ar", ColorScheme.Light, 390)]
    public async Task Everyone_can_use_each_view(string lang, ColorScheme scheme, int width)
    {
        var site = lang == "en" ? english : arabic;
        await using var editor = await DeskEditor.At(
            site, run, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        var tab = await editor.Open();
        var look = $"{lang}-{scheme}-{width}";
        await tab.Page.Locator("#desk-briefs a").WaitForAsync();
        await Judge(tab, $"{look}-start");
        await tab.OpenBrief(DeskSite.Title);
        await tab.Type("\nHe said: “Never again.” It was last year.\n");
        var views = width < 960 ? new[] { "text", "list", "preview" } : ["all"];
        foreach (var view in views)
        {
            if (view != "all") await tab.Page.Locator($".desk-views [data-view={view}]").ClickAsync();
            if (view is "list" or "all") await tab.Page.Locator("#desk-diagnostics .fixes button").First.WaitForAsync();
            if (view is "preview" or "all") await tab.Preview.Locator("h1").WaitForAsync();
            await Judge(tab, $"{look}-{view}");
        }

        await tab.Page.Locator("#desk-propose").ClickAsync();
        await Judge(tab, $"{look}-propose");
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.Locator("#desk-back").ClickAsync();
        await tab.Page.Locator("#desk-forget").ClickAsync();
        await Judge(tab, $"{look}-forget");
        Problems.None(editor.Complaints);
    }

    [Fact]
    public async Task The_search_is_in_the_language_of_the_site()
    {
        await using var editor = await DeskEditor.At(arabic, run);
        var tab = await editor.Open("#briefs/border.md");
        await tab.GoToEnd();
        await tab.Page.Keyboard.PressAsync("ControlOrMeta+f");
        var panel = tab.Page.Locator(".cm-search");
        await Assertions.Expect(panel).ToContainTextAsync("استبدال الكل");
        var said = await panel.EvaluateAsync<string>("""
            (panel) => [panel, ...panel.querySelectorAll('*')].flatMap((e) => ['placeholder', 'aria-label'].map((n) => e.getAttribute(n)))
              .join(' ') + panel.textContent
            """);
        Assert.DoesNotContain(said, char.IsAsciiLetter);
    }

    [Fact]
    public async Task The_state_of_the_checker_is_announced_once()
    {
        await using var editor = await DeskEditor.At(english, run);
        await editor.Prepare(
            """
            addEventListener('DOMContentLoaded', () => {
              const state = document.querySelector('#desk-state');
              window.announced = [state.textContent];
              const observer = new MutationObserver(() => { if (state.textContent) window.announced.push(state.textContent); });
              observer.observe(state, { childList: true });
            });
            """);
        var tab = await editor.Open("#briefs/border.md");
        await Assertions.Expect(tab.Count).Not.ToBeEmptyAsync();
        var announced = await tab.Page.EvaluateAsync<string[]>("() => window.announced");
        Assert.Equal(["The checker is starting. You can already write.", "The checker is ready."],
            announced.Where(text => text.StartsWith("The checker", StringComparison.Ordinal)));
        Assert.Equal("status", await tab.State.GetAttributeAsync("role"));
    }

    private static async Task Judge(DeskTab tab, string name)
    {
        if (Environment.GetEnvironmentVariable("BRIEFS_PICTURES") is { } pictures)
            await tab.Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(pictures, $"desk-{name}.png") });
        // The scripts of axe can't run in the preview. Its page is judged as a page of the site.
        var result = await tab.Page.RunAxe(new AxeRunOptions { Iframes = false });
        Problems.None(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{name}: {v.Id}: {v.Help}: {n.Html}")));
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{name} is too wide");
    }
}
