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
            .With("content/briefs/second.md",
            "---\ntitle: Second\ndate: 2024-03-01\nimage:\n  src: post.png\n  alt: A post\n---\n\nNobody.\n");
        var run = BriefsHere.Run("check", site.Folder);
        Assert.Contains("Add a line `credit: NAME` below `image:`", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("images:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_begins_with_www_is_told_its_beginning()
    {
        var run = Said.Of("See [the report](www.example.org/x).");
        Assert.Contains("The link leads to www.example.org/x, which does not begin with https://.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Write https://www.example.org/x", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("He said [@ivanov in @news]: “No.”")]
    [InlineData("It was [@ivanov in @news] “no” and “never”.")]
    public void A_citation_before_the_words_is_to_be_moved_behind_them(string body) =>
        Assert.Contains("If [@ivanov in @news] belongs to these words, move it after them", Said.Of(body).Output,
            StringComparison.Ordinal);

    [Fact]
    public void A_citation_in_the_next_sentence_does_not_reach_back()
    {
        var run = Said.Of("“No,” he said. He gave no date [@ivanov in @news].");
        Assert.Contains("[@ivanov in @news] in a later sentence does not cover it", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_citation_that_covers_other_words_is_not_to_be_moved()
    {
        var run = Said.Of("“No,” he said [@ivanov in @news]. He called it “nonsense”. “Never,” he said [@ivanov in @news].");
        Assert.Contains("If Ivan Ivanov is still speaking, write [@ivanov] after the words", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("move the citation", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("in a later sentence", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("He put it so [@ivanov in @news].\n\n> We will never comply.", true)]
    [InlineData("He put it\nso [@ivanov in @news].\n> We will never comply.", true)]
    [InlineData("He spoke [@ivanov in @news].\n\nNobody asked.\n\n> We will never comply.", false)]
    public void The_line_before_a_block_quote_may_end_with_a_colon(string body, bool colon)
    {
        var run = Said.Of(body);
        Assert.Contains("[quote-without-source]", run.Output, StringComparison.Ordinal);
        Assert.Equal(colon, run.Output.Contains("end that paragraph with a colon", StringComparison.Ordinal));
    }

    [Fact]
    public void The_address_of_a_site_has_no_way_around_it()
    {
        var run = Said.OfFile("content/site.yml", "title: Example\nurl: example.org\n");
        Assert.DoesNotContain("no-url", run.Output, StringComparison.Ordinal);
        Assert.Contains("Write `https://example.org/`", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_of_a_site_and_of_a_brief_are_told_apart()
    {
        Assert.Contains("Did you mean `language`?", Said.OfFile("content/site.yml", TestTexts.Settings + "lang: en\n").Output,
            StringComparison.Ordinal);
        Assert.Contains("Did you mean `lang`?", Said.OfBrief("---\ntitle: A\ndate: 2024-03-01\nlanguage: en\n---\n\nNobody.\n").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_on_one_line_is_shown_as_it_is_written()
    {
        var run = Said.OfBrief("---\ntitle: A\ndate: 2024-03-01\nimage: border.png\n---\n\nNobody.\n");
        Assert.DoesNotContain("further keys", run.Output, StringComparison.Ordinal);
        Assert.Contains("`image` must be followed by keys on the lines below it.", run.Output, StringComparison.Ordinal);
        Assert.Contains("| image:\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("|   src: border.png\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("|   alt: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("17 February 2020", "2020-02-17")]
    [InlineData("17th Feb. 2020", "2020-02-17")]
    [InlineData("February 17, 2020", "2020-02-17")]
    [InlineData("Sept 1st 2021", "2021-09-01")]
    [InlineData("2 May 2020", "2020-05-02")]
    [InlineData("Monday, 17 February 2020", "2020-02-17")]
    public void A_date_that_can_be_understood_is_offered_as_it_is_written_here(string written, string offered) =>
        Assert.Contains($"Write `{offered}`", Dated(written), StringComparison.Ordinal);

    [Theory]
    [InlineData("05/03/2024", "`2024-03-05` or `2024-05-03`")]
    [InlineData("30 February 2020", "in digits")]
    [InlineData("17 Ma 2020", "in digits")]
    [InlineData("17 February", "in digits")]
    [InlineData("17 February 20", "in digits")]
    public void A_date_that_could_be_two_or_none_is_not_guessed(string written, string said) =>
        Assert.Contains(said, Dated(written), StringComparison.Ordinal);

    [Theory]
    [InlineData("url: example.org", "http://")]
    [InlineData("date: 1.2.24", "in digits")]
    public void A_help_does_not_say_what_was_just_said(string entry, string once)
    {
        var output = Said.OfBrief(TestTexts.Brief("Second").Replace(
            entry.StartsWith("url", StringComparison.Ordinal) ? "url: https://example.com/news"
                : "date: 2024-02-28", entry, StringComparison.Ordinal)).Output;
        Assert.Equal(2, output.Split(once).Length);
    }

    private static string Dated(string date) => Said.OfBrief($"---\ntitle: A\ndate: {date}\n---\n\nNobody.\n").Output;
}
