using System.Text.Json.Nodes;
using Briefs.Tests.Architecture;
using Briefs.Tests.Reading.Body;
using Briefs.Tests.Rules;
using Briefs.Tests.Running;
using Briefs.Workspaces;
using CsCheck;

namespace Briefs.Tests.Desk;

/// <summary>
/// The checker in the browser reports what <c>briefs check</c> reports: rule, severity, place, message and help, in every file that an
/// editor can open.
/// </summary>
public sealed class ParityTests
{
    [Fact]
    public void Every_example_of_a_rule() => CompareAll(
        from rule in AllRules.Infos
        from example in Repetitions.EachIfShort(16, rule.Bad.Concat(rule.Good))
        where example is not (RuleExample.OnTheWeb or RuleExample.Since)
        let files = ExampleSite.Of(example).Files
        where files.Values.All(DeskSite.IsText)
        select files);

    [Theory]
    [InlineData("quotations.jsonl")]
    [InlineData("quotations-more.jsonl")]
    [InlineData("speakers.jsonl")]
    public void Every_case_of_the_quotations(string name) => CompareAll([DeskSite.OfBodies(
        from line in Repetitions.EachIfShort(24, File.ReadLines(CasePath(name)))
        let given = JsonNode.Parse(line)!
        select (given["lang"]!.GetValue<string>(), given["markdown"]!.GetValue<string>()))]);

    [Theory]
    [InlineData("verification.jsonl")]
    [InlineData("verification-more.jsonl")]
    public void Every_case_of_the_comparison(string name) =>
        CompareAll([DeskSite.OfCopies(
            Repetitions.EachIfShort(24, File.ReadLines(CasePath(name))).Select(line => JsonNode.Parse(line)!))]);

    [Fact]
    public void The_prose_in_every_language() => CompareAll([DeskSite.OfBodies(
        Directory.GetFiles(CasePath("prose"), "*.md").Select(path => (Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))))]);

    [Fact]
    public void Random_briefs()
    {
        var bodies = new List<(string, string)>();
        var times = Repetitions.Times(few: 12, full: 12, most: 100);
        AccountingTests.Text.Sample(given =>
        {
            lock (bodies) bodies.Add((given.Lang, "a " + given.Text));
        }, iter: times, threads: 1, seed: "0N0XIzNsQ0O2");
        AnyTextTests.Text.Sample(text =>
        {
            lock (bodies) bodies.Add(("en", text));
        }, iter: times, threads: 1, seed: "0N0XIzNsQ0O2");
        Assert.True(bodies.Count >= 2 * times);
        CompareAll([DeskSite.OfBodies(bodies)]);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("tests/Briefs.SiteTests/Facts/Site")]
    [InlineData("tests/Briefs.BrowserTests/ManyLanguages")]
    public void A_whole_site(string folder) => Compare([DeskSite.Read(Path.Combine(Repository.Root, folder))]);

    // A comparison that compares nothing would pass for ever.
    [Fact]
    public void A_difference_is_noticed()
    {
        var site = new DeskSite(
            ImmutableSortedDictionary<string, string>.Empty,
            ImmutableSortedDictionary<string, string[]>.Empty.Add("content/x.md", ["rule Error 1:1-1:2 a\nb"]));
        JsonObject Reported(string message) => new()
        {
            ["content/x.md"] = new JsonArray(JsonNode.Parse($$$"""
                {"code": "rule", "severity": 1, "message": "{{{message}}}",
                 "range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}} }
                """)),
        };
        Assert.Empty(site.Differences(Reported("a\\nb")));
        Assert.Equal(2, site.Differences(Reported("a\\nc")).Count());
        Assert.Equal(2, site.Differences(new JsonObject { ["content/x.md"] = new JsonArray() }).Count());
    }

    private static string CasePath(string name) => Path.Combine(AppContext.BaseDirectory, "Cases", name);

    private static void CompareAll(IEnumerable<ImmutableSortedDictionary<string, string>> sites)
    {
        DeskUnderNode.Require();
        var written = new List<DirectoryInfo>();
        try
        {
            foreach (var files in sites) written.Add(DeskSite.Write(files));
            Compare([.. written.Select(folder => DeskSite.Read(folder.FullName))]);
        }
        finally
        {
            foreach (var folder in written) folder.Delete(recursive: true);
        }
    }

    private static void Compare(ImmutableArray<DeskSite> sites)
    {
        DeskUnderNode.Require();
        Assert.NotEmpty(sites);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{sites.Sum(s => s.Expected.Values.Sum(d => d.Length))} diagnostics in {sites.Sum(s => s.Expected.Count)} files");
        var differences = sites.Zip(DeskUnderNode.Run(sites.Select(site => site.ToJson())))
            .SelectMany(pair => pair.First.Differences(pair.Second["diagnostics"]!.AsObject())).ToList();
        Assert.Equal("", string.Join('\n', differences.Take(20)));
    }
}
