namespace Briefs.Tests.Reading.Body;

public sealed class MeasureTests
{
    [Theory]
    [InlineData("The gate is 6” high.")]
    [InlineData("The gate is 6” high and 12” wide.")]
    [InlineData("A 12\" gate and a 6” bar.")]
    [InlineData("A 6-foot man, 5'10\", stood 3’ away.")]
    public void Inches_and_feet_are_no_quotations_whatever_marks_a_word_processor_made_of_them(string body)
    {
        var (brief, found) = GivenBrief.WithBody(body);

        Assert.Empty(brief.Quotations.Select(q => q.Text));
        Assert.Empty(found.Select(d => d.Message));
    }

    [Theory]
    [InlineData("“We lost 12” and wept [@mills in @news].", "We lost 12")]
    [InlineData("He said “we lost 12”, then 6” more [@mills in @news].", "we lost 12")]
    public void A_number_may_end_a_quotation(string body, string text) =>
        Assert.Equal(text, Assert.Single(GivenBrief.WithBody(body).Value.Quotations).Text);

    [Fact]
    public void A_citation_on_the_wrong_side_is_reported_once()
    {
        var (_, found) = GivenBrief.WithBody("[@mills in @news] “We left,” he said.");

        Assert.Single(found, d => d.Rule.Id == "citation-covers-nothing");
    }
}
