using Xunit;

namespace Briefs.SiteTests.Messages;

public sealed class SuppressionTests
{
    private const string Broken = "See [more](no-such.md).";

    [Theory]
    [InlineData("<!-- allow link-broken -->")]
    [InlineData("<!-- allow link-broken: -->")]
    public void One_without_a_reason_is_an_error_and_switches_nothing_off(string comment)
    {
        var run = Said.Of($"{comment}\n{Broken}", "json");
        Assert.Equal(1, run.Exit);
        Assert.Equal(["allowance-invalid", "link-broken"], Said.Rules(run).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_without_a_reason_is_told_how_to_write_it()
    {
        var run = Said.Of($"<!-- allow link-broken -->\n{Broken}");
        Assert.Contains("The rule “link-broken” cannot be suppressed: no reason is given.", run.Output, StringComparison.Ordinal);
        Assert.Contains("<!-- allow link-broken: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("suppressed: link-broken", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("' '")]
    [InlineData("")]
    public void One_of_the_front_matter_without_a_reason_is_an_error_of_its_own(string reason)
    {
        var run = Said.OfBrief($"---\ntitle: Second\ndate: 2024-03-01\nallow:\n  link-broken: {reason}\n---\n\n{Broken}\n", "json");
        Assert.Equal(["allowance-invalid", "link-broken"], Said.Rules(run).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_cannot_be_left_aside_is_not_listed_as_left_aside()
    {
        var run = Said.Of("<!-- allow quote-without-source: everybody knows -->\nShe said: “No.”");
        Assert.Equal(1, run.Exit);
        Assert.DoesNotContain("suppressed: quote-without-source", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_aside_with_a_reason_is_listed()
    {
        var run = Said.Of($"<!-- allow link-broken: it comes out tomorrow -->\n{Broken}");
        Assert.True(run.Exit == 0, run.All);
        Assert.Contains("suppressed: link-broken: it comes out tomorrow", run.Output, StringComparison.Ordinal);
    }
}
