using Briefs.Checks.Rules;

namespace Briefs.Tests.Checks;

public sealed class QuoteWithoutSpeakerTests
{
    public static TheoryData<SourceType> Speaking { get; } =
        [.. Enum.GetValues<SourceType>().Where(t => t is not (SourceType.Law or SourceType.Treaty))];

    [Theory]
    [MemberData(nameof(Speaking))]
    public void Words_of_a_source_of_any_other_type_need_a_person(SourceType type) =>
        Assert.Single(Found(type, GivenSite.Citation(null, "a")));

    [Theory]
    [MemberData(nameof(Speaking))]
    public void A_person_or_the_document_itself_or_the_sources_speaker_is_enough(SourceType type)
    {
        Assert.Empty(Found(type, GivenSite.Citation("mills", "a")));
        Assert.Empty(Found(type, GivenSite.Citation(null, "a") with { Itself = true }));
        Assert.Empty(Found(GivenSite.Source("a", type) with { Speaker = new PersonId("mills") }, GivenSite.Citation(null, "a")));
    }

    [Theory]
    [InlineData(SourceType.Law)]
    [InlineData(SourceType.Treaty)]
    public void The_words_of_a_law_or_treaty_are_its_own(SourceType type) => Assert.Empty(Found(type, GivenSite.Citation(null, "a")));

    [Fact]
    public void Words_said_to_us_have_their_person() => Assert.Empty(Found(SourceType.Article, GivenSite.Citation("witness", null)));

    [Fact]
    public void One_citation_that_says_whose_is_enough_for_the_same_words_in_two_sources() =>
        Assert.Empty(Found(SourceType.Article, GivenSite.Citation(null, "a"), GivenSite.Citation("mills", "a")));

    [Fact]
    public void An_unknown_source_was_reported_once_and_is_not_reported_again() =>
        Assert.Empty(Found(SourceType.Article, GivenSite.Citation(null, "no-such")));

    [Theory]
    [InlineData(SourceType.Report, "[@itself in @a]")]
    [InlineData(SourceType.Hearing, "[@person in @a]")]
    public void The_help_fits_the_type_of_the_source(SourceType type, string offered)
    {
        var found = Assert.Single(Found(type, GivenSite.Citation(null, "a")));
        Assert.Contains(offered, found.Help, StringComparison.Ordinal);
        Assert.Equal(type == SourceType.Report, found.Help.Contains("itself", StringComparison.Ordinal));
        Assert.Equal("We will not go.", found.Quotation);
    }

    private static IReadOnlyList<Diagnostic> Found(SourceType type, params Citation[] citations) =>
        Found(GivenSite.Source("a", type), citations);

    private static IReadOnlyList<Diagnostic> Found(Source source, params Citation[] citations)
    {
        var brief = GivenSite.Brief("x").With(sources: [source]) with { Quotations = [GivenSite.Quotation(default, citations)] };
        return GivenSite.Check<QuoteWithoutSpeaker>(GivenSite.Of(brief));
    }
}
