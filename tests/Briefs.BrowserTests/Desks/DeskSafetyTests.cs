using Briefs.SiteTests.Hostile;
using Briefs.Tests.Running;
using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests.Desks;

/// <summary>Nothing that a brief contains runs a script or loads anything, and no page but the desk has its policy.</summary>
public sealed class DeskSafetyTests(BrowserRun run, DeskSite site) : IClassFixture<DeskSite>
{
    // A worker that prints a page as hostile as its test wants, whatever the text.
    private const string HostileWorker =
        """
        self.onmessage = ({ data }) => {
          if (data.kind === 'open') { self.postMessage({ kind: 'opened', briefs: [] }); return; }
          const { id, method } = JSON.parse(data.text);
          if (id === undefined) return;
          const result = method === 'briefs/preview' ? { html: HTML } : null;
          self.postMessage({ kind: 'message', text: JSON.stringify({ jsonrpc: '2.0', id, result }) });
        };
        self.postMessage({ kind: 'ready', version: '0', milliseconds: 0 });
        """;

    private const string HostileHtml =
        """
        <!DOCTYPE html><html lang="en" onclick="alert(1)"><head><title>x</title><base href="https://evil.example/">
        <meta http-equiv="refresh" content="0; url=https://evil.example/"><link rel="stylesheet" href="https://evil.example/a.css">
        <style>@import "https://evil.example/b.css"; body { background: url(https://evil.example/c.png) }</style>
        <script>alert(2)</script><script src="https://evil.example/d.js"></script></head>
        <body onload="alert(3)" style="background: url(https://evil.example/e.png)"><h1>Shown</h1>
        <img src="x" onerror="alert(4)"><img src="https://evil.example/f.png" srcset="https://evil.example/g.png 2x">
        <svg onload="alert(5)"><script>alert(6)</script><a xlink:href="javascript:alert(7)"><text>svg</text></a></svg>
        <iframe srcdoc="<script>alert(8)</script>"></iframe><object data="https://evil.example/h"></object>
        <embed src="https://evil.example/i">
        <form action="https://evil.example/"><button formaction="javascript:alert(9)">Send</button></form>
        <a id="script" href="javascript:alert(10)">script</a> <a id="data" href="data:text/html,<script>alert(11)</script>">data</a>
        <a id="web" href="https://example.org/">web</a> <a id="note" href="#there">note</a>
        <details open ontoggle="alert(12)">x</details>
        <video src="https://evil.example/j" autoplay onplay="alert(13)"></video><p id="there">There</p></body></html>
        """;

    [Fact]
    public async Task Hostile_briefs_run_no_script_in_the_preview()
    {
        await using var editor = await DeskEditor.At(site, run);
        var tab = await editor.Open("#briefs/border.md");
        await Assertions.Expect(tab.Preview.Locator("h1")).ToBeVisibleAsync();
        // Each takes half a second, most of it the pause after which the desk checks what was typed.
        var others = Repetitions.EachIfShort(16,
            ((string[])["gate.txt", "careless.txt", "markup.txt", "excuses.txt", "excused.txt", "speakers.txt", "badges.txt", "marks.txt"])
                .SelectMany(HostileCase.In));
        foreach (var hostile in HostileCase.In("html.txt").Concat(Repetitions.IsFull ? others : []))
        {
            await tab.Page.EvaluateAsync("() => { document.querySelector('#desk-preview').contentDocument.body.id = 'old'; }");
            await tab.Replace(hostile.Text);
            await Shown(tab);
            Problems.None(Harm(editor).Select(complaint => $"{hostile.Name}: {complaint}"));
        }
    }

    [Fact]
    public async Task Whatever_the_program_prints_the_preview_runs_no_script_and_loads_nothing()
    {
        await using var editor = await DeskEditor.At(site, run, new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        await editor.Answer("**/worker.js", HostileWorker.Replace("HTML", System.Text.Json.JsonSerializer.Serialize(HostileHtml),
            StringComparison.Ordinal));
        var tab = await editor.Open("#briefs/border.md");
        await Assertions.Expect(tab.Preview.Locator("h1")).ToHaveTextAsync("Shown");
        foreach (var id in (string[])["script", "data"])
            Assert.Null(await tab.Preview.Locator($"#{id}").GetAttributeAsync("href"));
        foreach (var link in (string[])["h1", "#script", "#data", "#note", "svg"])
            await tab.Preview.Locator(link).ClickAsync(new() { Force = true });
        Assert.Equal("_blank", await tab.Preview.Locator("#web").GetAttributeAsync("target"));
        await Assertions.Expect(tab.Preview.Locator("h1")).ToHaveTextAsync("Shown");
        Problems.None(Harm(editor));
    }

    [Fact]
    public async Task A_link_in_the_preview_opens_a_page_of_its_own()
    {
        await using var editor = await DeskEditor.At(site, run);
        var tab = await editor.Open("#briefs/border.md");
        await Assertions.Expect(tab.Preview.Locator(".site-title a")).ToHaveAttributeAsync("target", "_blank");
        var opened = await tab.Page.Context.RunAndWaitForPageAsync(() => tab.Preview.Locator(".site-title a").ClickAsync());
        await opened.WaitForLoadStateAsync();
        Assert.Equal(site.Site.BaseUrl, opened.Url);
        Assert.True(await opened.EvaluateAsync<bool>("() => window.opener === null"));
    }

    [Fact]
    public void Only_the_page_of_the_desk_allows_WebAssembly()
    {
        site.OrSkip();
        Assert.Equal([site.Address], site.Site.PagesWith("wasm-unsafe-eval"));
        var page = File.ReadAllText(site.Site.FileAt(site.Address)!);
        Assert.Contains(
            "default-src 'none'; img-src 'self'; font-src 'self'; style-src 'self'; script-src 'wasm-unsafe-eval' 'self'; "
                + "connect-src 'self'; base-uri 'none'; form-action 'self'",
            page, StringComparison.Ordinal);
    }

    // Dialogs, requests and script errors. In the console, the browser lists what the policy blocks while a page is parsed.
    private static IEnumerable<string> Harm(DeskEditor editor) =>
        editor.Complaints.Where(complaint => !complaint.StartsWith("console: ", StringComparison.Ordinal));

    // The preview either shows the text of now, or says that it can't be shown.
    private static async Task Shown(DeskTab tab) => await tab.Page.WaitForFunctionAsync(
        """
        () => document.querySelector('#desk-preview').contentDocument.body.id !== 'old'
          || !document.querySelector('#desk-unseen').hidden
        """);
}
