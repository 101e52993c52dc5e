using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>A packed brief, opened from the disk with a double click: it looks as on the site, runs nothing and asks for nothing.</summary>
public sealed class PackedPageTests(BrowserRun run)
{
    [Fact]
    public async Task A_packed_brief_is_whole_without_a_server()
    {
        FindChromium.OrSkip();
        using var folder = new TemporaryFolder();
        var packed = Path.Combine(folder.Path, "packed");
        await run.SiteAt(Where.UnderPath).Pack(packed);
        await using var context = await run.Context(null);
        var page = await context.NewPageAsync();
        var (asked, complaints) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        page.Request += (_, request) => asked.Enqueue(request.Url);
        page.Console += (_, message) => complaints.Enqueue(message.Text);
        page.PageError += (_, error) => complaints.Enqueue(error);
        var file = new Uri(Path.Combine(packed, "briefs-protection-claim.html")).AbsoluteUri;
        await page.GotoAsync(file);

        Assert.Equal("1280px 1", await page.EvaluateAsync<string>(
            "() => `${innerWidth}px ${[...document.styleSheets].filter(s => s.cssRules.length > 100).length}`"));
        Assert.True(await page.EvaluateAsync<bool>(
            "() => document.images.length > 0 && [...document.images].every(i => i.complete && i.naturalWidth > 0)"));
        Assert.DoesNotContain(asked, url => url != file && !url.StartsWith("data:", StringComparison.Ordinal));
        Assert.Empty(complaints);
        Assert.Empty((await page.RunAxe()).Violations.Select(v => v.Id));

        await page.Locator("a[href='methodology.html']").First.ClickAsync();
        await page.WaitForURLAsync(new Uri(Path.Combine(packed, "methodology.html")).AbsoluteUri);
        Assert.NotEmpty(await page.Locator("h1").AllTextContentsAsync());
    }
}
