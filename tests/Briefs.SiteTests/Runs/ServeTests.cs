using System.Net;
using System.Net.Sockets;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Runs;

public sealed class ServeTests
{
    [Fact]
    public async Task The_built_site_is_shown_under_its_base_path_and_nothing_beside_it()
    {
        using var site = TestSite.Good();
        var port = FreePort();
        using var process = BriefsProcess.Start(site.Folder, [], "serve", "--port", $"{port}");
        try
        {
            Assert.Contains("Published", await Line(process.StandardError), StringComparison.Ordinal);
            while (await Line(process.StandardError) is var line && !line.Contains("http://", StringComparison.Ordinal)) Assert.NotEmpty(line);
            using var browser = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
            var home = await Get(browser, "briefs/");
            Assert.Equal((HttpStatusCode.OK, "text/html"), (home.StatusCode, home.Content.Headers.ContentType?.MediaType));
            Assert.Equal(HttpStatusCode.OK, (await Get(browser, "briefs/briefs/border/")).StatusCode);
            foreach (var path in (string[])["", "briefs/nothing", "briefs/%2e%2e/content/site.yml", "briefs/..%2fcontent/site.yml", "briefs/..%5ccontent%5csite.yml"])
                Assert.Equal(HttpStatusCode.NotFound, (await Get(browser, path)).StatusCode);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void A_site_with_errors_is_not_shown()
    {
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Unsourced("At the border"));
        Assert.Equal(1, BriefsProcess.Run(site.Folder, "serve").Exit);
    }

    [Fact]
    public void A_port_that_is_taken_is_said_so()
    {
        using var site = TestSite.Good();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var run = BriefsProcess.Run(site.Folder, "serve", "--port", $"{((IPEndPoint)taken.LocalEndpoint).Port}");
        Assert.True(run.Exit == 3, run.All);
        Assert.Contains("--port", run.Remarks, StringComparison.Ordinal);
    }

    private static async Task<string> Line(StreamReader from) => await from.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";

    private static Task<HttpResponseMessage> Get(HttpClient browser, string path) =>
        browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
