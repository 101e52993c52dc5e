using System.Text.RegularExpressions;
using Xunit;

namespace Briefs.Tests.Architecture;

/// <summary>
/// No test compares a time with a constant, or a slow machine would fail it: they compare work with work (<c>Running/Work.cs</c>), and
/// whatever must come to an end is watched by <c>Running/HangGuard.cs</c>.
/// </summary>
public sealed partial class TimeTests
{
    // Where a clock may be read, and why.
    private static readonly Dictionary<string, string> s_clocks = new(StringComparer.Ordinal)
    {
        ["tests/Briefs.Tests/Running/HangGuard.cs"] = "the guards against hanging",
        ["tests/Briefs.Tests/Running/Work.cs"] = "compares work with work of the same run",
        ["tests/Briefs.SiteTests/Harness/WarmHost.cs"] = "counts work that is compared with work of the same run",
        ["tests/Briefs.SiteTests/Performance/GrowthTests.cs"] = "compares work with work of the same run",
        ["tests/Briefs.SiteTests/Cache/CacheFaultTests.cs"] = "chooses the moments of the kills",
        ["tests/Briefs.SiteTests/Faults/KillTests.cs"] = "chooses the moments of the kills",
        ["tests/Briefs.SiteTests/Snapshot/WholeOrNotTests.cs"] = "chooses the moments of the kills",
        ["tests/Briefs.SiteTests/LanguageServer/LiveEditor.cs"] = "measures for LatencyTests",
        ["tests/Briefs.SiteTests/LanguageServer/LatencyTests.cs"] = Bar,
        ["tests/Briefs.BrowserTests/Serving/LatencyTests.cs"] = Bar,
        ["tests/Briefs.BrowserTests/QuotationSearchTests.cs"] = Bar,
        ["tests/Briefs.BrowserTests/SearchLatencyTests.cs"] = Bar,
    };

    private const string Bar = "prints what it measures, and compares it with the bar in .ci/long alone";
    private static readonly string[] s_projects = ["Briefs.Tests", "Briefs.SiteTests", "Briefs.BrowserTests"];

    [Fact]
    public void Clocks_are_read_where_it_is_listed_and_nowhere_else()
    {
        var reading = s_projects.SelectMany(p => Repository.SourceFiles($"tests/{p}")).Where(f => f.Name != nameof(TimeTests))
            .SelectMany(f => f.Where(Clock()));
        Assert.Equal(s_clocks.Keys.Order(StringComparer.Ordinal), reading.Select(place => place.Split(':')[0]).Distinct()
            .Order(StringComparer.Ordinal));
    }

    // A line that compares with a bar asks first whether this is the long run.
    [Fact]
    public void Bars_are_compared_with_in_the_long_run_alone()
    {
        foreach (var path in s_clocks.Where(c => c.Value == Bar).Select(c => c.Key))
        {
            var lines = File.ReadAllLines(Path.Combine(Repository.Root, path));
            Assert.Contains(lines, l => l.Contains("Repetitions.IsLong", StringComparison.Ordinal));
            Assert.All(lines.Where(l => Measured().IsMatch(l)), l => Assert.Contains("Repetitions.IsLong", l, StringComparison.Ordinal));
        }
    }

    // It waits for ever if the page is loaded in the moment before it begins to listen. Expect(page).ToHaveURLAsync asks again.
    [Fact]
    public void No_test_waits_for_an_address_that_may_have_been_reached() =>
        Assert.Empty(Repository.SourceFiles("tests/Briefs.BrowserTests").SelectMany(f => f.Where(WaitForAddress())));

    [Theory]
    [InlineData(".ci/run", "BRIEFS_FULL=1")]
    [InlineData(".ci/long", "BRIEFS_LONG=1")]
    public void What_the_default_leaves_out_is_run_elsewhere(string script, string effort)
    {
        Assert.Contains($"export {effort}", File.ReadAllText(Path.Combine(Repository.Root, script)), StringComparison.Ordinal);
        Assert.Contains(effort, File.ReadAllText(Path.Combine(Repository.Root, "tests/Briefs.Tests/Running/Repetitions.cs")),
            StringComparison.Ordinal);
    }

    // A pattern that finds nothing because it is wrong would pass for ever.
    [Theory]
    [InlineData("var watch = Stopwatch.StartNew();")]
    [InlineData("Assert.True(process.TotalProcessorTime < s_most);")]
    [InlineData("Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);")]
    [InlineData("Assert.True(run.Work.Processor < TimeSpan.FromSeconds(5));")]
    [InlineData("if (took <= TimeSpan.FromMilliseconds(50)) return;")]
    [InlineData("var began = Environment.TickCount64;")]
    [InlineData("var began = Environment.CpuUsage;")]
    [InlineData("const began = performance.now();")]
    [InlineData("var began = DateTime.UtcNow;")]
    public void A_planted_clock_is_found(string code) => Assert.Matches(Clock(), code);

    [Theory]
    [InlineData("if (!process.WaitForExit(HangGuard.Patience)) process.Kill();")]
    [InlineData("var limits = new ReaderLimits { Time = TimeSpan.FromSeconds(2) };")]
    [InlineData("Assert.True(times[1] - times[0] >= TimeSpan.FromMilliseconds(900));")]
    public void What_is_no_comparison_is_left_alone(string code) => Assert.DoesNotMatch(Clock(), code);

    private const string ReadsClock = @"\bStopwatch\b|\bTotalProcessorTime\b|\bCpuUsage\b|\.Elapsed\b|\bTickCount|performance\.now";
    private const string ComparesWithConstant = @"<=? ?TimeSpan\.From|\bTimeSpan\.From\w+\([^)]*\) ?>";
    private const string KeepsBeginning = @"\b(began|started) = DateTime(Offset)?\.";

    [GeneratedRegex($"{ReadsClock}|{ComparesWithConstant}|{KeepsBeginning}")]
    private static partial Regex Clock();

    [GeneratedRegex(@"Assert\.(True\(work|True\(waits|InRange\(slowest)")]
    private static partial Regex Measured();

    [GeneratedRegex(@"\.WaitForURLAsync\(")]
    private static partial Regex WaitForAddress();
}
