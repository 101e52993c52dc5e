using System.Text.Json;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Hostile;

/// <summary>What Cases/ holds: each ends in the finding it is told to, or in inert text.</summary>
public sealed class HostileCaseTests
{
    [Theory]
    [InlineData("gate.txt")]
    [InlineData("html.txt")]
    [InlineData("careless.txt")]
    [InlineData("markup.txt")]
    [InlineData("excuses.txt")]
    [InlineData("speakers.txt")]
    [InlineData("badges.txt")]
    [InlineData("marks.txt")]
    public void Each_raises_the_rules_it_must_and_the_rest_is_inert(string file)
    {
        var cases = HostileCase.In(file);
        using var site = SiteOf(cases);
        var run = BriefsProcess.Run(site.Folder, "check", "--format", "json");
        Assert.True(run.Exit == 1, run.All);
        var found = run.Faults().Where(IsError)
            .ToLookup(d => d.GetProperty("path").GetString()!, d => d.GetProperty("rule").GetString()!, StringComparer.Ordinal);
        var faults = string.Join('\n', cases.Select((hostile, i) => Fault(hostile, [.. found[PathOf(i)]])).OfType<string>());
        Assert.True(faults.Length == 0, faults);
    }

    [Theory]
    [InlineData("gate.txt")]
    [InlineData("html.txt")]
    [InlineData("careless.txt")]
    [InlineData("markup.txt")]
    [InlineData("excused.txt")]
    [InlineData("speakers.txt")]
    [InlineData("badges.txt")]
    [InlineData("marks.txt")]
    public void What_is_inert_is_published_as_text(string file)
    {
        using var site = SiteOf([.. HostileCase.In(file).Where(c => c.Rules.Count == 0)]);
        var run = BriefsProcess.Run(site.Folder, "build");
        Assert.True(run.Exit == 0, run.All);
        foreach (var page in Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories)
            .Where(p => Path.GetExtension(p) is ".html" or ".xml"))
        {
            var text = File.ReadAllText(page);
            Assert.All((string[])["<script>alert", "<img src=x", "<svg", "]]><", "<iframe"],
                bad => Assert.DoesNotContain(bad, text, StringComparison.Ordinal));
        }
    }

    private static string? Fault(HostileCase hostile, string[] found)
    {
        var isRight = hostile.Rules.Count == 0 ? found.Length == 0 : hostile.Rules.All(r => found.Contains(r, StringComparer.Ordinal));
        return isRight ? null : $"{hostile.Name} -> {string.Join(' ', found)}";
    }

    private static bool IsError(JsonElement finding) => finding.GetProperty("severity").GetString() == "error";

    private static TestSite SiteOf(IReadOnlyList<HostileCase> cases)
    {
        var site = new TestSite().With("content/site.yml", TestTexts.Settings).With("content/images/dot.png", TestTexts.Png)
            .With("content/images.yml", "dot.png: {credit: Us}\n");
        for (var i = 0; i < cases.Count; i++) site.With(PathOf(i), cases[i].Text);
        foreach (var copy in cases.SelectMany(c => c.Copies)) site.With($"content/evidence/{copy.Key}.txt", string.Join('\n', copy) + "\n");
        return site;
    }

    private static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"content/briefs/case-{index}.md");
}
