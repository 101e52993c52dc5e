using Xunit;

namespace Briefs.BrowserTests;

/// <summary>Everything can be reached, and seen to be reached, by the keyboard.</summary>
public sealed class KeyboardTests(BrowserRun run)
{
    private const string Focused = "() => document.activeElement.outerHTML.slice(0, 120)";
    private const string Ring =
        "() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0; }";
    private const string Reachable =
        "() => [...document.querySelectorAll('a[href], button, input, select, summary')].filter(e => e.checkVisibility() && e.tabIndex "
            + ">= 0).length";

    [Fact]
    public async Task The_first_stop_is_the_link_past_the_navigation()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        var brief = Brief(reader);
        await reader.Open(brief);
        await reader.Page.Keyboard.PressAsync("Tab");
        var skip = reader.Page.Locator(":focus");
        Assert.Equal("#main", await skip.GetAttributeAsync("href"));
        var box = await skip.BoundingBoxAsync();
        Assert.True(box is { Width: > 24, Height: >= 24, X: >= 0, Y: >= 0 }, "the link is not in sight when it has the focus");

        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(brief + "#main", reader.Page.Url);
        Assert.Equal("main", await reader.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        await reader.Page.Keyboard.PressAsync("Tab");
        Assert.True(await reader.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Fact]
    public async Task Every_link_of_a_brief_is_a_stop_with_a_ring()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Open(Brief(reader));
        var count = await reader.Page.EvaluateAsync<int>(Reachable);
        Assert.True(count > 10, $"only {count} links");
        var (stops, ringless) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        for (var i = 0; i < count; i++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            stops.Add(await reader.Page.EvaluateAsync<string>(
                "() => [...document.querySelectorAll('*')].indexOf(document.activeElement).toString()"));
            if (!await reader.Page.EvaluateAsync<bool>(Ring)) ringless.Add(await reader.Page.EvaluateAsync<string>(Focused));
        }

        Assert.Equal(count, stops.Count);
        Problems.None(ringless);
    }

    private static string Brief(Reader reader) =>
        reader.Site.Pages.First(u => u.StartsWith(reader.Site.BaseUrl + "briefs/", StringComparison.Ordinal));
}
