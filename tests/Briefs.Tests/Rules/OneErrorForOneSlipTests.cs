namespace Briefs.Tests.Rules;

/// <summary>Consequences of one slip that would be reported as errors and warnings of their own.</summary>
public sealed class OneErrorForOneSlipTests
{
    [Theory]
    [InlineData("“We stayed a day.\n\nThen we left,” she said [@mills in @news].")]
    [InlineData("“We stayed a day.\n\nWe slept.\n\nThen we left,” she said [@mills in @news].")]
    public void A_quotation_over_paragraphs_that_do_not_begin_with_its_mark_is_one_error(string body) =>
        Assert.Equal(["quote-unclosed"], Found(body));

    [Theory]
    [InlineData("“We stayed a day.\n\n## Then\n\nThen we left,” she said [@mills in @news].")]
    [InlineData("They left”, and came back.\n\n“We stayed a day.\n\nThen we left, she said [@mills in @news].")]
    public void Two_slips_are_two_errors(string body) => Assert.Contains("quote-unopened", Found(body));

    [Fact]
    public void Unused_entries_wait_for_quotations_without_a_citation()
    {
        Assert.Contains("speaker-unused", Found("“We stayed,” she said [@mills in @news].", "  other:\n    name: Ann Roe\n"));
        Assert.Equal(["quote-without-source"], Found("“We stayed,” she said.", "  other:\n    name: Ann Roe\n"));
    }

    [Fact]
    public void A_declaration_leads_to_no_other_warning() =>
        Assert.Empty(Found("“We left,” she said [@mills in @news]. The minister said that the “camps”{.term} were closed."));

    [Fact]
    public void A_date_that_is_relative_to_a_season_is_reported() =>
        Assert.Equal(["relative-date"], Found("“We left,” she said [@mills in @news]. The post has been closed since last spring."));

    private static IEnumerable<string> Found(string body, string quoted = "") => RunExample.Found(
        ExampleSite.Of("---\ntitle: At the border\ndate: 2024-03-01\nsummary: Nobody crossed.\nsources:\n  news:\n"
            + "    title: Nobody crosses\n    publisher: The Border Times\n    date: 2024-02-01\n    url: https://example.org/news\n"
            + "quoted:\n  mills:\n    name: Ada Mills\n" + quoted + "---\n" + body + "\n"))
        .Where(f => f.Severity >= Severity.Warning).Select(f => f.Rule.Id);
}
