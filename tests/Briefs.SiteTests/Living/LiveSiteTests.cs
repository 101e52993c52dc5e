using System.Globalization;
using Briefs.Cli.Commands;
using Briefs.Cli.Living;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Living;

public sealed class LiveSiteTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset s_now = new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero);

    // BRIEFS_EDITS=500 is what a release is held to; fewer are enough to see that something has broken.
    private static int Edits => int.TryParse(Environment.GetEnvironmentVariable("BRIEFS_EDITS"), NumberStyles.None, CultureInfo.InvariantCulture, out var edits) ? edits : 120;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void After_any_sequence_of_edits_a_site_in_memory_is_what_a_build_makes_of_it(int seed)
    {
        using var site = TestSite.Good();
        var live = LiveSite.Open(RequestFor(site), () => s_now);
        var edits = new RandomEdits(site, seed);
        var made = new List<string>();
        for (var i = 0; i < Edits; i++)
        {
            made.Add(edits.Next());
            var state = i % 2 == 0 ? live.Look(edits.Touched) : live.LookEverywhere(edits.Touched);
            var expected = SiteAccount.OfBuild(state.Request);
            Assert.True(expected.SequenceEqual(AccountOf(state), StringComparer.Ordinal), Difference(expected, AccountOf(state), made));
            Assert.Empty(SiteAccount.OnDemand(state).Except(expected, StringComparer.Ordinal));
        }

        output.WriteLine($"{Edits} edits, {live.Now.Number} states");
    }

    private static SiteRequest RequestFor(TestSite site) => new() { SiteFolder = site.Folder, AsOf = s_now, BaseUrl = "https://example.org/deep/" };

    private static List<string> AccountOf(SiteState state) => SiteAccount.Of(state.Templates, state.Verdict, state.Request);

    private static string Difference(List<string> expected, List<string> actual, List<string> made) =>
        $"after {string.Join(", ", made.TakeLast(5))} (edit {made.Count})\nbuild only:\n{string.Join("\n", expected.Except(actual))}\nlive only:\n{string.Join("\n", actual.Except(expected))}";
}
