using System.Text.Json;
using Briefs.Capture.Fetching;
using Briefs.Cli.Commands;
using Briefs.Cli.Reporting;
using Briefs.Cli.Links;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;

namespace Briefs.SiteTests.Links;

/// <summary>A site whose one brief links to a web on this machine, each link in a line of its own, the first in line 6.</summary>
internal sealed class GivenLinks : IDisposable
{
    public const string Brief = "content/briefs/pass.md";

    private const string Head = "---\ntitle: The pass\ndate: 2024-03-01\n---\n\n";

    public LocalWeb Web { get; } = new();

    public TestSite Site { get; } = new TestSite().With("content/site.yml", TestTexts.Settings);

    public DateTimeOffset Now { get; set; } = new(2024, 3, 4, 23, 30, 0, TimeSpan.Zero);

    public LinkPace Pace { get; init; } = new()
    {
        Pause = TimeSpan.FromMilliseconds(5),
        LongestWait = TimeSpan.FromSeconds(5),
        Silences = 100,
    };

    /// <summary>How long a server may say nothing: for ever, but where a test has one that does.</summary>
    public TimeSpan Silence { get; set; } = HangGuard.Patience;

    public string? InWorkflow { get; init; }

    public string Record => Site.Read(LinkRecord.Name);

    /// <param name="paths">On the web of this machine; or whole addresses.</param>
    public GivenLinks LinkingTo(params string[] paths) => With(Head + string.Concat(paths.Select(path => $"- [see]({AddressOf(path)})\n")));

    public GivenLinks With(string brief)
    {
        Site.With(Brief, brief);
        return this;
    }

    public string AddressOf(string path) => path[0] == '/' ? Web.At(path) : path;

    /// <summary>Calls <c>briefs links --allow-private</c> with little patience.</summary>
    public BriefsResult Ask() => Ask(request => request);

    public BriefsResult Ask(Func<LinksRequest, LinksRequest> change) => BriefsHere.Run(surroundings => new LinksCommand(
        change(new LinksRequest
        {
            SiteFolder = Site.Folder,
            Policy = AddressPolicy.NamedHostToo,
            Format = ReportFormat.Json,
            Pace = Pace,
            Fetching = new FetchLimits { Attempts = 1, Silence = Silence, WholeTime = HangGuard.Patience },
        }),
        surroundings with { Clock = new DayClock(Now), Environment = name => name == "GITHUB_ACTIONS" ? InWorkflow : null }).Run());

    /// <summary>The links of a report, by what stands behind the port of this machine's web.</summary>
    public Dictionary<string, JsonElement> LinksOf(BriefsResult run)
    {
        var links = JsonDocument.Parse(run.Output).RootElement.GetProperty("links").EnumerateArray();
        return links.ToDictionary(link => link.GetProperty("url").GetString()!.Replace(Web.At(""), "", StringComparison.Ordinal), link =>
            link, StringComparer.Ordinal);
    }

    /// <summary>The findings of a report as <c>rule path:line</c>.</summary>
    public static IReadOnlyList<string> Findings(BriefsResult run) =>
        [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("diagnostics").EnumerateArray()
            .Select(d => $"{d.GetProperty("rule")} {d.GetProperty("path")}:{d.GetProperty("line")}")];

    public void Dispose()
    {
        Web.Dispose();
        Site.Dispose();
    }

    // Whose day stands still, and whose pauses pass.
    private sealed class DayClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
