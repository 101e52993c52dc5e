using Briefs.Cli;
using Briefs.Workspaces;

namespace Briefs.Tests.Rules;

public sealed class RulesPageTests
{
    [Fact]
    public void The_manuals_page_of_rules_is_up_to_date() => ManualPage.Holds(RulesPage.Path, RulesPage.Write(AllRules.Infos));

    [Fact]
    public void Every_rule_has_its_heading_message_and_reason()
    {
        var page = RulesPage.Write(AllRules.Infos);
        Assert.All(AllRules.Infos, rule =>
        {
            Assert.Contains($"\n### {rule.Id}\n", page, StringComparison.Ordinal);
            Assert.Contains(rule.Why, page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_fence_is_closed()
    {
        var fences = RulesPage.Write(AllRules.Infos).Split('\n').Where(line => line.StartsWith("```", StringComparison.Ordinal)).ToList();
        var open = "";
        foreach (var fence in fences)
        {
            if (open.Length == 0) open = fence[..^"text".Length];
            else if (fence == open) open = "";
        }

        Assert.Equal("", open);
    }
}
