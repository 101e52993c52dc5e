using Briefs.Checks.Rules;

namespace Briefs.Tests.Checks;

public sealed class SourceSpeakerUnknownTests
{
    private static readonly Source s_source = GivenSite.Source("news") with { Speaker = new PersonId("guard") };

    [Fact]
    public void A_shared_source_with_an_unknown_speaker_is_reported_once_however_many_briefs_cite_it() =>
        Assert.Single(Found(Citing("a"), Citing("b")));

    [Fact]
    public void A_speaker_that_is_listed_is_known() =>
        Assert.Empty(Found(Citing("a").With(people: [GivenSite.Person("guard", "Ada Mills")])));

    [Fact]
    public void A_source_without_a_speaker_is_no_matter_of_this_rule() =>
        Assert.Empty(Found(GivenSite.Brief("a").With(sources: [GivenSite.Source("news")])));

    private static Brief Citing(string slug) => GivenSite.Brief(slug) with
    {
        Sources = GivenSite.Brief(slug).Sources.Add(s_source.Id, s_source),
    };

    private static IReadOnlyList<Diagnostic> Found(params Brief[] documents) =>
        GivenSite.Check<SourceSpeakerUnknown>(GivenSite.Of(documents));
}
