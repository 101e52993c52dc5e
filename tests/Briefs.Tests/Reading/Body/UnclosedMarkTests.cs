namespace Briefs.Tests.Reading.Body;

/// <summary>
/// After a quotation mark that is never closed, the quotations of the paragraph are listed in the same run. Only the first closing mark
/// after it may belong to either of two opening ones, so those words are not.
/// </summary>
public sealed class UnclosedMarkTests
{
    [Theory]
    [InlineData("en", "“We will go, she said. “We will stay,” he said. She said “no”.", "no")]
    [InlineData("en", "She said “we go. He called it “a lie”. She said “no”.", "no")]
    [InlineData("en", "\"We will go,\" she said. \"We stay, he said. She said \"no\" and \"yes\".", "We will go, | yes")]
    [InlineData("en", "“We go, she said. “We stay,” he said. “Go,” she said. He called it “a lie”.",
        "We go, she said. “We stay, | Go, | a lie")]
    [InlineData("en", "“We will go, she said. “We will stay,” he said.", "")]
    [InlineData("de", "„Wir gehen, sagte sie. „Wir bleiben“, sagte er. Sie sagte „nein“.", "nein")]
    [InlineData("ru", "«Мы уйдём, — сказала она. «Мы останемся», — сказал он. Она сказала «нет».", "нет")]
    public void The_rest_of_its_paragraph_is_listed(string lang, string paragraph, string listed)
    {
        var read = GivenBrief.WithBody(paragraph + "\n", lang);
        Assert.Equal(listed, string.Join(" | ", read.Value.Quotations.Select(q => q.Text)));
        Assert.Contains(read.Diagnostics, d => d.Rule.Id == "quote-unclosed");
    }

    [Theory]
    [InlineData("| He said so [@mills in @news] , \"No one.  | a |")]
    [InlineData("| He said so [@mills in @news], \"No one.  | a |")]
    [InlineData("|   \"No one.  | a |")]
    public void In_a_table_it_is_shown_where_it_is(string row)
    {
        var body = $"| a | b |\n|---|---|\n{row}\n";
        var read = GivenBrief.WithBody(body);
        var unclosed = Assert.Single(read.Diagnostics, d => d.Rule.Id == "quote-unclosed");
        // Columns count from 1.
        Assert.Equal(row.IndexOf('"', StringComparison.Ordinal) + 1, read.Value.File.Lines.GetPosition(unclosed.Span.Start).Column);
    }

    [Fact]
    public void Marks_inside_a_quotation_that_goes_on_in_the_next_paragraph_are_part_of_it()
    {
        var read = GivenBrief.WithBody("“He said ‘no’ and “yes” to us.\n\n“We waited,” said Mills [@mills in @news].\n");
        Assert.Single(read.Value.Quotations);
        Assert.DoesNotContain(read.Diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void A_closing_mark_forgotten_in_a_finished_paragraph_is_one_error()
    {
        var read = GivenBrief.WithBody(
            "“We will go, said Mills [@mills in @news]. “We will stay,” she said [@mills]. She called it ‘a “lie”’ [@mills].\n");
        Assert.Equal("quote-unclosed", Assert.Single(read.Diagnostics, d => d.Severity == Severity.Error).Rule.Id);
    }
}
