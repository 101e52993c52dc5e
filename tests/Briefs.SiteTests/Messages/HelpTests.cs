using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Messages;

/// <summary>What editors were told that did not help them, and what they are told now.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("He said “no” [@ivanov in @nobody].", "source-unknown")]
    [InlineData("He said “no” [@nobody in @news].", "speaker-unknown")]
    [InlineData("He said “no” [@ivanov in].", "citation-malformed")]
    public void A_faulty_citation_is_one_error_and_not_two(string body, string rule) =>
        Assert.Equal([rule], Said.Rules(Said.Of(body, "json")));

    [Fact]
    public void A_heading_that_is_missing_is_called_as_it_was_written()
    {
        var run = Said.Of("See [above](#nowhere).");
        Assert.Contains("#nowhere", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("h-nowhere", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_at_the_head_is_given_its_credit_there()
    {
        using var site = TestSite.Good().With("content/images/post.png", "PNG\n")
            .With("content/briefs/second.md", "---\ntitle: Second\ndate: 2024-03-01\nimage:\n  src: post.png\n  alt: A post\n---\n\nNobody.\n");
        var run = BriefsHere.Run("check", site.Folder);
        Assert.Contains("add a line `credit: NAME` below `image:`", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("images:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_begins_with_www_is_told_its_beginning()
    {
        var run = Said.Of("See [the report](www.example.org/x).");
        Assert.Contains("The link leads to www.example.org/x, which does not begin with https://.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Write https://www.example.org/x", run.Output, StringComparison.Ordinal);
    }
}
