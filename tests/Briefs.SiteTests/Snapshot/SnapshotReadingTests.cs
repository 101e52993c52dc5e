using System.Text.RegularExpressions;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Capture.Fetching;
using Xunit;

namespace Briefs.SiteTests.Snapshot;

/// <summary><c>briefs snapshot</c> reads the documents of a site once, and its saved copies as often as they may have changed.</summary>
public sealed partial class SnapshotReadingTests : IAsyncDisposable
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

    // A run that reads twice costs a large site seconds, and no output shows it.
    [Fact]
    public void Each_run_asks_once_for_the_whole_site()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src", "Briefs.Cli", "Snapshots"), "*.cs");
        var counts = files.ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => WholeSite().Count(File.ReadAllText(file)));
        Assert.Equal(["LockRun", "SnapshotRun", "VerifyRun"], counts.Where(file => file.Value > 0).Select(file => file.Key).Order(StringComparer.Ordinal));
        Assert.All(counts.Values, count => Assert.True(count <= 1));
    }

    [GeneratedRegex(@"ReadSite\.From\(")]
    private static partial Regex WholeSite();
}
