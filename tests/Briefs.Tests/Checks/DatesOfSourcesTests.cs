using Briefs.Checks.Rules;

namespace Briefs.Tests.Checks;

/// <summary>Dates that cannot both be right: of a brief and its source, of words and where they stand.</summary>
public sealed class DatesOfSourcesTests
{
    [Theory]
    [InlineData("2024-03-02", 1)]
    [InlineData("2024-04", 1)]
    [InlineData("2024-05-30", 1)]
    [InlineData("2024-03-01", 0)]
    [InlineData("2024-03", 0)]
    [InlineData("2024", 0)]
    public void A_source_that_may_be_as_old_as_the_brief_is_left_alone(string date, int found) =>
        Assert.Equal(found, AfterBrief(Citing(date)).Count);

    [Fact]
    public void The_message_names_both_dates() => Assert.Equal(
        "The source “news” is dated 2024-03-02, but the brief was first published on 2024-03-01.",
        Assert.Single(AfterBrief(Citing("2024-03-02"))).Message);

    [Theory]
    [InlineData("2024-03-02", 0)]
    [InlineData("2024-03-01", 1)]
    public void An_update_at_or_after_the_source_explains_it(string updated, int found) =>
        Assert.Equal(found, AfterBrief(Citing("2024-03-02") with { Updates = [Change(updated)] }).Count);

    [Fact]
    public void So_does_a_correction() => Assert.Empty(AfterBrief(Citing("2024-03-02") with { Corrections = [Change("2024-03-05")] }));

    [Fact]
    public void A_source_that_is_not_cited_is_another_rules_matter() =>
        Assert.Empty(AfterBrief(Citing("2024-03-02") with { CitationGroups = [] }));

    [Fact]
    public void A_shared_source_is_reported_where_the_brief_cites_it()
    {
        var brief = Citing("2024-03-02");
        brief = brief with
        {
            Sources = brief.Sources.SetItem(
            new SourceId("news"), Dated("2024-03-02") with { File = ContentFile.Whole("content/sources.yml") })
        };

        var found = Assert.Single(AfterBrief(brief));

        Assert.Equal(("content/briefs/b.md", new TextSpan(5, 9)), (found.File.Path, found.Span));
    }

    [Theory]
    [InlineData("2024-01-10", "2024-01-11", 1)]
    [InlineData("2024-01-10", "2024-02", 1)]
    [InlineData("2024-01-10", "2024-01", 0)]
    [InlineData("2024-01", "2024-01-31", 0)]
    [InlineData("2024", "2024-12", 0)]
    [InlineData("2023", "2024", 1)]
    public void Words_are_not_younger_than_where_they_stand(string source, string said, int found) =>
        Assert.Equal(found, GivenSite.Check<SaidAfterSource>(GivenSite.Of(Citing(source, said))).Count);

    [Fact]
    public void A_person_who_goes_on_is_blamed_once()
    {
        var brief = Citing("2024-01-10", "2024-01-11");
        brief = brief with { CitationGroups = [.. brief.CitationGroups, .. brief.CitationGroups] };

        Assert.Single(GivenSite.Check<SaidAfterSource>(GivenSite.Of(brief)));
    }

    private static IReadOnlyList<Diagnostic> AfterBrief(Brief brief) => GivenSite.Check<SourceAfterBrief>(GivenSite.Of(brief));

    private static Correction Change(string date) => new(Date(date), new PrintedText("Changed.", Body.Empty), default);

    private static Source Dated(string date) => GivenSite.Source("news") with { Date = Date(date) };

    private static Brief Citing(string date, string? said = null)
    {
        var citation = GivenSite.Citation("mills", "news") with { Span = new TextSpan(5, 9), Said = said is null ? null : Date(said) };
        var brief = GivenSite.Brief("b") with
        { Date = Date("2024-03-01"), CitationGroups = [new CitationGroup(new TextSpan(4, 10), [citation])] };
        var source = Dated(date) with { File = brief.File };
        return brief.With(sources: [source]) with { Sources = brief.Sources.Add(source.Id, source) };
    }

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new FormatException(text);
}
