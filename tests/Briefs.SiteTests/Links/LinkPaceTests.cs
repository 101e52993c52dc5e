using Briefs.Cli.Links;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Links;

/// <summary>How those who are asked are treated.</summary>
public sealed class LinkPaceTests
{
    private static string[] Paths(int count) =>
        [.. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"/p{i}"))];

    [Fact]
    public void A_host_is_asked_for_one_page_at_a_time_with_a_pause_in_between()
    {
        var pause = TimeSpan.FromMilliseconds(120);
        using var given = new GivenLinks { Pace = new LinkPace { Pause = pause } };
        foreach (var path in Paths(5)) given.Web.Page(path, "there");
        // Answered by GET alone: two requests, and a pause between them too.
        given.Web.AnswerTo("HEAD", "/p2", "405 Method Not Allowed");
        Assert.Equal(0, given.LinkingTo(Paths(5)).Ask().Exit);
        var times = given.Web.Times;
        Assert.Equal(6, times.Count);
        // A request is noted a little after it was sent.
        Assert.All(times.Zip(times.Skip(1)),
            pair => Assert.True(pair.Second - pair.First >= pause * 0.8, $"{(pair.Second - pair.First).TotalMilliseconds} ms"));
    }

    [Fact]
    public void A_redirect_waits_for_its_turn_too()
    {
        var pause = TimeSpan.FromMilliseconds(120);
        using var given = new GivenLinks { Pace = new LinkPace { Pause = pause } };
        given.Web.Answer("/p0", "302 Found", "Location: /p1").Page("/p1", "there");
        given.LinkingTo("/p0").Ask();
        Assert.Equal(["HEAD /p0", "HEAD /p1"], given.Web.Asked);
        Assert.True(given.Web.Times[1] - given.Web.Times[0] >= pause * 0.8);
    }

    [Fact]
    public void The_pause_begins_with_the_answer_so_that_a_slow_host_rests_too()
    {
        var (pause, slow) = (TimeSpan.FromMilliseconds(120), TimeSpan.FromMilliseconds(400));
        using var given = new GivenLinks { Pace = new LinkPace { Pause = pause } };
        given.Web.Page("/p0", "there").Page("/p1", "there").Slow("/p0", slow);
        given.LinkingTo("/p0", "/p1").Ask();
        Assert.Equal(["HEAD /p0", "HEAD /p1"], given.Web.Asked);
        var between = given.Web.Times[1] - given.Web.Times[0];
        Assert.True(between >= slow + (pause * 0.8), $"{between.TotalMilliseconds} ms");
    }

    [Fact]
    public void A_short_pause_that_a_server_asks_for_is_kept_and_then_it_is_asked_again()
    {
        using var given = new GivenLinks();
        given.Web.Answer("HEAD /p0", "503 Service Unavailable", "Retry-After: 1").Page("/p0", "there");
        var run = given.LinkingTo("/p0").Ask();
        Assert.Equal("ok", given.LinksOf(run)["/p0"].GetProperty("state").GetString());
        Assert.Equal(["HEAD /p0", "GET /p0"], given.Web.Asked);
        Assert.True(given.Web.Times[1] - given.Web.Times[0] >= TimeSpan.FromMilliseconds(900));
    }

    [Fact]
    public void A_server_that_asks_to_be_left_alone_for_long_is()
    {
        using var given = new GivenLinks();
        given.Web.Answer("/p1", "429 Too Many Requests", "Retry-After: 3600").Page("/p0", "there").Page("/p2", "there");
        var run = given.LinkingTo("/p0", "/p1", "/p2").Ask();
        Assert.Equal(["HEAD /p0", "HEAD /p1"], given.Web.Asked);
        Assert.Contains("a pause of 60 minutes", given.LinksOf(run)["/p2"].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, run.Exit);
    }

    [Fact]
    public void A_server_that_says_nothing_is_not_waited_for_again_and_again()
    {
        using var given = new GivenLinks
        {
            Pace = new LinkPace { Pause = TimeSpan.FromMilliseconds(5), Silences = 2 },
            Silence = TimeSpan.FromSeconds(1),
        };
        foreach (var path in Paths(6)) given.Web.Silent(path);
        var run = given.LinkingTo(Paths(6)).Ask();
        Assert.Equal(2, given.Web.Asked.Count);
        Assert.Equal(6, given.LinksOf(run).Values.Count(link => link.GetProperty("state").GetString() == "unknown"));
    }

    [Fact]
    public void Hosts_are_asked_beside_each_other_and_each_in_its_own_time()
    {
        using var given = new GivenLinks();
        using var other = new LocalWeb();
        foreach (var path in Paths(3))
        {
            given.Web.Page(path, "there");
            other.Page(path, "there");
        }

        // Each answers when the other has been asked too: a host that waited for the other would wait for ever.
        given.Web.After(other.IsAsked, "/p0");
        other.After(given.Web.IsAsked, "/p0");
        // The other host has another name for the same machine.
        given.LinkingTo([.. Paths(3), .. Paths(3)
            .Select(path => other.At(path).Replace("127.0.0.1", "localhost", StringComparison.Ordinal))]).Ask();
        Assert.Equal((3, 3), (given.Web.Asked.Count, other.Asked.Count));
    }

    [Fact]
    public void It_says_who_asks_and_not_for_whom()
    {
        Assert.StartsWith("Briefs/", LinkChecker.UserAgent, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", LinkChecker.UserAgent, StringComparison.Ordinal);
    }
}
