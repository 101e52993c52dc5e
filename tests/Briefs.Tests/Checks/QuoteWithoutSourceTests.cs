using Briefs.Checks.Rules;

namespace Briefs.Tests.Checks;

public sealed class QuoteWithoutSourceTests
{
    private const string Text = "“A” [@mills in @news]. “B”, she said.\n\n“C”.\n";
    private static readonly TextSpan s_second = Span("“B”");
    private static readonly TextSpan s_third = Span("“C”");

    [Fact]
    public void The_finding_stands_at_the_quotation_and_repeats_its_words()
    {
        var found = Assert.Single(Found(Brief(), s_third));
        Assert.Equal(s_third, found.Span);
        Assert.Equal("The quotation “We will not go.” has no source.", found.Message);
        Assert.Equal("We will not go.", found.Quotation);
        Assert.Equal(Severity.Error, found.Severity);
    }

    [Fact]
    public void A_long_quotation_is_shortened_in_the_message_alone()
    {
        var words = string.Join(' ', Enumerable.Repeat("never", 60));
        var brief = Brief() with { Quotations = [GivenSite.Quotation(s_third) with { Text = words }] };
        var found = Assert.Single(GivenSite.Check<QuoteWithoutSource>(GivenSite.Of(brief)));
        Assert.InRange(found.Message.Length, 40, 120);
        Assert.EndsWith("never…” has no source.", found.Message, StringComparison.Ordinal);
        Assert.Equal(words, found.Quotation);
    }

    [Fact]
    public void Somebody_who_may_go_on_is_offered_ready_to_paste() =>
        Assert.Contains("If Ada Mills is still speaking, write [@mills] after", HelpFor(Brief(), s_second), StringComparison.Ordinal);

    [Fact]
    public void Nobody_goes_on_in_another_paragraph() =>
        Assert.Contains("Write [@person in @source] after", HelpFor(Brief(), s_third), StringComparison.Ordinal);

    [Fact]
    public void What_was_read_elsewhere_stays_in_the_offer()
    {
        var citation = GivenSite.Citation("mills", "rfa") with { Via = new SourceId("news"), ToldBy = new PersonId("sister") };
        var same = GivenSite.Quotation(s_third, citation) with { Text = "we will not go" };
        var brief = Brief(citation) with { Quotations = [same, GivenSite.Quotation(s_second)] };
        Assert.Contains("[@mills via @sister in @rfa via @news]",
            Assert.Single(GivenSite.Check<QuoteWithoutSource>(GivenSite.Of(brief))).Help, StringComparison.Ordinal);
        Assert.Contains("write [@mills] after", HelpFor(Brief(GivenSite.Citation("mills", null)), s_second), StringComparison.Ordinal);
    }

    [Fact]
    public void The_only_source_of_a_brief_is_offered()
    {
        var one = Brief().With(sources: [GivenSite.Source("news")]);
        Assert.Contains("Write [@person in @news] after", HelpFor(one, s_third), StringComparison.Ordinal);
        Assert.Contains("Write [@person in @news] after", HelpFor(one.With(people: []), s_third), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SourceType.Law)]
    [InlineData(SourceType.Treaty)]
    public void A_law_that_is_the_only_source_is_not_offered_for_words_that_may_be_anyones(SourceType type)
    {
        var brief = Brief().With(sources: [GivenSite.Source("law", type)]);
        Assert.Contains("Write [@person in @source] after", HelpFor(brief, s_third), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(QuotationContext.Title)]
    [InlineData(QuotationContext.Caption)]
    [InlineData(QuotationContext.Heading)]
    public void Where_an_echo_would_do_the_help_says_so(QuotationContext where)
    {
        var brief = Brief() with { Quotations = [GivenSite.Quotation(s_third) with { Where = where }] };
        var found = Assert.Single(GivenSite.Check<QuoteWithoutSource>(GivenSite.Of(brief)));
        Assert.StartsWith("Use the words of a quotation that has a source in the text:", found.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Cited_words_and_echoes_are_not_reported()
    {
        var cited = GivenSite.Quotation(s_third, GivenSite.Citation("mills", "news"));
        var echo = GivenSite.Quotation(s_third) with { EchoOf = cited.Id };
        Assert.Empty(GivenSite.Check<QuoteWithoutSource>(GivenSite.Of(Brief() with { Quotations = [cited, echo] })));
    }

    [Fact]
    public void Pages_and_drafts_are_checked_too()
    {
        var page = GivenSite.Page("about") with { IsDraft = true, Quotations = [GivenSite.Quotation(default)] };
        Assert.Single(GivenSite.Check<QuoteWithoutSource>(GivenSite.Of(page)));
    }

    private static TextSpan Span(string part) =>
        new(Text.IndexOf(part, StringComparison.Ordinal), Text.IndexOf(part, StringComparison.Ordinal) + part.Length);

    private static Brief Brief(Citation? before = null) =>
        GivenSite.Brief("a", Text).With(people: [GivenSite.Person("mills", "Ada Mills")]) with
        {
            CitationGroups = [new CitationGroup(Span("[@mills in @news]"), [before ?? GivenSite.Citation("mills", "news")])],
        };

    private static IReadOnlyList<Diagnostic> Found(Brief brief, TextSpan at) =>
        GivenSite.Check<QuoteWithoutSource>(
            GivenSite.Of(brief with
            {
                Quotations = [GivenSite.Quotation(
                Span("“A”"), [.. brief.CitationGroups[0].Citations]) with { Text = "A" }, GivenSite.Quotation(at)]
            }));

    private static string HelpFor(Brief brief, TextSpan at) => Assert.Single(Found(brief, at)).Help;
}
