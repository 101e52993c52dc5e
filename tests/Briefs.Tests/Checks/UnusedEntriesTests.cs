using Briefs.Checks.Rules;

namespace Briefs.Tests.Checks;

public sealed class UnusedEntriesTests
{
    private static readonly Brief s_brief = GivenSite.Brief("a").With(
        [GivenSite.Source("news"), GivenSite.Source("rfa"), GivenSite.Source("law")],
        [GivenSite.Person("mills"), GivenSite.Person("guard"), GivenSite.Person("sister")]);

    [Fact]
    public void What_nothing_cites_is_reported_at_its_id()
    {
        Assert.Equal(["news", "rfa", "law"], Sources(s_brief));
        Assert.Equal(["mills", "guard", "sister"], People(s_brief));
    }

    [Fact]
    public void What_was_read_on_the_way_counts_as_used()
    {
        var citation = GivenSite.Citation("guard", "rfa") with { Via = new SourceId("news"), ToldBy = new PersonId("sister") };
        var brief = s_brief with { CitationGroups = [new CitationGroup(default, [citation])] };
        Assert.Equal(["law"], Sources(brief));
        Assert.Equal(["mills"], People(brief));
    }

    [Fact]
    public void A_citation_beside_a_picture_counts_as_use()
    {
        var brief = s_brief with { Quotations = [GivenSite.Quotation(default, GivenSite.Citation("mills", "news"))] };
        Assert.Equal(["rfa", "law"], Sources(brief));
        Assert.Equal(["guard", "sister"], People(brief));
    }

    [Fact]
    public void The_source_of_a_response_is_used()
    {
        var response = new Response("Government", new PrintedText("denies", Body.Empty), new SourceId("law"), null, default);
        Assert.Equal(["news", "rfa"], Sources(s_brief with { Responses = [response] }));
    }

    [Fact]
    public void The_speaker_of_a_source_is_used()
    {
        var brief = s_brief.With(sources: [GivenSite.Source("news") with { Speaker = new PersonId("mills") }]);
        Assert.Equal(["guard", "sister"], People(brief));
    }

    [Fact]
    public void Beside_a_faulty_citation_nothing_is_called_unused()
    {
        var brief = s_brief with { CitationGroups = [new CitationGroup(default, [])] };
        Assert.Empty(Sources(brief));
        Assert.Empty(People(brief));
    }

    [Fact]
    public void Shared_entries_may_wait_for_a_brief_that_uses_them()
    {
        var library = GivenSite.Of(GivenSite.Brief("a")) with
        {
            SharedSources = ImmutableSortedDictionary<SourceId, Source>.Empty.Add(new SourceId("news"), GivenSite.Source("news")),
            SharedPeople = ImmutableSortedDictionary<PersonId, Person>.Empty.Add(new PersonId("mills"), GivenSite.Person("mills")),
        };
        Assert.Empty(GivenSite.Check<SourceUnused>(library));
        Assert.Empty(GivenSite.Check<SpeakerUnused>(library));
    }

    private static string[] Sources(Brief brief) => [.. GivenSite.Check<SourceUnused>(GivenSite.Of(brief)).Select(d => Quoted(d.Message))];

    private static string[] People(Brief brief) => [.. GivenSite.Check<SpeakerUnused>(GivenSite.Of(brief)).Select(d => Quoted(d.Message))];

    private static string Quoted(string message) => message.Split('“', '”')[1];
}
