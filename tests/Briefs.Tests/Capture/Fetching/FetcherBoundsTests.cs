using Briefs.Capture.Fetching;
using Xunit;

namespace Briefs.Tests.Capture.Fetching;

/// <summary>Whatever the other side does, a fetch ends in its time and memory.</summary>
public sealed class FetcherBoundsTests : IAsyncDisposable
{
    private static readonly FetchSettings Once = GivenFetcher.Settings with { Limits = GivenFetcher.Limits with { Attempts = 1 } };

    private readonly RawServer _server = new();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    public static TheoryData<string, FailureReason> Faults => new()
    {
        { "cut", FailureReason.CutOff },
        { "closed", FailureReason.CutOff },
        { "cut in the head", FailureReason.CutOff },
        { "no HTTP", FailureReason.Garbled },
        { "broken packing", FailureReason.Garbled },
        { "a head without end", FailureReason.Garbled },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_broken_answer_is_named(string fault, FailureReason reason)
    {
        _server.Answer("/", fault switch
        {
            "cut" => RawAnswers.Cut(),
            "closed" => RawAnswers.Raw([]),
            "cut in the head" => RawAnswers.Raw("HTTP/1.1 200 OK\r\nContent-Ty"u8.ToArray()),
            "no HTTP" => RawAnswers.Raw("SSH-2.0-OpenSSH_9.2\r\n\r\n"u8.ToArray()),
            "broken packing" =>
                RawAnswers.Raw("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\nno gzip.."u8.ToArray()),
            _ => RawAnswers.Raw(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nX: {new string('x', 1_000_000)}\r\n\r\n")),
        });
        Assert.Equal(reason, Assert.IsType<FetchOutcome.Failed>(await Once.FetchAsync(_server.At("/"))).Reason);
    }

    [Fact]
    public async Task Silence_ends()
    {
        _server.Answer("/a", RawAnswers.Silence()).Answer("/b", RawAnswers.SilenceInside());
        var impatient = Once with { Limits = Once.Limits with { Silence = TimeSpan.FromMilliseconds(300) } };
        Assert.Equal(FailureReason.Silent, Assert.IsType<FetchOutcome.Failed>(await impatient.FetchAsync(_server.At("/a"))).Reason);
        Assert.Equal(FailureReason.Silent, Assert.IsType<FetchOutcome.Failed>(await impatient.FetchAsync(_server.At("/b"))).Reason);
    }

    [Fact]
    public async Task A_page_that_drips_for_ever_ends_and_is_not_tried_again()
    {
        _server.Answer("/", RawAnswers.Drip(TimeSpan.FromMilliseconds(20)));
        var hurried = GivenFetcher.Settings with { Limits = GivenFetcher.Limits with { WholeTime = TimeSpan.FromSeconds(1) } };
        Assert.Equal(FailureReason.TooSlow, Assert.IsType<FetchOutcome.Failed>(await hurried.FetchAsync(_server.At("/"))).Reason);
        Assert.Equal(1, _server.Connections);
    }

    // 100 MB, once announced and once not; a small answer that unpacks to 100 MB.
    [Theory]
    [InlineData("announced")]
    [InlineData("endless")]
    [InlineData("packed")]
    public async Task What_is_too_large_is_not_taken_into_memory(string kind)
    {
        _server.Answer("/", kind switch
        {
            "announced" => RawAnswers.Announced(100_000_000),
            "endless" => RawAnswers.Endless(),
            _ =>
            RawAnswers.Packed(100)
        });
        var before = GC.GetTotalAllocatedBytes();
        Assert.Equal(RefusalReason.TooLarge,
            Assert.IsType<FetchOutcome.Refused>(await GivenFetcher.Settings.FetchAsync(_server.At("/"))).Reason);
        // Other tests run beside this one: the bound is for what 100 MB would cost, and more.
        if (kind != "packed") Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 90_000_000);
        Assert.Equal(1, _server.Connections);
    }

    [Fact]
    public async Task Nobody_there_is_an_outcome()
    {
        var gone = new RawServer();
        var address = gone.At("/");
        await gone.DisposeAsync();
        Assert.Equal(FailureReason.NotReachable, Assert.IsType<FetchOutcome.Failed>(await Once.FetchAsync(address)).Reason);
    }

    [Fact]
    public async Task A_server_without_a_certificate_is_not_trusted()
    {
        _server.Answer("/", RawAnswers.Html("<p>x"));
        var address = new UriBuilder(_server.At("/")) { Scheme = "https" }.Uri;
        // It answers a handshake, which has no head that ends, with nothing; the client gives up.
        var impatient = Once with
        {
            Limits = Once.Limits with
            {
                WholeTime = TimeSpan.FromSeconds(2),
                Silence = TimeSpan.FromMilliseconds(
            500)
            }
        };
        Assert.IsType<FetchOutcome.Failed>(await impatient.FetchAsync(address));
    }

    [Fact]
    public void Every_end_has_words()
    {
        var at = new Uri("https://example.org/");
        IEnumerable<FetchOutcome> all =
        [
            .. Enum.GetValues<RefusalReason>().Select(r => new FetchOutcome.Refused(r) { FinalAddress = at }),
            .. Enum.GetValues<FailureReason>().Select(r => new FetchOutcome.Failed(r, "") { FinalAddress = at }),
            .. Enumerable.Range(300, 300).Select(s => new FetchOutcome.Answered(s, null) { FinalAddress = at }),
        ];
        Assert.All(
            all.Select(o => OutcomeText.Describe(o, GivenFetcher.Limits)), words => Assert.Matches(@"^[a-z]\D.{10,}[^.]$", words));
    }
}
