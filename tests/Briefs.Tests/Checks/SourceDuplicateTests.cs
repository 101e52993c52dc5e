using Briefs.Checks.Rules;

namespace Briefs.Tests.Checks;

public sealed class SourceDuplicateTests
{
    private static readonly Source s_titled = GivenSite.Source("a") with
    { Title = "On Exile", Publisher = "The Times", Date = new PartialDate(2024) };

    [Theory]
    [InlineData("https://example.org/a", "http://www.example.org/a/")]
    [InlineData("https://example.org/a", "https://EXAMPLE.org/a#part-2")]
    [InlineData("https://example.org/a?id=1", "https://example.org/a?id=1")]
    public void One_address_is_one_source(string first, string second) => Assert.Single(InOneBrief(first, second));

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/A")]
    [InlineData("https://example.org/a?id=1", "https://example.org/a?id=2")]
    [InlineData("https://example.org/", "https://news.example.org/")]
    [InlineData("https://example.org/", "https://example.org:8080/")]
    public void Another_address_is_another_source(string first, string second) => Assert.Empty(InOneBrief(first, second));

    [Fact]
    public void Title_publisher_and_date_together_are_one_source_however_they_are_typed()
    {
        var same = s_titled with { Id = new SourceId("b"), Title = "On  exile" };
        Assert.Single(Found(s_titled, same));
        Assert.Empty(Found(s_titled, same with { Date = new PartialDate(2024, 1) }));
        Assert.Empty(Found(s_titled, same with { Publisher = null }));
    }

    [Fact]
    public void Three_entries_of_one_source_are_two_findings_that_point_at_the_first()
    {
        var found = Found(s_titled, s_titled with { Id = new SourceId("b") }, s_titled with { Id = new SourceId("c") });
        Assert.Equal(2, found.Count);
        Assert.All(found, d => Assert.Contains("“a”", d.Message, StringComparison.Ordinal));
        Assert.All(found, d => Assert.Single(d.Related));
    }

    [Fact]
    public void A_briefs_own_entry_is_compared_with_the_shared_ones()
    {
        var brief = GivenSite.Brief("x").With(sources: [s_titled with { Id = new SourceId("mine") }]);
        var found = Assert.Single(GivenSite.Check<SourceDuplicate>(Shared(GivenSite.Of(brief), s_titled)));
        Assert.Equal("content/briefs/x.md", found.File.Path);
        Assert.Equal("content/sources.yml", Assert.Single(found.Related).File.Path);
    }

    [Fact]
    public void An_entry_that_only_completes_a_shared_one_is_no_duplicate() =>
        Assert.Empty(GivenSite.Check<SourceDuplicate>(Shared(GivenSite.Of(GivenSite.Brief("x").With(sources: [s_titled])), s_titled)));

    [Fact]
    public void Duplicates_among_the_shared_ones_are_found_once_however_many_briefs_there_are()
    {
        var library = Shared(GivenSite.Of(GivenSite.Brief("x"), GivenSite.Brief("y")), s_titled, s_titled with { Id = new SourceId("b") });
        Assert.Equal("content/sources.yml", Assert.Single(GivenSite.Check<SourceDuplicate>(library)).File.Path);
    }

    [Fact]
    public void Two_briefs_may_name_one_source_differently() =>
        Assert.Empty(GivenSite.Check<SourceDuplicate>(GivenSite.Of(
            GivenSite.Brief("x").With(sources: [s_titled]),
            GivenSite.Brief("y").With(sources: [s_titled with { Id = new SourceId("b") }]))));

    private static Library Shared(Library library, params Source[] sources) =>
        library with { SharedSources = sources.ToImmutableSortedDictionary(s => s.Id, s => s) };

    private static IReadOnlyList<Diagnostic> InOneBrief(string first, string second) =>
        Found(GivenSite.Source("a") with { Url = first }, GivenSite.Source("b") with { Url = second });

    private static IReadOnlyList<Diagnostic> Found(params Source[] sources) =>
        GivenSite.Check<SourceDuplicate>(GivenSite.Of(GivenSite.Brief("x").With(sources: [.. sources])));
}
