using System.Net.Sockets;
using System.Net;
using Briefs.Capture.Fetching;
using Xunit;

namespace Briefs.Tests.Capture.Fetching;

/// <summary>No brief can make the program ask a machine that is not on the public internet.</summary>
public sealed class FetcherSafetyTests : IAsyncDisposable
{
    private static readonly FetchSettings Strict = GivenFetcher.Settings with { Policy = AddressPolicy.PublicOnly };

    private readonly RawServer _server = new();
    private readonly RawServer _inside = new();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _inside.DisposeAsync();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("127.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("１２７.０.０.１")]
    public async Task This_machine_is_not_asked_however_it_is_written(string host)
    {
        var refused = Assert.IsType<FetchOutcome.Refused>(await Strict.FetchAsync(new Uri($"http://{host}:{_server.Port}/")));
        Assert.Equal((RefusalReason.NotPublic, 0), (refused.Reason, _server.Connections));
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fd00:ec2::254]/latest/meta-data/")]
    [InlineData("http://[fe80::1%251]/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://224.0.0.1/")]
    public async Task Nor_its_provider_nor_its_network(string address) =>
        Assert.Equal(RefusalReason.NotPublic, Assert.IsType<FetchOutcome.Refused>(await Strict.FetchAsync(new Uri(address))).Reason);

    [Fact]
    public async Task A_name_counts_as_what_it_resolves_to()
    {
        var outcome = await Strict.FetchAsync(
            new FetchRequest(new Uri($"http://innocent.example:{_server.Port}/")), Always(IPAddress.Loopback));
        Assert.Equal(RefusalReason.NotPublic, Assert.IsType<FetchOutcome.Refused>(outcome).Reason);
        Assert.Equal(0, _server.Connections);
    }

    [Fact]
    public async Task Of_several_addresses_only_public_ones_are_tried()
    {
        // The public one is nowhere: were the other tried, the server would see it.
        var nowhere = Strict with { Limits = Strict.Limits with { ConnectTime = TimeSpan.FromMilliseconds(100), Attempts = 1 } };
        var outcome = await nowhere.FetchAsync(
            new FetchRequest(new Uri($"http://innocent.example:{_server.Port}/")),
                Always(IPAddress.Loopback, IPAddress.Parse("192.31.196.1")));
        Assert.Equal(FailureReason.NotReachable, Assert.IsType<FetchOutcome.Failed>(outcome).Reason);
        Assert.Equal(0, _server.Connections);
    }

    // The name is asked for once. A second answer, such as another program's look-up would get, changes nothing.
    [Fact]
    public async Task A_name_that_changes_its_mind_leads_nowhere_else()
    {
        _server.Answer("/", RawAnswers.Html("<p>end"));
        var asked = 0;
        Task<IPAddress[]> Rebind(string name, CancellationToken cancellation) =>
            Task.FromResult<IPAddress[]>([Interlocked.Increment(ref asked) == 1 ? IPAddress.Loopback : IPAddress.Parse("127.0.0.2")]);
        Assert.IsType<FetchOutcome.Fetched>(
            await GivenFetcher.Settings.FetchAsync(new FetchRequest(new Uri($"http://named.example:{_server.Port}/")), Rebind));
        Assert.Equal((1, 1), (asked, _server.Connections));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://inside.example:{0}/")]
    [InlineData("//localhost:{0}/")]
    public async Task A_redirect_into_the_network_is_not_followed_even_from_a_host_that_may_lie_there(string target)
    {
        _server.Answer("/a", RawAnswers.Redirect(302, "/b"))
            .Answer("/b", RawAnswers.Redirect(307, string.Format(null, target, _inside.Port)));
        _inside.Answer("/", RawAnswers.Html("<p>secret"));
        var outcome = await GivenFetcher.Settings.FetchAsync(
            new FetchRequest(new Uri($"http://named.example:{_server.Port}/a")), Always(IPAddress.Loopback));
        Assert.Equal(RefusalReason.NotPublic, Assert.IsType<FetchOutcome.Refused>(outcome).Reason);
        Assert.Equal((2, 0), (_server.Connections, _inside.Connections));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    public async Task Nothing_but_the_web_is_asked(string target)
    {
        _server.Answer("/a", RawAnswers.Redirect(302, target));
        Assert.Equal(RefusalReason.NotOfTheWeb,
            Assert.IsType<FetchOutcome.Refused>(await GivenFetcher.Settings.FetchAsync(_server.At("/a"))).Reason);
        Assert.Equal(RefusalReason.NotOfTheWeb, Assert.IsType<FetchOutcome.Refused>(await Strict.FetchAsync(new Uri(target))).Reason);
    }

    [Theory]
    [InlineData("/a", RefusalReason.RedirectLoop)]
    [InlineData("http://", RefusalReason.RedirectToNowhere)]
    [InlineData("http://user:word@127.0.0.1/", RefusalReason.HoldsCredentials)]
    [InlineData("/b", RefusalReason.RedirectLoop)]
    public async Task A_redirect_that_leads_nowhere_ends(string target, RefusalReason reason)
    {
        _server.Answer("/a", RawAnswers.Redirect(302, target)).Answer("/b", RawAnswers.Redirect(302, "/a"));
        Assert.Equal(reason, Assert.IsType<FetchOutcome.Refused>(await GivenFetcher.Settings.FetchAsync(_server.At("/a"))).Reason);
    }

    [Fact]
    public async Task A_redirect_without_a_target_ends()
    {
        _server.Answer("/a", RawAnswers.Status(302));
        Assert.Equal(RefusalReason.RedirectToNowhere,
            Assert.IsType<FetchOutcome.Refused>(await GivenFetcher.Settings.FetchAsync(_server.At("/a"))).Reason);
    }

    [Fact]
    public async Task A_chain_without_end_ends()
    {
        for (var i = 0; i < 30; i++) _server.Answer($"/{i}", RawAnswers.Redirect(302, $"/{i + 1}"));
        Assert.Equal(RefusalReason.TooManyRedirects,
            Assert.IsType<FetchOutcome.Refused>(await GivenFetcher.Settings.FetchAsync(_server.At("/0"))).Reason);
        Assert.Equal(GivenFetcher.Limits.Redirects + 1, _server.Connections);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_an_outcome()
    {
        var outcome = await Strict.FetchAsync(
            new FetchRequest(new Uri("http://nobody.example/")), (_, _) => throw new SocketException((int)SocketError.HostNotFound));
        Assert.Equal(FailureReason.NameNotFound, Assert.IsType<FetchOutcome.Failed>(outcome).Reason);
    }

    [Theory]
    [InlineData(SocketError.TryAgain)]
    [InlineData(SocketError.NoRecovery)]
    [InlineData(SocketError.NetworkUnreachable)]
    public async Task A_name_that_could_not_be_asked_for_is_not_nobodys(SocketError error)
    {
        var outcome = await Strict.FetchAsync(
            new FetchRequest(new Uri("http://nobody.example/")), (_, _) => throw new SocketException((int)error));
        Assert.Equal(FailureReason.NotReachable, Assert.IsType<FetchOutcome.Failed>(outcome).Reason);
    }

    private static ResolveName Always(params IPAddress[] addresses) => (_, _) => Task.FromResult(addresses);
}
