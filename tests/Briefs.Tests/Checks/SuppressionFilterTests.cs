using Briefs.Checks.Rules;
using Briefs.Checks;

namespace Briefs.Tests.Checks;

public sealed class SuppressionFilterTests
{
    private static readonly RuleInfo s_rule = Given("relative-date", RuleGroup.Prose);
    private static readonly RuleInfo s_other = Given("link-dead", RuleGroup.Links);
    private static readonly RuleInfo s_quotes = Given("quote-x", RuleGroup.Quotations);

    [Fact]
    public void An_allowance_for_the_brief_takes_all_findings_of_its_rule_and_no_other()
    {
        var brief = Brief(new Suppression("relative-date", "because", new TextSpan(0, 5), null));
        Assert.Equal(["link-dead"], Left(
            brief, s_rule.CreateDiagnostic(brief.File, new TextSpan(40, 50)), s_other.CreateDiagnostic(brief.File, new TextSpan(40, 50))));
    }

    [Fact]
    public void An_allowance_for_a_block_ends_with_the_block()
    {
        var brief = Brief(new Suppression("relative-date", "because", new TextSpan(0, 5), new TextSpan(10, 20)));
        Assert.Empty(Left(brief, s_rule.CreateDiagnostic(brief.File, new TextSpan(10, 20))));
        Assert.Equal(["relative-date"], Left(brief, s_rule.CreateDiagnostic(brief.File, new TextSpan(12, 14)), s_rule.CreateDiagnostic(
            brief.File, new TextSpan(15, 21))));
    }

    [Fact]
    public void Another_brief_is_not_let_off()
    {
        var brief = Brief(new Suppression("relative-date", "because", new TextSpan(0, 5), null));
        Assert.Equal(
            ["relative-date", "allowance-unused"], Left(brief, s_rule.CreateDiagnostic(ContentFile.Whole("content/briefs/b.md"), default)));
    }

    [Fact]
    public void An_allowance_that_takes_nothing_is_reported_where_it_stands()
    {
        var brief = Brief(new Suppression("relative-date", "because", new TextSpan(3, 9), null));
        var found = Assert.Single(Applied(brief));
        Assert.Equal(AllowanceUnused.Rule.Info, found.Rule);
        Assert.Equal(new TextSpan(3, 9), found.Span);
    }

    [Theory]
    [InlineData("quote-x", "quote-x,allowance-invalid")]
    [InlineData("no-such-rule", "quote-x,allowance-invalid")]
    public void Rules_of_quotations_and_unknown_rules_are_never_left_aside(string rule, string left)
    {
        var brief = Brief(new Suppression(rule, "because", new TextSpan(3, 9), null));
        Assert.Equal(left, string.Join(',', Left(brief, s_quotes.CreateDiagnostic(brief.File, default))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_allowance_without_a_reason_takes_nothing(string reason)
    {
        var brief = Brief(new Suppression("relative-date", reason, new TextSpan(3, 9), null));
        Assert.Equal(["relative-date", "allowance-invalid"], Left(brief, s_rule.CreateDiagnostic(brief.File, default)));
    }

    [Fact]
    public void Of_two_allowances_for_one_finding_neither_is_unused()
    {
        var brief = Brief(
            new Suppression("relative-date", "because", new TextSpan(0, 5), null),
            new Suppression("relative-date", "because", new TextSpan(6, 8), new TextSpan(10, 20)));
        Assert.Empty(Left(brief, s_rule.CreateDiagnostic(brief.File, new TextSpan(11, 12))));
    }

    private static RuleInfo Given(string id, RuleGroup group) => Model.RuleInfoTests.Rule(id, "x.") with { Group = group };

    private static Brief Brief(params Suppression[] allowances) => GivenSite.Brief("a") with { Suppressions = [.. allowances] };

    private static IEnumerable<string> Left(Brief brief, params Diagnostic[] found) => Applied(brief, found).Select(d => d.Rule.Id);

    private static ImmutableArray<Diagnostic> Applied(Brief brief, params Diagnostic[] found) =>
        [.. SuppressionFilter.Apply(brief, found, new[] { s_rule, s_other, s_quotes }.ToDictionary(r => r.Id))];
}
