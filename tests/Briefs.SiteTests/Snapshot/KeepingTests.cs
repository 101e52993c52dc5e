using Briefs.SiteTests.Harness;
using Briefs.Tests.Capture.Fetching;
using Xunit;

namespace Briefs.SiteTests.Snapshot;

/// <summary><c>briefs snapshot BRIEF</c> against a server: what is kept, and what is said of it.</summary>
public sealed class KeepingTests : IAsyncDisposable
{
    private readonly GivenSources _given = new();

    public ValueTask DisposeAsync() => _given.DisposeAsync();

    [Fact]
    public void A_page_is_kept_with_its_text_and_its_record_and_what_is_verified_is_said_at_once()
    {
        _given.Server.Answer("/page", RawAnswers.Html(GivenSources.Page));
        var run = BriefsProcess.Run(_given.Quoting("/page").Site.Folder, "snapshot", "pass", "--allow-private");
        Assert.True(run.Exit == 0, run.All);
        Assert.Contains("saved content/evidence/news.txt and news.html (", run.Output, StringComparison.Ordinal);
        Assert.Contains("content/briefs/pass.md:17:1: verified in news: “We will not comply,”\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 1 quotation from news is verified.", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(["evidence.lock.json", "news.html", "news.txt"], _given.Kept);
        Assert.Equal(GivenSources.Page, _given.Site.Read("content/evidence/news.html"));
        Assert.StartsWith("The pass is closed\n\nThe road over", _given.Site.Read("content/evidence/news.txt"), StringComparison.Ordinal);
        var check = _given.Check();
        Assert.Empty(check.Report().GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(1, check.Report().GetProperty("counts").GetProperty("verified").GetInt32());
        Assert.Contains("User-Agent: Briefs/", Assert.Single(_given.Server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_chain_ends_at_the_page_and_both_addresses_are_recorded()
    {
        _given.Server.Answer("/a", RawAnswers.Redirect(302, "/b")).Answer("/b", RawAnswers.Redirect(301, "/page"))
            .Answer("/page", RawAnswers.Html(GivenSources.Page));
        Assert.Equal(0, _given.Quoting("/a").Snapshot().Exit);
        var record = _given.Site.Read("content/evidence/evidence.lock.json");
        Assert.Contains($"\"url\": \"{_given.Server.At("/a")}\"", record, StringComparison.Ordinal);
        Assert.Contains($"\"finalUrl\": \"{_given.Server.At("/page")}\"", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_a_private_address_is_not_followed_whatever_was_allowed()
    {
        await using var inside = new RawServer();
        _given.Server.Answer("/a", RawAnswers.Redirect(302, $"http://localhost:{inside.Port}/"));
        var run = _given.Quoting("/a").Snapshot();
        Assert.True(run.Exit == 1, run.All);
        Assert.Contains("news: not saved: localhost is not on the public internet. Briefs does not follow redirects", run.Remarks,
            StringComparison.Ordinal);
        Assert.Equal(0, inside.Connections);
        Assert.Empty(_given.Kept);
    }

    [Fact]
    public void A_private_address_is_not_asked_unless_that_is_allowed()
    {
        _given.Server.Answer("/page", RawAnswers.Html(GivenSources.Page));
        var run = BriefsHere.Run("snapshot", "pass", "--site", _given.Quoting("/page").Site.Folder);
        Assert.True(run.Exit == 1, run.All);
        Assert.Contains("127.0.0.1 is not on the public internet. If the source is on your own network, add --allow-private.",
            run.Remarks, StringComparison.Ordinal);
        Assert.Equal(0, _given.Server.Connections);
    }

    [Fact]
    public void Words_that_are_not_there_are_said_as_check_says_them()
    {
        _given.Server.Answer("/page", RawAnswers.Html(GivenSources.Page));
        var run = _given.Quoting("/page", "“We shall not comply,” he said [@ivanov in @news].").Snapshot();
        Assert.True(run.Exit == 1, run.All);
        Assert.Contains("content/briefs/pass.md:17:1: error: The saved copy of “news” does not contain the words “We shall not comply,”. "
            + "[quote-not-in-source]", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 of 1 quotation from news are verified.", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(["evidence.lock.json", "news.html", "news.txt"], _given.Kept);
    }

    [Fact]
    public void A_page_in_another_encoding_is_read_in_it()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding("windows-1251")
            .GetBytes("<html><p>" + string.Concat(Enumerable.Repeat("Слова для длины. ", 20)) + "<p>«Шансов остаться нет», — сказал он.");
        _given.Server.Answer("/page", RawAnswers.Page("text/html; charset=windows-1251", bytes));
        var run = _given.Quoting("/page", "“They have no chances” [@ivanov in @news, translated from ru “Шансов остаться нет”].")
            .Snapshot();
        Assert.True(run.Exit == 0, run.All);
        Assert.Contains("1 of 1", run.Remarks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, 3, "the page does not exist (404). If a web archive has the page")]
    [InlineData(403, 3,
        "the server blocks automated requests (403). Open it in a browser, save the page, and run: briefs snapshot pass news "
            + "--from FILE")]
    [InlineData(500, 3, "the server failed with an error (500). Try again later.")]
    public void A_server_that_has_it_not_is_told_with_what_to_do(int status, int exit, string told)
    {
        _given.Server.Answer("/page", RawAnswers.Status(status));
        var run = _given.Quoting("/page").Hurried(GivenSources.Quick);
        Assert.True(run.Exit == exit, run.All);
        Assert.Contains("news: not saved: " + told, run.Remarks, StringComparison.Ordinal);
        Assert.Empty(_given.Kept);
    }

    [Fact]
    public void A_copy_that_is_there_is_not_fetched_again_unless_it_is_named_and_not_replaced_unless_that_is_asked_for()
    {
        _given.Server.Answer("/page", RawAnswers.InTurn(
            RawAnswers.Html(GivenSources.Page),
                RawAnswers.Html(GivenSources.Page.Replace(
                    "“We will <em>not</em> comply,”", "“We will comply,”", StringComparison.Ordinal))));
        Assert.Equal(0, _given.Quoting("/page").Snapshot().Exit);
        var before = TestSite.TreeOf(_given.Evidence);

        var again = _given.Snapshot();
        Assert.Equal((0, 1), (again.Exit, _given.Server.Requests.Count));
        Assert.Contains("news: already saved (from 20", again.Remarks, StringComparison.Ordinal);

        var named = _given.Snapshot("news");
        Assert.Equal((1, 2), (named.Exit, _given.Server.Requests.Count));
        Assert.Contains("content/evidence/news.txt would change: 1 line removed, 1 line added\n  - “We will not comply,” the minister "
            + "said.\n  + “We will comply,” the minister said.\n", named.Output, StringComparison.Ordinal);
        Assert.Contains("To save the new version instead, add --replace.", named.Remarks, StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(_given.Evidence));

        var replaced = _given.Snapshot("news", "--replace");
        Assert.True(replaced.Exit == 1, replaced.All);
        Assert.Contains("replaced content/evidence/news.txt and news.html (", replaced.Output, StringComparison.Ordinal);
        Assert.Contains("[quote-not-in-source]", replaced.Output, StringComparison.Ordinal);
        Assert.Equal(["quote-not-in-source content/briefs/pass.md:17:1"], _given.Check().Findings());
    }

    [Fact]
    public void A_page_that_becomes_a_PDF_leaves_no_old_original_behind()
    {
        _given.Server.Answer("/page", RawAnswers.InTurn(
            RawAnswers.Html(GivenSources.Page), RawAnswers.Page("application/pdf", Pdf("columns"))));
        Assert.Equal(0, _given.Quoting("/page").Snapshot().Exit);
        _given.Snapshot("--replace");
        Assert.Equal(["evidence.lock.json", "news.pdf", "news.txt"], _given.Kept);
    }

    [Fact]
    public void A_source_of_a_witness_is_not_even_asked_for()
    {
        _given.Quoting("/page");
        _given.Site.With("content/briefs/pass.md", _given.Site.Read("content/briefs/pass.md")
            .Replace("    name: Ivan Ivanov\n", "    anonymous: fear of reprisal\n    description: A guard\n", StringComparison.Ordinal));
        var run = _given.Snapshot();
        Assert.True(run.Exit == 1, run.All);
        Assert.Contains("news is not saved: it contains words of “ivanov”, who is anonymous", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(0, _given.Server.Connections);
        Assert.Empty(_given.Kept);
    }

    [Fact]
    public void Unless_it_is_kept_outside_the_repository_or_is_public_already()
    {
        _given.Server.Answer("/page", RawAnswers.Html(GivenSources.Page));
        _given.Quoting("/page");
        var witness = _given.Site.Read("content/briefs/pass.md")
            .Replace("    name: Ivan Ivanov\n", "    anonymous: fear of reprisal\n    description: A guard\n", StringComparison.Ordinal);
        _given.Site.With("content/briefs/pass.md", witness).With("content/site.yml", TestTexts.Settings + "evidence: ../kept\n");
        var nowhere = _given.Snapshot();
        Assert.Equal(2, nowhere.Exit);
        Assert.Contains("The folder ../kept", nowhere.Remarks, StringComparison.Ordinal);
        Directory.CreateDirectory(_given.Site.PathOf("../kept"));
        var outside = _given.Snapshot();
        Assert.True(outside.Exit == 0, outside.All);
        Assert.True(File.Exists(_given.Site.PathOf("../kept/news.txt")));
        _given.Site.With("content/site.yml", TestTexts.Settings)
            .With("content/briefs/pass.md", witness.Replace("    url:", "    evidence-public: true\n    url:", StringComparison.Ordinal));
        Assert.Equal(0, _given.Snapshot().Exit);
    }

    [Fact]
    public void A_record_that_cannot_be_read_is_never_written_over()
    {
        _given.Server.Answer("/page", RawAnswers.Html(GivenSources.Page));
        _given.Quoting("/page").Site.With("content/evidence/evidence.lock.json", "{\n<<<<<<< HEAD\n");
        var run = _given.Snapshot();
        Assert.True(run.Exit == 1, run.All);
        Assert.Contains("Nothing was saved", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(["evidence.lock.json"], _given.Kept);
        Assert.Equal(0, _given.Server.Connections);
    }

    internal static byte[] Pdf(string name) => File.ReadAllBytes(Repository.PathOf($"tests/Briefs.Tests/Cases/pdf/{name}.pdf"));
}
