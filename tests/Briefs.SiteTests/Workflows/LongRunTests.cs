using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Workflows;

/// <summary>What <c>.ci/long</c> calls, and what makes it fail: with a <c>dotnet</c> that only writes its calls down.</summary>
public sealed class LongRunTests : IDisposable
{
    // What it starts besides dotnet.
    private static readonly ImmutableArray<string> s_scripts = ["vscode", "wine", "desk-parity"];

    private readonly TestSite _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void It_runs_the_tests_that_every_other_run_leaves_out()
    {
        Run(fails: "");
        Assert.All(["*PandocTests", "*AccessibilityTests", "*Faults*", "*ToolPackageTests", "*LatencyTests"],
            tests => Assert.Contains(Tests, c => c.Contains(tests, StringComparison.Ordinal)));
        Assert.All(s_scripts, script => Assert.Contains(script, Calls));
    }

    [Fact]
    public void The_packages_alone_are_packed_and_nothing_else()
    {
        Run(fails: "", "packages");
        Assert.Contains("*ToolPackageTests", Assert.Single(Tests), StringComparison.Ordinal);
        Assert.DoesNotContain("vscode", Calls);
    }

    // The programs of an earlier build would be tested.
    [Fact]
    public void Where_a_build_fails_no_test_runs_and_the_run_fails()
    {
        Assert.Throws<InvalidOperationException>(() => Run(fails: "build *"));
        Assert.Empty(Tests);
        Assert.Contains("vscode", Calls);
    }

    [Theory]
    [InlineData("test *PandocTests*")]
    [InlineData("test *AccessibilityTests*")]
    [InlineData("test *Faults*")]
    [InlineData("test *ToolPackageTests*")]
    [InlineData("test *SiteTests*LatencyTests*")]
    [InlineData("test *BrowserTests*LatencyTests*")]
    [InlineData("vscode")]
    [InlineData("wine")]
    [InlineData("desk-parity")]
    public void Where_one_part_fails_the_others_run_and_the_run_fails(string part)
    {
        Run(fails: "");
        var all = Calls;
        File.Delete(_place.PathOf("calls"));
        Assert.Throws<InvalidOperationException>(() => Run(part));
        Assert.Equal(all, Calls);
    }

    // The fuzzer is published into a folder that has another name in each run.
    private string[] Calls =>
        [.. _place.Read("calls").Split('\n').Where(c => c.Length > 0 && !c.StartsWith("publish ", StringComparison.Ordinal))];

    private IEnumerable<string> Tests => Calls.Where(c => c.StartsWith("test ", StringComparison.Ordinal));

    /// <param name="fails">The calls that fail, as a pattern of the shell.</param>
    private void Run(string fails, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It is a script of bash.");
        // Without targets, nothing is fuzzed.
        Directory.CreateDirectory(_place.PathOf("tests/Briefs.Fuzzing/Corpus"));
        _place.With(".ci/long", File.ReadAllText(Repository.PathOf(".ci/long")))
            .With("bin/dotnet", Spy(fails, "$*"));
        foreach (var script in s_scripts) _place.With($".ci/{script}", Spy(fails, script));
        var programs = s_scripts.Select(script => $".ci/{script}").Append("bin/dotnet");
        OtherProgram.Run(_place.Folder, new Dictionary<string, string>(), "chmod", ["+x", .. programs]);
        var path = $"{_place.PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        OtherProgram.Run(_place.Folder, new Dictionary<string, string> { ["PATH"] = path }, "bash", [".ci/long", .. arguments]);
    }

    private string Spy(string fails, string call) => $"""
        #!/bin/sh
        echo "{call}" >>'{_place.PathOf("calls")}'
        case "{call}" in {(fails.Length == 0 ? "''" : fails.Replace(" ", "\\ ", StringComparison.Ordinal))}) exit 1 ;; esac

        """;
}
