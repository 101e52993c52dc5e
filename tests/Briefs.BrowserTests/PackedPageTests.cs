using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
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
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(Path.Combine(packed, "methodology.html")).AbsoluteUri);
        Assert.NotEmpty(await page.Locator("h1").AllTextContentsAsync());
    }

    // A browser does not report a preconnection, and no policy forbids one. Only a server sees it.
    [Fact]
    public async Task A_packed_page_of_a_strangers_template_connects_to_no_server()
    {
        FindChromium.OrSkip();
        using var folder = new TemporaryFolder();
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/";
        var content = Directory.CreateDirectory(Path.Combine(folder.Path, "site", "content", "briefs")).FullName;
        await File.WriteAllTextAsync(Path.Combine(content, "..", "site.yml"),
            "title: Example\nurl: https://example.org/\norganization: Example\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(content, "about.md"),
            "---\ntitle: About\ndate: 2024-01-01\nsummary: What we do.\n---\nWe watch.\n", TestContext.Current.CancellationToken);
        var site = await BuiltSite.Of(Path.Combine(folder.Path, "site"), "https://example.org/", Path.Combine(folder.Path, "built"));
        var about = Path.Combine(site.Folder, "briefs", "about", "index.html");
        var html = await File.ReadAllTextAsync(about, TestContext.Current.CancellationToken);
        var evil = $"<link rel=\"stylesheet preconnect\" href=\"{address}a.css\"><link rel=preload as=image href=\"{address}b.png\">"
            + $"<style>@import \"{address}c.css\"; body {{ background: url({address}d.png) }}</style><meta charset=utf-8>"
            + $"<link rel=icon href=\"{address}e.png\"><template><link rel=preconnect href=\"{address}\"></template>";
        var body = $"<img src=\"{address}f.png\"><video src=\"{address}g.mp4\" poster=\"{address}h.png\"></video>"
            + $"<svg><image href=\"{address}i.png\"/><use href=\"{address}j.svg#x\"/></svg><input type=image src=\"{address}k.png\">";
        html = html.Replace("<head>", "<head>" + evil, StringComparison.Ordinal).Replace("<main", body + "<main", StringComparison.Ordinal);
        await File.WriteAllTextAsync(about, html, TestContext.Current.CancellationToken);
        var packed = Path.Combine(folder.Path, "packed");
        await site.Pack(packed);
        await using var context = await run.Context(null);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(Path.Combine(packed, "briefs-about.html")).AbsoluteUri);
        Assert.False(server.Pending());
        // The server can be reached, and this is the first connection.
        var control = Path.Combine(folder.Path, "control.html");
        await File.WriteAllTextAsync(control, $"<img src=\"{address}control.png\">", TestContext.Current.CancellationToken);
        await page.GotoAsync(new Uri(control).AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        using var connected = await server.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(connected.GetStream());
        Assert.StartsWith("GET /control.png ", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
