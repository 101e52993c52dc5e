using Xunit;

namespace Briefs.Tests.Rules;

/// <summary>Advice for briefs with more than one error of a kind, or with an error that shows somewhere else.</summary>
public sealed class AdviceTwiceTests
{
    private const string Head =
        "---\ntitle: At the border\ndate: 2024-03-01\nsources:\n  news:\n    title: Nobody crosses\n    publisher: The Border Times\n"
        + "    date: 2024-02-01\n    url: https://example.org/news\nquoted:\n  mills:\n    name: Ada Mills\n    role: Researcher\n";

    [Fact]
    public void Two_corrections_that_are_missing_are_one_block_to_paste()
    {
        const string Before = Head
            + "---\n“We will not leave,” she said [@mills in @news].\n\n“Nobody asked us,” she said [@mills in @news].\n";
        const string Now = Head
            + "---\n“We will never leave,” she said [@mills in @news].\n\n“Nobody told us,” she said [@mills in @news].\n";
        var site = ExampleSite.Of(RuleExample.FromPublished([("content/briefs/border.md", Before)], ("content/briefs/border.md", Now)));
        var found = Errors(site);
        Assert.Equal(["correction-missing", "correction-missing"], found.Select(f => f.Rule.Id));
        Assert.Single(found.Select(f => f.Help).Distinct(StringComparer.Ordinal));
        Assert.Empty(Errors(AdviceSteps.All["correction-missing"].Select(step => step(new AdviceCase(site, found[1]))).First(
            followed => followed is not null)!));
    }

    [Fact]
    public void One_id_may_be_that_of_a_person_and_of_a_source()
    {
        var brief = Head.Replace("  mills:", "  news:", StringComparison.Ordinal) + "---\n“We stay,” she said [@news in @news].\n";
        Assert.Empty(Errors(ExampleSite.Of(RuleExample.FromFiles(("content/briefs/border.md", brief)))).Select(f => f.Message));
    }

    [Fact]
    public void Front_matter_that_ends_early_is_told_where_and_mended_there()
    {
        var early = Head.Replace("quoted:", "---\nquoted:", StringComparison.Ordinal) + "---\n“We stay,” she said [@mills in @news].\n";
        var found = Errors(ExampleSite.Of(RuleExample.FromFiles(("content/briefs/border.md", early))));
        Assert.Contains(found, f => f.Message.Contains("the front matter ends on line 9", StringComparison.Ordinal)
            || f.Message.Contains("the front matter ends on line 10", StringComparison.Ordinal));
        Assert.Empty(Errors(ExampleSite.Of(RuleExample.FromFiles(
            ("content/briefs/border.md", early.Replace("---\nquoted:", "quoted:", StringComparison.Ordinal))))));
    }

    private static IReadOnlyList<Diagnostic> Errors(ExampleSite site) =>
        [.. RunExample.Found(site).Where(f => f.Severity == Severity.Error || f.Rule.Id == "correction-missing")];
}
