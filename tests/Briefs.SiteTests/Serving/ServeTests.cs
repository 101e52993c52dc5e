using System.Net;
using System.Net.Sockets;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Serving;

public sealed class ServeTests
{
    private static readonly HttpClient Client = new(new HttpClientHandler { AllowAutoRedirect = false });

    [Fact]
    public async Task A_site_is_shown_under_the_path_of_its_own_address_where_its_links_lead()
    {
        using var site = TestSite.Good();
        using var served = await ServedSite.Start(site);
        Assert.Equal("/briefs/", served.Address.AbsolutePath);
        var home = await Get(served, "/briefs/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Equal("text/html; charset=utf-8", home.Content.Headers.ContentType?.ToString());
        Assert.Equal(File.ReadAllBytes(Path.Combine(site.Output, "index.html")), await Bytes(home));
        var style = Assert.Single(Directory.GetFiles(site.Output, "*.css", SearchOption.AllDirectories));
        var css = await Get(served, $"/briefs/{Path.GetRelativePath(site.Output, style).Replace('\\', '/')}");
        Assert.Equal("text/css; charset=utf-8", css.Content.Headers.ContentType?.ToString());
        Assert.Equal(File.ReadAllBytes(style), await Bytes(css));
        var brief = await Get(served, "/briefs/briefs/border/");
        Assert.Contains("We will not comply", System.Text.Encoding.UTF8.GetString(await Bytes(brief)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "/briefs/")]
    [InlineData("/briefs", "/briefs/")]
    [InlineData("/briefs/briefs/border", "/briefs/briefs/border/")]
    public async Task A_path_without_its_last_slash_leads_on(string path, string to)
    {
        using var site = TestSite.Good();
        using var served = await ServedSite.Start(site);
        var answer = await Get(served, path);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Nothing_but_the_published_files_can_be_had()
    {
        using var site = TestSite.Good();
        using var served = await ServedSite.Start(site);
        File.CreateSymbolicLink(Path.Combine(site.Output, "leak.txt"), site.PathOf("content/site.yml"));
        Directory.CreateSymbolicLink(Path.Combine(site.Output, "leak"), site.PathOf("content"));
        string[] paths =
        [
            "/briefs/none/", "/elsewhere/", "/briefs/assets/", "/briefs/.briefs", "/briefs/leak.txt", "/briefs/leak/site.yml",
            "/briefs/../content/site.yml", "/briefs/%2e%2e/content/site.yml", "/briefs/..%2fcontent/site.yml", "/briefs/..%5ccontent/site.yml",
            "/briefs//etc/passwd", "/briefs/%2fetc/passwd",
        ];
        foreach (var path in paths)
        {
            var (status, answer) = await served.Ask(path);
            Assert.True(status is 400 or 404, $"{path}: {answer}");
            Assert.DoesNotContain("organization: Example", answer, StringComparison.Ordinal);
        }

        var missing = await Get(served, "/briefs/none/");
        Assert.Equal(File.ReadAllBytes(Path.Combine(site.Output, "404.html")), await Bytes(missing));
    }

    [Fact]
    public async Task A_page_elsewhere_cannot_read_the_site_through_a_host_name_of_its_own()
    {
        using var site = TestSite.Good();
        using var served = await ServedSite.Start(site);
        Assert.Equal(200, (await served.Ask("/briefs/")).Status);
        var (status, answer) = await served.Ask("/briefs/", "evil.example");
        Assert.InRange(status, 400, 499);
        Assert.DoesNotContain("We will not comply", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_another_program_is_at_the_port_the_next_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var site = TestSite.Good();
        using var served = await ServedSite.Start(site, "--port", $"{port}");
        Assert.InRange(served.Address.Port, port + 1, port + 20);
    }

    [Theory(SkipUnless = nameof(HasSignals), Skip = "Windows has no signals.")]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_ends_with_exit_0_when_it_is_told_to(string signal)
    {
        using var site = TestSite.Good();
        using var served = await ServedSite.Start(site);
        var run = await served.End(signal);
        Assert.True(run.Exit == 0, run.All);
        Assert.Equal("After a change run this in another terminal and reload the page: briefs build\n", run.Remarks);
    }

    [Fact]
    public void With_an_error_nothing_is_shown_and_the_exit_is_1()
    {
        using var site = TestSite.Good().With("content/briefs/second.md", TestTexts.Unsourced("Second"));
        var run = BriefsProcess.Run(site.Folder, "serve");
        Assert.True(run.Exit == 1, run.All);
        Assert.Contains("[quote-without-source]", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("http")]
    public void A_port_that_is_none_is_refused(string port)
    {
        using var site = TestSite.Good();
        var run = BriefsProcess.Run(site.Folder, "serve", "--port", port);
        Assert.True(run.Exit == 2, run.All);
        Assert.Contains("--port takes a number from 1 to 65535.", run.Remarks, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    public static bool HasSignals => !OperatingSystem.IsWindows();

    private static async Task<HttpResponseMessage> Get(ServedSite served, string path) =>
        await Client.GetAsync(new Uri(served.Address, path), TestContext.Current.CancellationToken);

    private static async Task<byte[]> Bytes(HttpResponseMessage answer) =>
        await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
}
