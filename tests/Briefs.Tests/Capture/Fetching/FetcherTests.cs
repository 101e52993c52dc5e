using Briefs.Capture.Fetching;
using Xunit;

namespace Briefs.Tests.Capture.Fetching;

/// <summary>What is fetched, and how it is asked for.</summary>
public sealed class FetcherTests : IAsyncDisposable
{
    private readonly RawServer _server = new();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_page_comes_with_its_type_and_its_bytes()
    {
        _server.Answer("/page", RawAnswers.Page("text/html; charset=windows-1251", [0xCF, 0xF0]));
        var fetched = Assert.IsType<FetchOutcome.Fetched>(await GivenFetcher.Settings.FetchAsync(_server.At("/page")));
        Assert.Equal((200, "text/html; charset=windows-1251", _server.At("/page")),
            (fetched.Status, fetched.ContentType, fetched.FinalAddress));
        Assert.Equal([0xCF, 0xF0], fetched.Body.ToArray());
        Assert.False(fetched.IsMovedForGood);
    }

    [Fact]
    public async Task It_says_who_asks_and_in_which_language_and_nothing_else_about_the_editor()
    {
        _server.Answer("/page", RawAnswers.Html("<p>x"));
        await GivenFetcher.Settings.FetchAsync(new FetchRequest(_server.At("/page")) { Language = "kk-Cyrl" });
        var names = Assert.Single(_server.Requests).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..]
            .ToDictionary(l => l.Split(':')[0], l => l.Split(':', 2)[1].Trim());
        Assert.Equal(("Briefs/0 (test)", "kk-Cyrl"), (names["User-Agent"], names["Accept-Language"]));
        Assert.Equal(["Accept", "Accept-Encoding", "Accept-Language", "Host", "User-Agent"], names.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en\r\nX-Evil: 1")]
    [InlineData("*")]
    [InlineData("русский")]
    public async Task A_language_that_is_none_is_not_sent(string language)
    {
        _server.Answer("/page", RawAnswers.Html("<p>x"));
        await GivenFetcher.Settings.FetchAsync(new FetchRequest(_server.At("/page")) { Language = language });
        Assert.DoesNotContain("Accept-Language", Assert.Single(_server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_followed_to_their_end()
    {
        _server.Answer("/a", RawAnswers.Redirect(302, "/b?x=1")).Answer("/b?x=1", RawAnswers.Redirect(301, $"//127.0.0.1:{_server.Port}/c"))
            .Answer("/c", RawAnswers.Html("<p>end"));
        var told = new List<FetchStep>();
        var fetched = Assert.IsType<FetchOutcome.Fetched>(
            await GivenFetcher.Settings.FetchAsync(new FetchRequest(_server.At("/a")) { Progress = new Told(told) }));
        Assert.Equal(_server.At("/c"), fetched.FinalAddress);
        Assert.False(fetched.IsMovedForGood);
        Assert.Equal([_server.At("/b?x=1"), _server.At("/c")], told.OfType<FetchStep.Redirected>().Select(s => s.To));
        Assert.Equal(8, Assert.Single(told.OfType<FetchStep.Receiving>()).Bytes + 2);
    }

    [Fact]
    public async Task A_move_for_good_is_told_from_a_passing_one()
    {
        _server.Answer("/a", RawAnswers.Redirect(301, "/b")).Answer("/b", RawAnswers.Redirect(308, "/c"))
            .Answer("/c", RawAnswers.Html("<p>end"));
        Assert.True(Assert.IsType<FetchOutcome.Fetched>(await GivenFetcher.Settings.FetchAsync(_server.At("/a"))).IsMovedForGood);
    }

    [Fact]
    public async Task A_cookie_is_not_given_back()
    {
        _server.Answer("/a", RawAnswers.Status(302, "Location: /b", "Set-Cookie: who=you; Path=/")).Answer("/b", RawAnswers.Html("<p>end"));
        await GivenFetcher.Settings.FetchAsync(_server.At("/a"));
        Assert.Equal(2, _server.Requests.Count);
        Assert.All(_server.Requests, r => Assert.DoesNotContain("Cookie", r, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(FetchPart.Status, "GET")]
    [InlineData(FetchPart.Head, "HEAD")]
    public async Task Whether_a_page_is_there_is_told_without_reading_it(FetchPart part, string method)
    {
        _server.Answer("/page", RawAnswers.Announced(100_000_000));
        var fetched = Assert.IsType<FetchOutcome.Fetched>(
            await GivenFetcher.Settings.FetchAsync(new FetchRequest(_server.At("/page")) { Part = part }));
        Assert.Equal((200, 0), (fetched.Status, fetched.Body.Length));
        Assert.StartsWith(method + " ", Assert.Single(_server.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(410)]
    public async Task A_status_that_stays_is_taken_at_once(int status)
    {
        _server.Answer("/page", RawAnswers.Status(status));
        Assert.Equal(status, Assert.IsType<FetchOutcome.Answered>(await GivenFetcher.Settings.FetchAsync(_server.At("/page"))).Status);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_fault_that_may_pass_is_tried_again_and_each_pause_is_longer()
    {
        _server.Answer("/page", RawAnswers.InTurn(RawAnswers.Status(503), RawAnswers.Cut(), RawAnswers.Html("<p>end")));
        var told = new List<FetchStep>();
        var fetched = Assert.IsType<FetchOutcome.Fetched>(
            await GivenFetcher.Settings.FetchAsync(new FetchRequest(_server.At("/page")) { Progress = new Told(told) }));
        Assert.Equal("<p>end", Encoding.UTF8.GetString(fetched.Body.Span));
        Assert.Equal([10, 40], told.OfType<FetchStep.Waiting>().Select(w => w.Pause.TotalMilliseconds));
    }

    [Fact]
    public async Task They_may_ask_for_a_pause()
    {
        _server.Answer("/page", RawAnswers.InTurn(RawAnswers.Status(429, "Retry-After: 1"), RawAnswers.Html("<p>end")));
        var told = new List<FetchStep>();
        Assert.IsType<FetchOutcome.Fetched>(
            await GivenFetcher.Settings.FetchAsync(new FetchRequest(_server.At("/page")) { Progress = new Told(told) }));
        Assert.Equal(TimeSpan.FromSeconds(1), Assert.Single(told.OfType<FetchStep.Waiting>()).Pause);
    }

    [Theory]
    [InlineData("Retry-After: 3600")]
    [InlineData("Retry-After: Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task A_pause_longer_than_an_editor_waits_is_told_instead(string header)
    {
        _server.Answer("/page", RawAnswers.Status(429, header));
        var answered = Assert.IsType<FetchOutcome.Answered>(await GivenFetcher.Settings.FetchAsync(_server.At("/page")));
        Assert.True(answered.RetryAfter >= TimeSpan.FromHours(1));
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_caller_may_give_up()
    {
        _server.Answer("/page", RawAnswers.Silence());
        using var fetcher = new Fetcher(GivenFetcher.Settings, TimeProvider.System);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => fetcher.FetchAsync(new FetchRequest(_server.At("/page")), cancel.Token));
    }

    private sealed class Told(List<FetchStep> steps) : IProgress<FetchStep>
    {
        public void Report(FetchStep value) => steps.Add(value);
    }
}
