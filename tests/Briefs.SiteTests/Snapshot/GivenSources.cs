using Briefs.Capture.Fetching;
using Briefs.Cli.Snapshot;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Capture.Fetching;

namespace Briefs.SiteTests.Snapshot;

/// <summary>A site whose one brief, <c>pass</c>, quotes from the sources of a server on this machine.</summary>
internal sealed class GivenSources : IAsyncDisposable
{
    public const string Page = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>The pass</title><script>var x = "no";</script></head>
        <body><nav>Menu</nav><main><h1>The pass is closed</h1><p>The road over the pass has been closed since Monday, and nobody says for how long it will be.</p>
        <p>The families had asked for a meeting.</p><p>“We will <em>not</em> comply,” the minister said.</p><p>He left by the back door.</p>
        <p>The weather was bad, and the talk of the valley was of nothing else but of the snow.</p><p>On Tuesday it snowed.</p></main><footer>©</footer></body></html>
        """;

    public RawServer Server { get; } = new();

    public TestSite Site { get; } = new TestSite().With("content/site.yml", TestTexts.SettingsOfLocalSources);

    public static FetchLimits Quick { get; } = new()
    {
        WholeTime = TimeSpan.FromSeconds(20),
        Silence = TimeSpan.FromSeconds(10),
        FirstPause = TimeSpan.FromMilliseconds(10),
        Attempts = 2,
    };

    public string Evidence => Site.PathOf("content/evidence");

    /// <summary>The names of what is kept, hidden files too.</summary>
    public IEnumerable<string> Kept =>
        Directory.Exists(Evidence) ? Directory.GetFileSystemEntries(Evidence, "*", new EnumerationOptions { AttributesToSkip = 0 })
            .Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal) : [];

    /// <summary>With a brief that quotes from one source, <c>news</c>.</summary>
    /// <param name="path">Of the source on the server.</param>
    public GivenSources Quoting(string path, string words = "“We will not comply,” he said [@ivanov in @news].") =>
        With(Server.At(path).AbsoluteUri, words);

    public GivenSources With(string address, string words)
    {
        Site.With("content/briefs/pass.md", TestTexts.Brief("The pass")
            .Replace("https://example.com/news", address, StringComparison.Ordinal)
            .Replace("“We will not comply,” he said [@ivanov in @news].", words, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Calls <c>briefs snapshot pass --allow-private</c> and more.</summary>
    public BriefsResult Snapshot(params string[] more) =>
        BriefsHere.Run(["snapshot", "pass", "--allow-private", "--site", Site.Folder, .. more]);

    /// <summary>The same with little patience.</summary>
    public BriefsResult Hurried(FetchLimits fetching, ReaderLimits? reading = null) => BriefsHere.Run(surroundings => new SnapshotRun(
        new SnapshotRequest
        {
            SiteFolder = Site.Folder,
            Brief = "pass",
            Policy = AddressPolicy.NamedHostToo,
            Fetching = fetching,
            Reading = reading ?? new ReaderLimits(),
        },
        surroundings).Run());

    public BriefsResult Check() => BriefsHere.Run("check", Site.Folder, "--format", "json");

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Site.Dispose();
    }
}
