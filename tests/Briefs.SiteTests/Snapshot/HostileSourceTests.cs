using Briefs.Cli.Snapshot;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Capture.Fetching;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.SiteTests.Snapshot;

/// <summary>Whatever a source does or is, the run ends in its time and memory, says why, and leaves nothing half-written.</summary>
public sealed class HostileSourceTests : IAsyncDisposable
{
    private readonly GivenSources _given = new();

    public ValueTask DisposeAsync() => _given.DisposeAsync();

    [Fact]
    public void A_PDF_in_two_columns_is_kept_and_its_words_are_verified()
    {
        _given.Server.Answer("/report", RawAnswers.Page("application/pdf", KeepingTests.Pdf("columns")));
        var run = _given.Quoting("/report", "He spoke of “a temporary measure” and of “the county-level authority” [@ivanov in @news].")
            .Snapshot();
        Assert.True(run.Exit == 0, run.All);
        Assert.Contains("2 of 2 quotations from news are verified.", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(["evidence.lock.json", "news.pdf", "news.txt"], _given.Kept);
    }

    [Theory]
    [InlineData("arabic", "cannot be read reliably, so quotations cannot be compared")]
    [InlineData("scan", "the PDF has no readable text: its pages are pictures (a scan), or it is damaged")]
    public void A_PDF_without_words_that_can_be_trusted_is_not_kept(string name, string why)
    {
        _given.Server.Answer("/report", RawAnswers.Page("application/pdf", KeepingTests.Pdf(name)));
        IsRefused(_given.Quoting("/report").Snapshot(), 1, why);
    }

    [Fact]
    public void Lines_that_would_be_wrong_are_left_out_and_that_is_said()
    {
        _given.Server.Answer("/report", RawAnswers.Page("application/pdf", KeepingTests.Pdf("mixed")));
        var run = _given.Quoting("/report", "“We shall abandon nobody,” he said [@ivanov in @news].").Snapshot();
        Assert.True(run.Exit == 0, run.All);
        Assert.Contains("news: 1 line in a right-to-left script cannot be read reliably", run.Remarks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("announced")]
    [InlineData("endless")]
    [InlineData("packed")]
    public void A_response_of_100_MB_is_refused(string kind)
    {
        _given.Server.Answer("/page", kind switch
        {
            "announced" => RawAnswers.Announced(100_000_000),
            "endless" => RawAnswers.Endless(),
            _ => RawAnswers.Packed(100)
        });
        IsRefused(
            _given.Quoting("/page").Hurried(GivenSources.Quick with { WholeTime = HangGuard.Patience }), 1, "it is larger than 50 MB");
    }

    [Fact]
    public void A_slow_one_ends_in_its_time()
    {
        _given.Server.Answer("/page", RawAnswers.Drip(TimeSpan.FromMilliseconds(20)));
        IsRefused(_given.Quoting("/page").Hurried(GivenSources.Quick with { WholeTime = TimeSpan.FromSeconds(2) }), 3,
            "the download was not complete after 2 seconds");
    }

    [Fact]
    public void A_cut_connection_is_tried_again_and_then_told()
    {
        _given.Server.Answer("/page", RawAnswers.Cut());
        var run = _given.Quoting("/page").Hurried(GivenSources.Quick);
        IsRefused(run, 3, "the connection was closed before the page was complete");
        Assert.Contains("trying again in", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(2, _given.Server.Requests.Count);
    }

    [Fact]
    public void A_redirect_in_a_circle_ends()
    {
        _given.Server.Answer("/page", RawAnswers.Redirect(302, "/page"));
        IsRefused(_given.Quoting("/page").Hurried(GivenSources.Quick), 1, "it redirects in a loop");
    }

    // 3 KB that unpack to 512 MB, and 5 KB whose forms draw each other 2^30 times.
    [Theory]
    [InlineData("memory", "the PDF has no readable text")]
    [InlineData("time", "reading it takes more than 2 seconds")]
    public void A_PDF_that_asks_for_too_much_takes_no_more_than_it_is_given(string kind, string why)
    {
        var bomb = kind == "memory" ? GivenBomb.OfMemory(512) : GivenBomb.OfTime(30);
        Assert.InRange(bomb.Length, 500, 10_000);
        _given.Server.Answer("/page", RawAnswers.Page("application/pdf", bomb));
        var limits = kind == "memory" ? new ReaderLimits { MemoryBytes = 256 * 1024 * 1024, Time = HangGuard.Patience } : new ReaderLimits
        { Time = TimeSpan.FromSeconds(2) };
        IsRefused(_given.Quoting("/page").Hurried(GivenSources.Quick, limits), 1, why);
    }

    // In a long run 3 MB whose tree takes over 100; less of both otherwise. It is kept where there is the memory.
    [Fact]
    public void A_page_that_asks_for_more_memory_than_it_is_given_is_told()
    {
        var megabytes = Repetitions.Times(16, 16, 64);
        _given.Server.Answer("/page", RawAnswers.Html(
            "<p>We will not comply, he said.</p>"
                + string.Concat(Enumerable.Repeat("<p><i>a</i><b>b</b></p>", Repetitions.Times(38_000, 38_000, 150_000)))));
        var given = _given.Quoting("/page");
        var patient = new ReaderLimits { Time = HangGuard.Patience };
        IsRefused(given.Hurried(GivenSources.Quick, patient with { MemoryBytes = megabytes * 1024 * 1024 }), 1,
            $"needs more than {megabytes} MB of memory");
        var kept = given.Hurried(GivenSources.Quick, patient);
        Assert.True(kept.Exit == 0, kept.All);
        Assert.Contains("news.txt", _given.Kept);
    }

    [Theory]
    [InlineData("<font><i><b>")]
    [InlineData("<div>")]
    public void A_page_nested_without_end_takes_no_longer_than_it_is_given(string opening)
    {
        _given.Server.Answer("/page", RawAnswers.Html(string.Concat(Enumerable.Repeat(opening, 300_000))));
        IsRefused(_given.Quoting("/page").Hurried(GivenSources.Quick, new ReaderLimits { Time = TimeSpan.FromSeconds(2) }), 1,
            "reading it takes more than 2 seconds");
    }

    [Theory]
    [InlineData("%PDF-1.7\nnothing")]
    [InlineData("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF")]
    public void A_broken_PDF_is_told(string pdf)
    {
        _given.Server.Answer("/page", RawAnswers.Page("application/pdf", Encoding.ASCII.GetBytes(pdf)));
        var run = _given.Quoting("/page").Snapshot();
        Assert.True(run.Exit == 1, run.All);
        Assert.Contains("news: not saved: ", run.Remarks, StringComparison.Ordinal);
        Assert.DoesNotContain("bug in Briefs", run.All, StringComparison.Ordinal);
        Assert.Empty(_given.Kept);
    }

    [Theory]
    [InlineData("image/png", "its type is image/png, not a page, PDF or plain text")]
    [InlineData("text/html", "it has no text")]
    public void What_has_no_words_is_told(string type, string why)
    {
        _given.Server.Answer("/page", RawAnswers.Page(type, "<script>x</script>"u8.ToArray()));
        IsRefused(_given.Quoting("/page").Snapshot(), 1, why);
    }

    private void IsRefused(BriefsResult run, int exit, string why)
    {
        Assert.True(run.Exit == exit, run.All);
        Assert.Contains("news: not saved: ", run.Remarks, StringComparison.Ordinal);
        Assert.Contains(why, run.Remarks, StringComparison.Ordinal);
        Assert.Empty(_given.Kept);
        Assert.Empty(_given.Check().Findings());
    }
}
