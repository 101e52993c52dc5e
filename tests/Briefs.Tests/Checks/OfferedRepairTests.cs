using Briefs.Checks.Rules;
using Briefs.Tests.Reading.Body;

namespace Briefs.Tests.Checks;

/// <summary>What an editor is told to write is right where it is to be written.</summary>
public sealed class OfferedRepairTests
{
    [Theory]
    [InlineData("“A,” she said [@mills in @news]. “We stay,” she added.", "Laura Mills is still speaking, write [@mills] after the words")]
    [InlineData("“A,” she said [@sister]. “We stay,” she added.", "write [@sister] after the words")]
    [InlineData("The report says “a” [@itself in @report]. It adds “we stay”.", "write [@itself in @report] after them")]
    [InlineData("It was “we stay” [@mills in @news].\n\nShe said “We stay.”", "write [@mills in @news] after them here too")]
    [InlineData("“We stay,” she said.", "Write [@person in @source] after the words")]
    [InlineData("«Мы» (“we stay”) was all.", "{.translation}")]
    [InlineData("They spoke of “a zone”.", "declare them: {.term}, {.title}, {.name} or {.own}")]
    [InlineData("They spoke of “a zone that nobody may enter or leave”.", "declare them: {.own}, or {.title}")]
    public void The_help_fits_the_place(string body, string help)
    {
        var (brief, _) = GivenBrief.WithBody(body);

        Assert.Contains(GivenSite.Check<QuoteWithoutSource>(GivenSite.Of(brief)), d => d.Help.Contains(help, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("“A,” she said [@mills in @news]. “We stay,” she added¢.", "[@mills]")]
    [InlineData("“A,” she said [@sister]. “We stay,” she added¢.", "[@sister]")]
    [InlineData("The report says “a” [@itself in @report]. It adds “we stay”¢.", "[@itself in @report]")]
    [InlineData("It was “we stay” [@mills in @news].\n\nShe said “We stay.”¢", "[@mills in @news]")]
    public void What_is_offered_repairs_what_was_reported(string body, string offered)
    {
        var (without, _) = GivenBrief.WithBody(body.Replace("¢", "", StringComparison.Ordinal));
        Assert.Contains(GivenSite.Check<QuoteWithoutSource>(GivenSite.Of(without)),
            d => d.Help.Contains(offered, StringComparison.Ordinal));

        var (mended, found) = GivenBrief.WithBody(body.Replace("¢", " " + offered, StringComparison.Ordinal));
        Assert.Empty(GivenSite.Check<QuoteWithoutSource>(GivenSite.Of(mended)));
        Assert.Empty(found);
    }
}
