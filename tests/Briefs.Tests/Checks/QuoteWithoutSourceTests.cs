using Briefs.Checks.Rules;
using Briefs.Tests.Reading.Body;

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

    [Theory]
    [InlineData("“A,” she said.")]
    [InlineData("Mills said: “A.”")]
    [InlineData("The researcher said: “A.”")]
    public void Somebody_who_may_go_on_in_the_next_paragraph_is_offered_ready_to_paste(string sentence)
    {
        var body = $"“Z,” she said [@mills in @news].\n\n{sentence}\n";
        var help = Assert.Single(Read(body)).Help;
        Assert.Contains("If Laura Mills is still speaking, write [@mills] after", help, StringComparison.Ordinal);
        var (brief, found) = GivenBrief.WithBody(body.Replace(sentence, sentence + " [@mills]", StringComparison.Ordinal));
        Assert.All(brief.Quotations, q => Assert.Equal("mills", q.Citations[0].Speaker!.Value.Value));
        Assert.DoesNotContain(found, d => d.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("“A,” said the judge.")]
    [InlineData("“A,” said Ivanov.")]
    [InlineData("“A,” said Bob Baker.")]
    [InlineData("Nobody said “A”.")]
    [InlineData("He knew Ivanov. “A,” she said.")]
    [InlineData("Ivanov left.\n\n“A,” she said.")]
    [InlineData("## Later\n\n“A,” she said.")]
    [InlineData("“Y,” he said [@ivanov in @report].\n\n“A,” said Mills.")]
    public void Nobody_else_is_offered_as_going_on_in_the_next_paragraph(string body) =>
        Assert.DoesNotContain("[@mills]", Read($"“Z,” she said [@mills in @news].\n\n{body}\n")[^1].Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("“A,” she said. “B.” “C.”\n", 1, "The same citation covers the 2 quotations that continue this one.")]
    [InlineData("“A,” she said. “B.”\n", 1, "The same citation covers the next quotation, which continues this one.")]
    [InlineData("“A.” “B.”\n\n“C.” “D.”\n", 2, "The same citation covers the next quotation, which continues this one.")]
    [InlineData("“A,” she said, and her husband cut in. “B.”\n", 2, "after the words, or [@person] if")]
    [InlineData("“A,” she said. And “B.”\n", 2, "after the words, or [@person] if")]
    [InlineData("“A [@mills in @news],” she said. “B.”\n", 1, "after the words.")]
    [InlineData("“A,” she said [@mills]. “B.”\n", 0, "")]
    [InlineData("“A,” she said [@milsl in @news]. “B.” Laura Mills left.\n", 0, "")]
    [InlineData("“A,” she said [@milsl in @news]. “B.” “C.” [@mills in @news]\n", 0, "")]
    public void Quotations_that_continue_another_are_reported_with_it(string body, int expected, string part)
    {
        var found = Read(body);

        Assert.Equal(expected, found.Count);
        if (expected > 0) Assert.Contains(part, found[0].Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_that_continues_an_echo_is_reported()
    {
        var head = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal)
            .Replace("A border closes", "“We all wait.” “B.”", StringComparison.Ordinal);
        var brief = GivenBrief.Whole(head + "“We all wait,” she said [@mills in @news].\n").Value;
        var found = Assert.Single(GivenSite.Check<QuoteWithoutSource>(GivenSite.Of(brief)));

        Assert.Equal("B.", found.Quotation);
    }

    [Theory]
    [InlineData("“A,” said Laura Mills in [it](https://example.org/news), and her husband cut in. “B.”")]
    [InlineData("“A,” said Laura Mills in [it](https://example.org/news). — “B.”")]
    public void The_speaker_of_the_sentence_before_is_not_offered_where_another_may_speak(string body)
    {
        var found = Read(body);

        Assert.Contains("[@mills in @news]", found[0].Help, StringComparison.Ordinal);
        Assert.DoesNotContain("@mills", found[1].Help, StringComparison.Ordinal);
        Assert.Empty(found[1].Fixes);
    }

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
        Assert.StartsWith("Repeat a quotation that has a source in the text:", found.Help, StringComparison.Ordinal);
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

    private static IReadOnlyList<Diagnostic> Read(string body) =>
        GivenSite.Check<QuoteWithoutSource>(GivenSite.Of(GivenBrief.WithBody(body).Value));

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
