using System.Collections.Concurrent;
using Briefs.Tests.Running;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Briefs.BrowserTests.BrowserRun))]

namespace Briefs.BrowserTests;

/// <summary>
/// What all tests of a run share: one browser, and the sample site built at a host's root, under a path, and as a preview.
/// </summary>
public sealed class BrowserRun : IAsyncLifetime
{
    // No sandbox: it needs privileges that containers withhold, and the pages are our own. The rest keeps the browser from
    // calling anybody by itself.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefs-browser-");
    private readonly ConcurrentDictionary<Where, Lazy<Task<SiteWalk>>> _walks = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private BuiltSite? _atRoot;
    private BuiltSite? _underPath;
    private BuiltSite? _inPreview;
    private BuiltSite? _manyLanguages;

    public async ValueTask InitializeAsync()
    {
        if (FindChromium.Path.Length == 0) return;
        // Playwright would give up after five seconds.
        Assertions.SetDefaultExpectTimeout(HangGuard.Milliseconds);
        _atRoot = await BuiltSite.Build("https://briefs.example/", Path.Combine(_folder.FullName, "root"));
        _underPath = await BuiltSite.Build("https://briefs.example/repo/", Path.Combine(_folder.FullName, "path"));
        _inPreview = await BuiltSite.Build(
            "https://briefs.example/repo/preview/pr-7/", Path.Combine(_folder.FullName, "preview"), "--preview", "pr-7");
        _manyLanguages = await BuiltSite.Of(
            Path.Combine(BuiltSite.FindRoot(), "tests", "Briefs.BrowserTests", "ManyLanguages"), "https://briefs.example/",
                Path.Combine(_folder.FullName, "many"));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = FindChromium.Path, Headless = true, Args = Arguments, Timeout = HangGuard.Milliseconds });
    }

    /// <summary>A reader with a fresh browser profile before one of the sites; skips the test where there is no browser.</summary>
    internal async Task<Reader> Reader(Where where, BrowserNewContextOptions? options = null)
    {
        FindChromium.OrSkip();
        return await Reader(SiteAt(where), options);
    }

    /// <summary>One of the sites; only where there is a browser.</summary>
    internal BuiltSite SiteAt(Where where) => (where switch
    {
        Where.AtRoot => _atRoot,
        Where.UnderPath => _underPath,
        Where.InPreview => _inPreview,
        _ => _manyLanguages,
    })!;

    /// <summary>A reader before a site of the test's own; only where there is a browser.</summary>
    internal async Task<Reader> Reader(BuiltSite site, BrowserNewContextOptions? options = null) =>
        await BrowserTests.Reader.Before(site, await _browser!.NewContextAsync(options));

    /// <summary>What a reader finds who walks through all pages of one of the sites; they are walked through once.</summary>
    internal async Task<SiteWalk> Walk(Where where)
    {
        FindChromium.OrSkip();
        return await _walks.GetOrAdd(where, w => new(() => SiteWalk.Through(this, w))).Value;
    }

    /// <summary>A fresh browser profile; skips the test where there is no browser.</summary>
    internal async Task<IBrowserContext> Context(BrowserNewContextOptions? options)
    {
        FindChromium.OrSkip();
        return await _browser!.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _folder.Delete(recursive: true);
    }
}
