using System.Text;
using Briefs.Cli;
using Briefs.Cli.Manual;

namespace Briefs.Tests.Rules;

public sealed class RulesPageTests
{
    [Fact]
    public void The_manuals_page_of_rules_is_up_to_date()
    {
        var path = Path.Combine(Repository(), RulesPage.Path);
        var page = RulesPage.Write(AllRules.Infos);
        if (Accepting) File.WriteAllText(path, page, new UTF8Encoding(false));
        Assert.True(
            page == File.ReadAllText(path),
            $"{RulesPage.Path} is not what the rules say now; BRIEFS_ACCEPT=1 dotnet test writes it anew.");
    }

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

    // A machine that checks must never mend what it checks.
    private static bool Accepting =>
        Environment.GetEnvironmentVariable("BRIEFS_ACCEPT") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Briefs.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
