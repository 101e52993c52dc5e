using Briefs.Workspaces;

namespace Briefs.Tests.Manual;

public sealed class RulePagesTests
{
    [Fact]
    public void The_index_is_up_to_date() => ManualPage.Holds(RulePages.IndexPath, RulePages.WriteIndex(AllRules.Infos));

    [Fact]
    public void The_page_of_each_rule_is_up_to_date_and_there_is_no_other()
    {
        var folder = Path.Combine(ManualPage.Repository(), RulePages.Folder);
        if (ManualPage.IsAccepting)
        {
            Directory.CreateDirectory(folder);
            foreach (var stale in Directory.GetFiles(folder)) File.Delete(stale);
        }

        foreach (var rule in AllRules.Infos) ManualPage.Holds(RulePages.PathOf(rule), RulePages.Write(rule));
        Assert.Equal(
            AllRules.Infos.Select(rule => $"{rule.Id}.md").Order(StringComparer.Ordinal),
            Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_has_its_message_and_reason_and_is_in_the_index()
    {
        var index = RulePages.WriteIndex(AllRules.Infos);
        Assert.All(AllRules.Infos, rule =>
        {
            Assert.Contains($"(rules/{rule.Id}.md)", index, StringComparison.Ordinal);
            Assert.Contains(rule.Why, RulePages.Write(rule), StringComparison.Ordinal);
            Assert.Contains("\n## Message\n", RulePages.Write(rule), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_fence_is_closed() => Assert.All(AllRules.Infos, rule =>
    {
        var open = "";
        foreach (var fence in RulePages.Write(rule).Split('\n').Where(line => line.StartsWith("```", StringComparison.Ordinal)))
        {
            if (open.Length == 0) open = fence[..^"text".Length];
            else if (fence == open) open = "";
        }

        Assert.Equal("", open);
    });

    [Fact]
    public void An_example_shows_the_lines_that_matter_alone()
    {
        const string Frame = "---\ntitle: At the border\ndate: 2024-03-01\nsummary: Nobody crossed.\n";
        const string News =
            "  news:\n    title: Nobody crosses\n    publisher: The Border Times\n    date: 2024-02-01\n"
            + "    url: https://example.org/news\n";
        Assert.Equal("“We stay,” she said.\n", Shown($"{Frame}sources:\n{News}---\n“We stay,” she said.\n"));
        Assert.Equal("---\n…\nlang: xx\n---\n", Shown($"{Frame}lang: xx\n---\nNobody crossed.\n"));
        Assert.Equal("---\n…\nsources:\n  …\n  other:\n    title: X\n---\nText.\n",
            Shown($"{Frame}sources:\n{News}  other:\n    title: X\n---\nText.\n"));
    }

    private static string Shown(string brief) => ShownExample.PartsOf(brief).Single().Text;
}
