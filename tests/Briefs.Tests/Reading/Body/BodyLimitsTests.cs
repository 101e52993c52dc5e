using Briefs.Reading.Body;

namespace Briefs.Tests.Reading.Body;

public sealed class BodyLimitsTests
{
    public static TheoryData<string, string, int> Limits { get; } = new()
    {
        { "# a\n\n", "", BodyLimits.Headings },
        { "a\n=\n", "", BodyLimits.Headings },
        { "a\n  ---  \n", "", BodyLimits.Headings },
        { "a\nb\n===\n", "", BodyLimits.Headings },
        { "> # a\n\n", "", BodyLimits.Headings },
        { "> a\n> =\n", "", BodyLimits.Headings },
        { "- # a\n", "", BodyLimits.Headings },
        { "- a\n  -\n", "", BodyLimits.Headings },
        { "1. > a\n   > ==\n", "", BodyLimits.Headings },
        { "[a]: https://example.org\n", "", BodyLimits.Definitions },
        { "> [a]: https://example.org\n", "", BodyLimits.Definitions },
        { "[", "a", BodyLimits.Brackets },
        { "*", "a", BodyLimits.Emphasis },
        { "’", "a", BodyLimits.Marks },
        { ">", " a", BodyLimits.Nesting },
        { "- ", "a", BodyLimits.Nesting },
        { "1. ", "a", BodyLimits.Nesting },
        { "|\n", "", BodyLimits.TableCells },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void One_more_than_a_limit_is_refused(string bit, string end, int limit) =>
        Assert.Contains(Found(string.Concat(Enumerable.Repeat(bit, limit + 1)) + end), id => id == "limit-exceeded");

    [Theory]
    [InlineData("# a\n\n", "", BodyLimits.Headings)]
    [InlineData("a\n=\n", "", BodyLimits.Headings)]
    [InlineData("[a]: https://example.org\n", "", BodyLimits.Definitions)]
    [InlineData("[", "a", BodyLimits.Brackets)]
    [InlineData("’", "a", BodyLimits.Marks)]
    public void The_limit_itself_is_not_over_it(string bit, string end, int limit) =>
        Assert.DoesNotContain(Found(string.Concat(Enumerable.Repeat(bit, limit)) + end), id => id == "limit-exceeded");

    [Theory]
    [InlineData("---\n\n")]
    [InlineData("---\n")]
    [InlineData("a\n\n---\n\n")]
    [InlineData("===\n\n")]
    [InlineData("| a | b |\n| - | - |\n| c | d |\n\n")]
    [InlineData("a | b\n--- | ---\nc | d\n\n")]
    public void A_line_of_dashes_below_no_text_is_not_a_heading(string bit) =>
        Assert.DoesNotContain(
            Found(string.Concat(Enumerable.Repeat(bit, BodyLimits.Headings * 2))),
            id => id == "limit-exceeded");

    [Fact]
    public void A_limit_of_a_paragraph_begins_anew_with_the_next() =>
        Assert.DoesNotContain(Found(string.Concat(Enumerable.Repeat("’ ’ ’ ’\n\n", BodyLimits.Marks / 2))), id => id == "limit-exceeded");

    private static IEnumerable<string> Found(string body) => GivenBrief.WithBody(body).Diagnostics.Select(d => d.Rule.Id);
}
