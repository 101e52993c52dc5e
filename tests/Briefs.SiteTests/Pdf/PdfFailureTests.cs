using Briefs.BrowserTests;
using Briefs.Cli.Commands;
using Briefs.Cli.Pdf;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Pdf;

/// <summary>What happens to a site whose PDFs cannot be printed.</summary>
public sealed class PdfFailureTests : IDisposable
{
    private const string Address = "https://example.org/x/";

    private readonly TestSite _site = TestSite.Good().With("content/site.yml", TestTexts.Settings + "pdf: true\n");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Without_a_browser_the_site_is_published_without_PDFs_and_a_remark_says_so()
    {
        var result = Build("none");
        Assert.True(result.Exit == 0, result.All);
        Assert.Equal(2, result.Remarks.Split("The briefs have no PDF").Length);
        Assert.Contains("set BRIEFS_CHROMIUM to the path of its program", result.Remarks, StringComparison.Ordinal);
        Assert.False(File.Exists(_site.PathOf("_site/briefs/border/brief.pdf")));
        Assert.DoesNotContain("brief.pdf", _site.Read("_site/briefs/border/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_does_not_ask_for_PDFs_hears_nothing_of_them()
    {
        _site.With("content/site.yml", TestTexts.Settings);
        Assert.DoesNotContain("PDF", Build("none").All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit 1", "the browser ended before it accepted connections")]
    [InlineData("echo 'DevTools listening on ws://127.0.0.1:9/devtools' >&2; sleep 5", "did not accept a connection")]
    public void A_browser_that_fails_leaves_the_last_good_site(string script, string why)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser is a shell script.");
        Assert.Equal(0, Build("none").Exit);
        var before = TestSite.TreeOf(_site.Output);
        var result = Build(CountedBrowser.Script(_site.Folder, script));
        Assert.True(result.Exit == 3, result.All);
        Assert.Contains(why, result.Remarks, StringComparison.Ordinal);
        Assert.Contains("write `pdf: false` in content/site.yml", result.Remarks, StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(_site.Output));

        _site.With("content/site.yml", TestTexts.Settings + "pdf: false\n");
        Assert.Equal(0, Build(CountedBrowser.Script(_site.Folder, script)).Exit);
    }

    [Fact]
    public async Task A_page_that_never_loads_ends_at_the_time_limit()
    {
        FindChromium.OrSkip();
        await using var printer = await PdfPrinter.StartAsync(
            FindChromium.Path, new Pages(_ => Thread.Sleep(Timeout.Infinite)), new PdfLimits { Time = TimeSpan.FromSeconds(3) });
        var tab = await printer.OpenTabAsync();
        var error = await Assert.ThrowsAsync<ChromiumException>(() => tab.PrintAsync(Address));
        Assert.Equal("printing took longer than 3 seconds", error.Message);
    }

    [Fact]
    public async Task A_browser_that_uses_too_much_memory_is_stopped()
    {
        FindChromium.OrSkip();
        var error = await Assert.ThrowsAsync<ChromiumException>(async () =>
        {
            await using var printer = await PdfPrinter.StartAsync(
                FindChromium.Path, new Pages(_ => Thread.Sleep(5_000)), new PdfLimits { MemoryBytes = 1024 * 1024 });
            var tab = await printer.OpenTabAsync();
            await tab.PrintAsync(Address);
        });
        Assert.Equal("the browser used more than 1 MB of memory", error.Message);
    }

    [Fact]
    public async Task The_browser_gets_nothing_but_the_site_and_runs_no_script()
    {
        FindChromium.OrSkip();
        var asked = new System.Collections.Concurrent.ConcurrentBag<string>();
        var pages = new Pages(asked.Add)
        {
            Html = """
                <!DOCTYPE html><html lang="en"><title>x</title>
                <img src="https://elsewhere.example/a.png"><img src="b.png"><p id="p">still</p>
                <script>document.getElementById('p').textContent = 'changed'; fetch('https://elsewhere.example/c')</script></html>
                """,
        };
        await using var printer = await PdfPrinter.StartAsync(FindChromium.Path, pages, new PdfLimits());
        var tab = await printer.OpenTabAsync();
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(await tab.PrintAsync(Address));
        Assert.Contains("still", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Equal(
            ["https://elsewhere.example/a.png", Address, Address + "b.png"],
            asked.Where(url => !url.EndsWith("favicon.ico", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private BriefsResult Build(string browser) => BriefsHere.Run(context => CommandLine.Run(
        ["build", _site.Folder], context with { Environment = name => name == "BRIEFS_CHROMIUM" ? browser : null }));

    private sealed class Pages(Action<string> asked) : IPrintedSite
    {
        public string Html { get; init; } = "<!DOCTYPE html><html lang=\"en\"><title>x</title></html>";

        public PrintedFile? Find(string address)
        {
            asked(address);
            return address == Address ? new PrintedFile(System.Text.Encoding.UTF8.GetBytes(Html), "text/html; charset=utf-8") : null;
        }
    }
}
