using System.Collections.Concurrent;
using Briefs.Tests.Running;
using Microsoft.Playwright;

namespace Briefs.BrowserTests;

/// <summary>
/// Somebody who reads a built site. Every request is answered from the site's folder, as a static host would; nothing
/// reaches the network, and what was asked of anybody else is kept.
/// </summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Reader(BuiltSite site, IBrowserContext context, IPage page) => (Site, _context, Page) = (site, context, page);

    public BuiltSite Site { get; }

    public IPage Page { get; }

    /// <summary>Requests to others and for what is not there, console messages and script errors, each with its page.</summary>
    public ImmutableArray<string> Complaints => [.. _complaints];

    public static async Task<Reader> Before(BuiltSite site, IBrowserContext context)
    {
        context.SetDefaultTimeout(HangGuard.Milliseconds);
        var reader = new Reader(site, context, await context.NewPageAsync());
        context.Console += (_, message) => reader.Complain($"console: {message.Text}");
        context.WebError += (_, error) => reader.Complain($"script error: {error.Error}");
        await context.RouteAsync("**/*", reader.Answer);
        return reader;
    }

    /// <param name="url">Absolute.</param>
    public async Task Open(string url) => await Page.GotoAsync(url, new() { WaitUntil = WaitUntilState.Load });

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private async Task Answer(IRoute route)
    {
        var url = route.Request.Url;
        if (Site.FileAt(url) is { } file)
        {
            await route.FulfillAsync(new() { Path = file, ContentType = TypeOf(file) });
            return;
        }

        // The browser asks for this by itself, on every site that names no icon.
        if (!url.EndsWith("/favicon.ico", StringComparison.Ordinal)) Complain($"request for {url}");
        await route.FulfillAsync(new() { Status = 404, Body = "" });
    }

    private void Complain(string what) => _complaints.Enqueue($"{Page.Url}: {what}");

    /// <summary>The media type that a static host gives a file.</summary>
    internal static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json",
        ".xml" => "application/xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".svg" => "image/svg+xml",
        ".webp" => "image/webp",
        ".woff2" => "font/woff2",
        ".wasm" => "application/wasm",
        ".pdf" => "application/pdf",
        ".csv" => "text/csv; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
}
