using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Hostile;

/// <summary>
/// One site of every way to have marks excused: each brief has an error, or its marks are listed as declared, with the rule.
/// </summary>
public sealed class ExcuseTests
{
    [Fact]
    public void No_brief_passes_in_silence()
    {
        var refused = HostileCase.In("excuses.txt");
        var excused = HostileCase.In("excused.txt");
        HostileCase[] cases = [.. refused, .. excused];
        using var site = new TestSite().With("content/site.yml", TestTexts.Settings)
            .With("content/images/dot.png", TestTexts.Png).With("content/images.yml", "dot.png: {credit: Us}\n");
        for (var i = 0; i < cases.Length; i++) site.With(PathOf(i), cases[i].Text);

        var run = BriefsProcess.Run(site.Folder, "check", "--format", "json");

        Assert.True(run.Exit == 1, run.All);
        var errors = run.Faults().Where(d => d.GetProperty("severity").GetString() == "error")
            .Select(d => d.GetProperty("path").GetString()!).ToHashSet(StringComparer.Ordinal);
        var listed = run.Report().GetProperty("declared").EnumerateArray()
            .ToLookup(d => d.GetProperty("brief").GetString()!, d => d.GetProperty("by").GetString()!, StringComparer.Ordinal);
        for (var i = 0; i < cases.Length; i++)
        {
            if (i < refused.Count) Assert.True(errors.Contains(PathOf(i)), $"no error: {cases[i].Name}");
            else Assert.True(listed[PathOf(i)]
                .Contains(RuleOf(cases[i])), $"not listed: {cases[i].Name} -> {string.Join(' ', listed[PathOf(i)])}");
        }
    }

    private static string RuleOf(HostileCase excused) => excused.Name.Split(": ")[1].Split(',')[0];

    private static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"content/briefs/case-{index}.md");
}
