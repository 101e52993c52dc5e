using Briefs.Cli;
using Briefs.Workspaces;

namespace Briefs.Tests.Checks;

/// <summary>Settings come from a file that has been looked at; whatever got past that lowers nothing here.</summary>
public sealed class WeighTests
{
    public static TheoryData<string> OfQuotationsAndSources =>
        [.. AllRules.ById.Values.Where(r => r.Group is RuleGroup.Quotations or RuleGroup.Sources || r.IsFinal).Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(OfQuotationsAndSources))]
    public void A_rule_of_quotations_or_sources_weighs_what_it_weighs(string id)
    {
        var rule = AllRules.ById[id];
        foreach (var wanted in Enum.GetValues<Severity>())
            Assert.Equal(wanted > rule.Severity ? wanted : rule.Severity, Weighed(rule, wanted)?.Severity);
    }

    [Fact]
    public void Any_other_weighs_what_the_site_asks()
    {
        var rule = AllRules.ById["relative-date"];
        Assert.Null(Weighed(rule, Severity.Off));
        Assert.Equal(Severity.Error, Weighed(rule, Severity.Error)?.Severity);
    }

    private static Diagnostic? Weighed(RuleInfo rule, Severity wanted)
    {
        var file = ContentFile.Whole("content/site.yml");
        var settings = new SiteSettings
        {
            File = file,
            Title = "",
            Url = "",
            Severities = ImmutableSortedDictionary<string,
            Severity>.Empty.Add(rule.Id, wanted),
        };
        return SeverityOptions.Apply([rule.CreateDiagnostic(file, default)], settings).SingleOrDefault();
    }
}
