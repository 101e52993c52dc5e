using System.Text.RegularExpressions;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Hostile;

/// <summary>What is at a limit is taken, and one more is refused with a finding.</summary>
public sealed partial class LimitTests
{
    public static TheoryData<int> Indices => [.. Enumerable.Range(0, LimitCases.All.Count)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void The_limit_itself_is_taken(int index)
    {
        var limit = LimitCases.All[index];
        var run = Run(limit, limit.Most);
        Assert.True(run.Exit == 0 && !run.Rules().Contains(limit.Rule), $"{limit}\n{Shortened(run)}");
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void One_past_the_limit_is_refused(int index)
    {
        var limit = LimitCases.All[index];
        var run = Run(limit, limit.Most + 1);
        Assert.True(run.Exit == 1 && run.Rules().Contains(limit.Rule), $"{limit}\n{Shortened(run)}");
    }

    [Fact]
    public void Every_limit_that_is_told_is_among_them_with_its_number()
    {
        var told = Line().Matches(BriefsHere.Run("limits").Output)
            .Select(l => $"{l.Groups["what"].Value.Trim()} {l.Groups["most"].Value.Replace(",", "", StringComparison.Ordinal)}");
        var tested = LimitCases.All.Select(l => $"{l.What} {l.Most}").Distinct();
        Assert.Equal(told.Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }

    private static BriefsResult Run(LimitCase limit, int amount)
    {
        using var site = TestSite.Good();
        limit.Fill(site, amount);
        return BriefsHere.Run(limit.NeedsBuild ? "build" : "check", site.Folder, "--format", "json");
    }

    private static string Shortened(BriefsResult run) => run.All[..Math.Min(run.All.Length, 3000)];

    [GeneratedRegex("^(?<what>.+?)  +(?<most>[0-9][0-9,]*)( |$)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
