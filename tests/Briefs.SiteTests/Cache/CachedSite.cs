using Briefs.Benchmarks.Corpus;
using Briefs.Cli;
using Briefs.Cli.Commands;
using Briefs.SiteTests.Harness;

namespace Briefs.SiteTests.Cache;

/// <summary>A site that is large enough to be cached, and a user with a cache folder of their own.</summary>
internal sealed class CachedSite : IDisposable
{
    public const int Briefs = 120;

    private static readonly DateTimeOffset s_now = new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public CachedSite(int briefs = Briefs) => WriteCorpus.Into(Site.Folder, Engine.Briefs, briefs, isShort: true);

    public TestSite Site { get; } = new();

    /// <summary>The user's cache folder, outside of the site.</summary>
    public string UserCache => Path.Combine(Path.GetDirectoryName(Site.Folder)!, "user");

    /// <summary>Makes files that killed builds left as old as if they were from yesterday.</summary>
    public void AgeLeftovers()
    {
        foreach (var file in Directory.GetFiles(Site.PathOf(".briefs-cache/documents"), ".*"))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-1));
    }

    /// <summary>The time of the next run.</summary>
    public DateTimeOffset Now { get; set; } = s_now;

    /// <summary>The files of the cache with their bytes.</summary>
    public SortedDictionary<string, string> Files => TestSite.TreeOf(Site.PathOf(".briefs-cache/documents"));

    /// <summary>When each file of the site was written.</summary>
    public SortedDictionary<string, DateTime> Times => new(
        Directory.EnumerateFiles(Site.Output, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(Site.Output, file).Replace('\\', '/'), File.GetLastWriteTimeUtc),
        StringComparer.Ordinal);

    /// <summary>The environment of the user for a process of its own.</summary>
    public Dictionary<string, string> Environment => new(StringComparer.Ordinal)
    {
        [OperatingSystem.IsWindows() ? "LOCALAPPDATA" : "XDG_CACHE_HOME"] = UserCache,
    };

    /// <summary>Runs it with the cache of this user.</summary>
    public BriefsResult Run(params string[] arguments) => RunAs(UserCache, arguments);

    /// <summary>Runs it with the cache of another user; null for a user without one.</summary>
    public BriefsResult RunAs(string? userCache, params string[] arguments) =>
        RunIn(name => Environment.ContainsKey(name) ? userCache : null, arguments);

    /// <summary>Runs it with these environment variables.</summary>
    public BriefsResult RunIn(Func<string, string?> environment, params string[] arguments) => BriefsHere.Run(context => CommandLine.Run(
        arguments, context with { Clock = new StoppedClock(Now), Environment = environment }));

    /// <summary>All that a build prints and writes.</summary>
    /// <param name="run">Runs the call in the folder of the site.</param>
    public List<string> AccountOf(Func<string[], BriefsResult> run, params string[] arguments) => AccountOf(run, Site.Output, arguments);

    /// <summary>The same for a build without the cache into another folder, which the next build with the cache does not see.</summary>
    public List<string> AccountOfCold(Func<string[], BriefsResult> run, params string[] arguments) =>
        AccountOf(run, Path.Combine(Path.GetDirectoryName(Site.Folder)!, "cold"), [.. arguments, "--no-cache"]);

    private List<string> AccountOf(Func<string[], BriefsResult> run, string output, params string[] arguments)
    {
        var report = Path.Combine(Path.GetDirectoryName(Site.Folder)!, "report.sarif");
        File.Delete(report);
        var result = run(["build", Site.Folder, "--output", output, "--format", "json", "--report", report, .. arguments]);
        return
        [
            $"exit {result.Exit}", result.Output, result.Remarks.Replace(output, "OUTPUT", StringComparison.Ordinal),
            File.Exists(report) ? File.ReadAllText(report) : "no report",
            .. Directory.Exists(output) ? TestSite.TreeOf(output).Select(file => $"{file.Key} {file.Value}") : [],
        ];
    }

    public void Dispose() => Site.Dispose();

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
