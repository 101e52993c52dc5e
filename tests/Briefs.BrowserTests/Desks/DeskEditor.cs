using System.Collections.Concurrent;
using Briefs.Tests.Running;
using Microsoft.Playwright;

namespace Briefs.BrowserTests.Desks;

/// <summary>An editor with one browser profile at the desk of a site, in one or more tabs.</summary>
internal sealed class DeskEditor : IAsyncDisposable
{
    private readonly DeskSite _site;
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private DeskEditor(DeskSite site, IBrowserContext context) => (_site, _context) = (site, context);

    /// <summary>Console messages, script errors and requests to other servers.</summary>
    public ImmutableArray<string> Complaints => [.. _complaints];

    public static async Task<DeskEditor> At(DeskSite site, BrowserRun run, BrowserNewContextOptions? options = null)
    {
        site.OrSkip();
        var context = await run.Context(options);
        context.SetDefaultTimeout(HangGuard.Milliseconds);
        var editor = new DeskEditor(site, context);
        context.Console += (_, message) => editor._complaints.Enqueue($"console: {message.Text} at {message.Location}");
        context.WebError += (_, error) => editor._complaints.Enqueue($"script error: {error.Error}");
        context.Request += (_, request) => editor.Look(request.Url);
        context.Dialog += (_, dialog) => editor.Take(dialog);
        return editor;
    }

    /// <summary>Opens the desk in a new tab.</summary>
    /// <param name="fragment">That of a brief, or empty for the lists.</param>
    public async Task<DeskTab> Open(string fragment = "")
    {
        var page = await _context.NewPageAsync();
        await page.GotoAsync(_site.Address + fragment);
        return new DeskTab(page);
    }

    public Task SetOffline(bool isOffline) => _context.SetOfflineAsync(isOffline);

    /// <summary>Runs a script in each page before its own scripts.</summary>
    public Task Prepare(string script) => _context.AddInitScriptAsync(script);

    /// <summary>Answers requests with a script of the test.</summary>
    public Task Answer(string pattern, string script) => _context.RouteAsync(
        pattern, route => route.FulfillAsync(new() { Body = script, ContentType = "text/javascript; charset=utf-8" }));

    public Task AllowClipboard() => _context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Take(IDialog dialog)
    {
        _complaints.Enqueue($"dialog: {dialog.Message}");
        _ = dialog.DismissAsync();
    }

    private void Look(string url)
    {
        if (!url.StartsWith(_site.Site.BaseUrl, StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal))
            _complaints.Enqueue($"request for {url}");
    }
}

/// <summary>One tab with the desk.</summary>
internal sealed class DeskTab(IPage page)
{
    public IPage Page => page;

    /// <summary>The text of the editor: what is on the screen, which is all of a short brief.</summary>
    public ILocator Text => page.Locator(".cm-content");

    public ILocator Diagnostics => page.Locator("#desk-diagnostics li");

    public ILocator Count => page.Locator("#desk-count");

    public ILocator State => page.Locator("#desk-state");

    public ILocator Saved => page.Locator("#desk-saved");

    public IFrameLocator Preview => page.FrameLocator("#desk-preview");

    /// <summary>The result of the last check, as the page says it.</summary>
    public static string Counted(int errors, int warnings = 0, int notes = 0) =>
        errors + warnings + notes == 0 ? "No errors or warnings"
            : string.Create(CultureInfo.InvariantCulture, $"Errors: {errors}, warnings: {warnings}, notes: {notes}");

    public Task OpenBrief(string title) => page.Locator("#desk-briefs a", new() { HasText = title }).ClickAsync();

    /// <summary>Begins a brief with a title.</summary>
    public async Task Begin(string title)
    {
        await page.Locator("#desk-new-title").FillAsync(title);
        await page.Locator("#desk-new button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#desk-name")).ToHaveTextAsync(title);
    }

    /// <summary>Puts the cursor at the end of the text, and types.</summary>
    public async Task Type(string text)
    {
        await GoToEnd();
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Pastes another text in the place of the whole text.</summary>
    public async Task Replace(string text)
    {
        await Text.ClickAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await Text.EvaluateAsync(
            """
            (element, text) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text/plain', text);
              element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }
            """, text);
    }

    public async Task GoToEnd()
    {
        await Text.ClickAsync();
        await page.Keyboard.PressAsync(OperatingSystem.IsMacOS() ? "Meta+ArrowDown" : "Control+End");
    }

    /// <summary>Waits until the text is stored in the browser.</summary>
    public async Task WaitUntilKept() =>
        await Assertions.Expect(Saved).ToContainTextAsync("Kept in this browser at ");

    /// <summary>The id of the element that has the focus.</summary>
    public Task<string> Focused() => page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.className");
}
