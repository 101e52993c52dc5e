
namespace Briefs.Tests.Reading.Body;

/// <summary>Which citation a short one such as [@mills] continues. Ivanov is a declared person, the sister talked to the authors.</summary>
public sealed class ShortCitationTests
{
    private const string Mills = "“A,” she said [@mills in @news, p. 3].";

    [Theory]
    [InlineData("“B,” she said [@mills].", "news")]
    [InlineData("The post is closed.\n\n“B,” she said [@mills].", "news")]
    [InlineData("- “B,” she said [@mills].\n- “C,” she said [@mills].", "news news")]
    [InlineData("The court sat [@report].\n\n“B,” she said [@mills].", "news")]
    [InlineData("Laura Mills was tired.\n\n“B,” she said [@mills].", "news")]
    [InlineData("“Ivanov lied,” she said [@mills].", "news")]
    [InlineData("> Ivanov lied. [@mills]\n\n“B,” she said [@mills].", "news news")]
    [InlineData("“B,” she said [@mills in @report].\n\n“C,” she said [@mills].", "report report")]
    [InlineData("> [!NOTE]\n> “B,” she said [@mills].", "news")]
    [InlineData("| “B” [@mills] |\n|---|\n| “C” [@mills] |", "news news")]
    public void It_continues_over_paragraphs_of_a_section(string rest, string sources)
    {
        var (brief, found) = GivenBrief.WithBody($"{Mills}\n\n{rest}");

        Assert.DoesNotContain(found, d => d.Severity == Severity.Error);
        Assert.Equal("news " + sources, string.Join(' ', brief.Quotations.Select(q => q.Citations.Single().Source)));
        Assert.All(brief.Quotations, q => Assert.Equal("mills", q.Citations[0].Speaker?.Value));
    }

    [Theory]
    [InlineData("“B,” he said [@ivanov in @report].\n\n“C,” she said [@mills].", "Ivan Ivanov is cited in between")]
    [InlineData("“B,” he said.[^1]\n\n“C,” she said [@mills].\n\n[^1]: [@ivanov in @report]", "Ivan Ivanov is cited in between")]
    [InlineData("> B. [@ivanov in @report]\n\n“C,” she said [@mills].", "Ivan Ivanov is cited in between")]
    [InlineData("“B,” she said [@sister].\n\n“C,” she said [@mills].", "The sister of a prisoner is cited in between")]
    [InlineData("Ivanov disagreed.\n\n“C,” she said [@mills].", "Ivan Ivanov is named in between")]
    [InlineData("“C,” she told Ivan Ivanov [@mills].", "Ivan Ivanov is named in between")]
    [InlineData("> B.\n>\n> — Ivanov\n\n“C,” she said [@mills].", "Ivan Ivanov is named in between")]
    [InlineData("## The answer\n\n“C,” she said [@mills].", "there is a heading in between")]
    public void It_ends_where_another_person_comes_between(string rest, string why)
    {
        var found = Assert.Single(
            GivenBrief.WithBody($"{Mills}\n\n{rest}").Diagnostics, d => d.Rule.Id == "citation-without-source");

        Assert.EndsWith($"because {why}.", found.Help, StringComparison.Ordinal);
        Assert.StartsWith("Write [@mills in @news]", found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“B,” he said [@ivanov in @report]. “C,” she said [@mills].")]
    [InlineData("Ivanov disagreed. “C,” she said [@mills].")]
    public void Within_a_paragraph_only_the_same_person_counts(string rest) =>
        Assert.Equal("news", GivenBrief.WithBody($"{Mills} {rest}").Value.Quotations[^1].Citations.Single().Source?.Value);

    [Theory]
    [InlineData("“B,” she said.[^1]\n\n[^1]: [@mills]")]
    [InlineData("“B,” she said.[^1] “C,” she said [@mills in @report].[^2]\n\n[^1]: [@mills in @report]\n[^2]: “D” [@mills].")]
    public void A_footnote_has_citations_of_its_own(string rest) =>
        Assert.Contains(GivenBrief.WithBody($"{Mills}\n\n{rest}").Diagnostics, d => d.Rule.Id == "citation-without-source");

    [Fact]
    public void In_a_new_paragraph_someone_who_talked_to_us_is_cited_without_a_source()
    {
        var (brief, _) = GivenBrief.WithBody("“A,” she said [@sister in @news]. “B,” she said [@sister].\n\n“C,” she said [@sister].");

        Assert.Equal(["news", "news", null], brief.Quotations.Select(q => q.Citations.Single().Source?.Value));
        Assert.True(brief.Quotations[2].Citations[0].ToUs);
    }
}
