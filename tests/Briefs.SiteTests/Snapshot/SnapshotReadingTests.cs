using Briefs.SiteTests.Harness;
using Briefs.Tests.Capture.Fetching;
using Xunit;

namespace Briefs.SiteTests.Snapshot;

/// <summary><c>briefs snapshot</c> reads the documents of a site once, and its saved copies as often as they may have changed.</summary>
public sealed class SnapshotReadingTests : IAsyncDisposable
{
    private readonly GivenSources _given = new();

    public ValueTask DisposeAsync() => _given.DisposeAsync();

    [Fact]
    public void What_is_verified_is_what_was_read_before_the_source_was_fetched()
    {
        var page = RawAnswers.Html(GivenSources.Page);
        _given.Quoting("/page");
        _given.Server.Answer("/page", (stream, stop) =>
        {
            _given.Site.With("content/briefs/pass.md", "not a brief any longer");
            return page(stream, stop);
        });
        var run = _given.Snapshot();
        Assert.True(run.Exit == 0, run.All);
        Assert.Contains("1 of 1 quotation from news is verified.", run.Remarks, StringComparison.Ordinal);
    }
}
