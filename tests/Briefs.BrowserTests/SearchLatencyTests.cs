using System.Collections.Concurrent;
using System.IO.Compression;
using Briefs.Tests.Running;
using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>
/// What a reader's first search costs: bytes, compressed as a host sends them, and the time from the last key to the frame that shows the
/// results, as the page itself measures it: Playwright looks every 100 to 250 ms only.
/// BRIEFS_SEARCH_SITE names a site to measure, BRIEFS_SEARCH_WORDS searches separated by commas; else it is a site of 40 briefs, and of
/// 10,000 in a long run, which compares both with their bars.
/// </summary>
public sealed class SearchLatencyTests(BrowserRun run, ITestOutputHelper output)
{
    private const string Base = "https://briefs.example/";
    private const int MostBytes = 100_000;
    private const int MostMilliseconds = 300;

    private const string Watch = """
        () => {
          let began;
          document.getElementById('search-q').addEventListener('input', () => { began = performance.now(); }, { capture: true });
          window.watched = new Promise((done) => {
            new MutationObserver((_, observer) => {
              if (!document.querySelector('#search-results li')) return;
              observer.disconnect();
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
            }).observe(document.getElementById('search-results'), { childList: true, subtree: true });
          });
        }
        """;

    [Fact]
    public async Task A_first_search_is_small_and_quick()
    {
        FindChromium.OrSkip();
        using var made = new TemporaryFolder();
        var folder = Environment.GetEnvironmentVariable("BRIEFS_SEARCH_SITE") ?? made.Path;
        if (folder == made.Path) LargeSite.Write(folder, Repetitions.Times(40, 40, 10_000));
        var site = await BuiltSite.Of(folder, Base, Path.Combine(made.Path, "_site"));
        var words = Environment.GetEnvironmentVariable("BRIEFS_SEARCH_WORDS") is { Length: > 0 } chosen
            ? chosen.Split(',')
            : ["cafe sent", "statement", "всё решено", "لن يعاد احد", "不会被送回", "renvoyé là-bas"];
        foreach (var typed in words)
        {
            var (bytes, time, found) = await Search(site, typed);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{typed}: {bytes / 1000.0:0.0} KB, {time:0} ms; {found}"));
            if (!Repetitions.IsLong) continue;
            Assert.True(bytes <= MostBytes, $"{typed}: {bytes} bytes");
            Assert.True(time <= MostMilliseconds, $"{typed}: {time:0} ms");
        }
    }

    // Each with a new browser profile, which has nothing in its cache.
    private async Task<(long Bytes, double Milliseconds, string? Found)> Search(BuiltSite site, string typed)
    {
        await using var reader = await run.Reader(site);
        var asked = new ConcurrentQueue<string>();
        reader.Page.Request += (_, request) => asked.Enqueue(request.Url);
        await reader.Open(Base + "search/");
        await reader.Page.EvaluateAsync(Watch);
        await reader.Page.Locator("#search-q").FillAsync(typed);
        await Assertions.Expect(reader.Page.Locator("#search-results li").First).ToBeVisibleAsync();
        var time = await reader.Page.EvaluateAsync<double>("() => watched");
        var files = asked.Where(url => url.EndsWith(".json", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        return (files.Sum(url => Compressed(site.FileAt(url)!)), time, await reader.Page.Locator("#search-state").TextContentAsync());
    }

    private static long Compressed(string file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(File.ReadAllBytes(file));
        return packed.Length;
    }
}
