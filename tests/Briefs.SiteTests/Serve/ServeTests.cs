using System.Net.Sockets;
using System.Net;
using System.Text.RegularExpressions;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Pictures.Resizing;
using Xunit;

namespace Briefs.SiteTests.Serve;

public sealed class ServeTests
{
    private static readonly HttpClient Client = new(new HttpClientHandler { AllowAutoRedirect = false });

    [Fact]
    public async Task A_site_is_shown_under_the_path_of_its_own_address_and_is_what_a_build_makes_of_it()
    {
        using var site = TestSite.Good().With("content/images/post.png", TestTexts.Png)
            .With("content/pages/about.md", "---\ntitle: About\nimages:\n  post.png: Ada\n---\n\n![A post](post.png)\n");
        using var served = await ServedSite.Start(site);
        Assert.Equal("/briefs/", served.Address.AbsolutePath);
        Assert.Equal(0, BriefsHere.Run("build", site.Folder).Exit);
        var files = Directory.GetFiles(site.Output, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(site.Output, f).Replace('\\', '/')).Where(f => f is not ".briefs").ToList();
        Assert.Contains("briefs/border/index.html", files);
        foreach (var file in files)
        {
            var answer = await Get(served, "/briefs/" + (
                file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var (expected, actual) = (File.ReadAllBytes(Path.Combine(site.Output, file)), await Bytes(answer));
            if (file.EndsWith(".html", StringComparison.Ordinal))
                Assert.Equal(Encoding.UTF8.GetString(expected), WithoutPanel(Encoding.UTF8.GetString(actual)));
            else Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public async Task The_pictures_and_attachments_of_a_draft_are_shown_with_it_and_its_data_are_not()
    {
        using var site = TestSite.Good().With("content/images/photo.jpg", Photograph.Jpeg(900, 600, 90))
            .With("content/files/figures.csv", "day,families\n")
            .With("content/briefs/later.md", TestTexts.Brief("Later", "\n![A road](photo.jpg)\n\n[Figures](../files/figures.csv).\n")
                .Replace("sources:", "status: draft\nimages:\n  photo.jpg: A. Editor\nsources:", StringComparison.Ordinal));
        using var served = await ServedSite.Start(site);
        var page = Encoding.UTF8.GetString(await Bytes(await Get(served, "/briefs/briefs/later/")));
        var files = Regex.Matches(page, "/briefs/(?:images|files)/[^\" ,]+").Select(m => m.Value).Distinct().ToList();
        Assert.Contains(files, f => f.EndsWith("-480.webp", StringComparison.Ordinal));
        Assert.Contains("/briefs/files/figures.csv", files);
        foreach (var file in files)
        {
            var answer = await Get(served, file);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, file);
            Assert.NotEmpty(await Bytes(answer));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Get(served, "/briefs/briefs/later/sources.csl.json")).StatusCode);
    }

    [Fact]
    public async Task The_panel_is_in_served_pages_alone_and_may_do_nothing_but_hear_from_its_own_server()
    {
        using var site = TestSite.Good();
        using var served = await ServedSite.Start(site);
        var page = Encoding.UTF8.GetString(await Bytes(await Get(served, "/briefs/")));
        Assert.Contains(
            "\"default-src 'none'; img-src 'self'; font-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri",
            page, StringComparison.Ordinal);
        Assert.Contains("/_briefs/", page, StringComparison.Ordinal);
        BriefsHere.Run("build", site.Folder);
        Assert.DoesNotContain(Directory.GetFiles(site.Output, "*", SearchOption.AllDirectories), file => File.ReadAllText(file).Contains(
            "_briefs", StringComparison.Ordinal));
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
        using var site = TestSite.Good().With("content/secret.txt", "organization: Example");
        using var served = await ServedSite.Start(site);
        string[] paths =
        [
            "/briefs/none/", "/elsewhere/", "/briefs/.briefs", "/briefs/site.yml", "/briefs/content/site.yml",
                "/briefs/../content/site.yml",
            "/briefs/%2e%2e/content/site.yml", "/briefs/..%2fcontent/site.yml", "/briefs/..%5ccontent/site.yml", "/briefs//etc/passwd",
            "/briefs/%2fetc/passwd", "/_briefs/", "/_briefs/panel.js", "/_briefs/../content/site.yml",
        ];
        foreach (var path in paths)
        {
            var (status, answer) = await served.Ask(path);
            Assert.True(status is 400 or 404, $"{path}: {answer}");
            Assert.DoesNotContain("organization: Example", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_elsewhere_cannot_read_the_site_through_a_host_name_of_its_own()
    {
        using var site = TestSite.Good();
        using var served = await ServedSite.Start(site);
        Assert.Equal(200, (await served.Ask("/briefs/")).Status);
        // The listener itself refuses other names, but not our names with the port of another program.
        var port = served.Address.Port;
        foreach (var host in (string[])["evil.example", $"evil.example:{port}", "127.0.0.1:1", "localhost:1", "127.0.0.1", "localhost",
            $"localhost.evil.example:{port}", $"evil.localhost:{port}", $"127.0.0.1.evil.example:{port}", $"0.0.0.0:{port}",
                $"127.0.0.2:{port}"])
        {
            var (status, answer) = await served.Ask("/briefs/", host);
            Assert.InRange(status, 400, 499);
            Assert.DoesNotContain("We will not comply", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_answers_to_the_name_localhost_too_where_that_is_this_machine()
    {
        Assert.SkipUnless(Dns.GetHostAddresses("localhost").All(IPAddress.IsLoopback), "localhost is another machine here.");
        using var site = TestSite.Good();
        using var served = await ServedSite.Start(site);
        using var answer = await Client.GetAsync(
            new UriBuilder(served.Address) { Host = "localhost" }.Uri, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("At the border", Encoding.UTF8.GetString(await Bytes(answer)), StringComparison.Ordinal);
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
        Assert.Empty(run.Remarks);
    }

    [Fact]
    public async Task With_an_error_the_site_is_shown_all_the_same_and_the_error_said()
    {
        using var site = TestSite.Good().With("content/briefs/second.md", TestTexts.Unsourced("Second"));
        using var served = await ServedSite.Start(site);
        Assert.Contains("[quote-without-source]", served.SaidBefore, StringComparison.Ordinal);
        Assert.Contains("Nobody asked us", Encoding.UTF8.GetString(await Bytes(await Get(served, "/briefs/briefs/second/"))),
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void A_folder_that_is_no_site_is_refused()
    {
        using var site = new TestSite();
        var run = BriefsProcess.Run(site.Folder, "serve");
        Assert.True(run.Exit == 2, run.All);
        Assert.Contains("it has no content/ folder", run.Remarks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output")]
    [InlineData("--report")]
    [InlineData("--format")]
    public void What_only_a_build_does_is_refused_and_not_passed_over(string option)
    {
        using var site = TestSite.Good();
        var run = BriefsProcess.Run(site.Folder, "serve", option, "x.json");
        Assert.True(run.Exit == 2, run.All);
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

    private static string WithoutPanel(string page) =>
        Regex.Replace(page, "<script src=\"/_briefs/[^\n]*\n", "");

    private static async Task<HttpResponseMessage> Get(ServedSite served, string path) =>
        await Client.GetAsync(new Uri(served.Address, path), TestContext.Current.CancellationToken);

    private static async Task<byte[]> Bytes(HttpResponseMessage answer) =>
        await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
}
