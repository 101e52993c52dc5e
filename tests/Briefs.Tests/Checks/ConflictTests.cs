using Briefs.Checks.Rules;

namespace Briefs.Tests.Checks;

public sealed class ConflictTests
{
    [Fact]
    public void One_id_with_two_addresses_is_reported_where_the_second_stands()
    {
        var found = Assert.Single(Sources(Address("https://example.org/1"), Address(null), Address("https://example.org/2")));
        Assert.Equal("content/briefs/b2.md", found.File.Path);
        Assert.Equal("The source “news” has a different address in content/briefs/b0.md.", found.Message);
        Assert.Equal("content/briefs/b0.md", Assert.Single(found.Related).File.Path);
    }

    [Fact]
    public void One_address_written_in_two_ways_is_no_conflict() =>
        Assert.Empty(Sources(Address("https://example.org/1"), Address("http://example.org/1/")));

    [Fact]
    public void A_type_that_is_not_given_conflicts_with_none() =>
        Assert.Empty(Sources(GivenSite.Source("news", SourceType.Report), GivenSite.Source("news") with { DeclaredType = null }));

    [Fact]
    public void Two_types_are_a_conflict() =>
        Assert.Contains("a different type", Assert.Single(
            Sources(GivenSite.Source("news"), GivenSite.Source("news", SourceType.Report))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_shared_entry_is_the_one_to_agree_with()
    {
        var library = GivenSite.Of(GivenSite.Brief("a").With(sources: [Address("https://example.org/2")])) with
        {
            SharedSources = ImmutableSortedDictionary<SourceId, Source>.Empty.Add(new SourceId("news"), Address("https://example.org/1")),
        };
        Assert.Equal("content/briefs/a.md", Assert.Single(GivenSite.Check<SourceConflict>(library)).File.Path);
    }

    [Fact]
    public void Two_names_for_one_person_are_a_conflict()
    {
        var found = Assert.Single(People(GivenSite.Person("mills", "Ada Mills"), GivenSite.Person("mills", "Ida Mills")));
        Assert.Equal("The id “mills” refers to Ida Mills here but to Ada Mills in content/briefs/b0.md.", found.Message);
    }

    [Theory]
    [InlineData("Ada Mills", "ada  mills")]
    [InlineData("José O’Neill", "Jose\u0301 O'Neill")]
    public void A_name_typed_in_two_ways_is_no_conflict(string first, string second) =>
        Assert.Empty(People(GivenSite.Person("a", first), GivenSite.Person("a", second)));

    [Fact]
    public void A_spelling_that_one_of_them_lists_is_no_conflict() =>
        Assert.Empty(People(GivenSite.Person("a", "Ada Mills"), GivenSite.Person("a", "Mills L.") with { Also = ["Ada Mills"] }));

    [Fact]
    public void A_name_without_a_language_is_in_the_language_of_its_brief()
    {
        var english = GivenSite.Brief("a").With(people: [GivenSite.Person("mills", "Ada Mills")]);
        var russian = GivenSite.Brief("b").With(people: [GivenSite.Person("mills", "Ада Миллс")]) with { Lang = "ru" };
        Assert.Empty(GivenSite.Check<PersonConflict>(GivenSite.Of(english, russian)));
        Assert.Single(GivenSite.Check<PersonConflict>(GivenSite.Of(english, russian with { Lang = "en" })));
    }

    [Fact]
    public void People_without_a_name_are_local_to_their_brief() =>
        Assert.Empty(People(
            GivenSite.Person("witness") with { Anonymous = "fear", Description = "A woman" },
            GivenSite.Person("witness") with { Description = "A man" },
            GivenSite.Person("witness", "Ann Lee")));

    [Fact]
    public void Two_employers_of_one_person_are_no_conflict_but_two_organisations_are()
    {
        Assert.Empty(People(
            GivenSite.Person("mills", "Ada Mills") with { Organization = "Observatory" },
            GivenSite.Person("mills") with { Organization = "Institute" },
            GivenSite.Person("mills") with { Organization = "Observatory" }));
        Assert.Single(People(GivenSite.Person("observatory") with { Organization = "Observatory" }, GivenSite.Person(
            "observatory") with
        { Organization = "Institute" }));
    }

    private static Source Address(string? url) => GivenSite.Source("news") with { Url = url };

    private static IReadOnlyList<Diagnostic> Sources(params Source[] sources) =>
        GivenSite.Check<SourceConflict>(GivenSite.Of([.. sources.Select((s, i) => GivenSite.Brief($"b{i}").With(sources: [s]))]));

    private static IReadOnlyList<Diagnostic> People(params Person[] people) =>
        GivenSite.Check<PersonConflict>(GivenSite.Of([.. people.Select((p, i) => GivenSite.Brief($"b{i}").With(people: [p]))]));
}
