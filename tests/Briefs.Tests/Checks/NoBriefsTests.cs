using Briefs.Checks.Rules;

namespace Briefs.Tests.Checks;

public sealed class NoBriefsTests
{
    [Fact]
    public void A_site_without_a_public_brief_is_never_green()
    {
        var brief = GivenSite.Brief("a");
        Assert.Single(Found());
        Assert.Single(Found(GivenSite.Page("about")));
        Assert.Single(Found(brief with { IsDraft = true }));
        Assert.Single(Found(brief with { Embargo = GivenSite.Clock.AsOf.AddDays(1) }));
        Assert.Empty(Found(brief, GivenSite.Brief("b") with { IsDraft = true }));
    }

    private static IReadOnlyList<Diagnostic> Found(params Brief[] documents) => GivenSite.Check<NoBriefs>(GivenSite.Of(documents));
}
